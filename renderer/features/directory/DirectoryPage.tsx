/** The directory: every office outside ours, with its address, whom to call there, and when the address was checked. */
import { addressAge, addressLine, LEVEL_NAMES } from '@domain/party';
import { Button } from '@mantine/core';
import { type DirectoryRow, directoryList } from '@store/queries/directory';
import { EmptyState } from '@ui/EmptyState';
import { FindField, hasWords } from '@ui/FindField';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { ViewTabs } from '@ui/ViewTabs';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { addressLook } from './addressLook';
import classes from './DirectoryPage.module.css';
import { PartyDialog } from './PartyDialog';

type View = 'all' | 'toCheck';

export function DirectoryPage() {
  const { today } = useSession();
  const rows = useLive(directoryList);
  const adding = useDialog<true>();
  const [view, setView] = useState<View>('all');
  const [words, setWords] = useState('');
  const toCheck = rows?.filter(({ party }) => addressAge(party, today) !== 'fresh');
  const inView = view === 'all' ? rows : toCheck;
  const shown = inView?.filter((row) => matches(row, words));

  const columns: readonly RecordColumn<DirectoryRow>[] = [
    {
      head: 'Office',
      sortsBy: ({ party }) => party.name,
      cell: ({ party }) => <><TextLink href={routes.party(party.id)}>{party.name}</TextLink><small>{[party.shortName, LEVEL_NAMES[party.level], party.organization].filter(Boolean).join(' · ')}</small></>,
    },
    {
      head: 'Address',
      width: 'wide',
      cell: ({ party }) => <>{addressLine({ ...party, email: '', fax: '' }) || <span>No street address</span>}<small>{[party.email, party.fax && `fax ${party.fax}`, party.phone].filter(Boolean).join(' · ')}</small></>,
    },
    {
      head: 'Contacts',
      width: 'normal',
      cell: ({ party, contacts }) => {
        const names = [party.attention, ...contacts.map(({ name }) => name)].filter(Boolean);
        return names.length === 0 ? <small>Nobody named</small> : <>{names[0]}{names.length > 1 && <small>and {names.length - 1} more</small>}</>;
      },
    },
    { head: 'Address checked', width: 'normal', sortsBy: ({ party }) => party.checkedOn ?? '', cell: ({ party }) => <Status look={addressLook(party, today)} /> },
    { head: 'Named in', width: 'normal', sortsBy: ({ agreements, letters }) => agreements + letters, cell: ({ agreements, letters }) => <>{counted(agreements, 'agreement')}<small>{counted(letters, 'letter')}</small></> },
  ];

  return (
    <>
      <PageHead
        path={[{ label: 'Agreements', href: routes.agreements() }, { label: 'Directory' }]}
        title="Directory"
        facts="Offices outside ours: agreements, letters and meetings take names and addresses from here."
        actions={<Acts isMain><Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => adding.open(true)}>Add to the directory</Button></Acts>}
      />
      <ViewTabs<View>
        label="Views of the directory"
        value={view}
        onChange={setView}
        views={[
          { value: 'all', label: 'All', ...(rows ? { count: rows.length } : {}) },
          { value: 'toCheck', label: 'Address to check', ...(toCheck ? { count: toCheck.length } : {}) },
        ]}
      >
        {rows !== undefined && rows.length > 0 && (
          <Toolbar count={shown && inView && words.trim() !== '' ? `${shown.length} of ${inView.length} shown` : ''}>
            <FindField label="Find in the directory" placeholder="Find an office, a place, a person, a number" value={words} onChange={setWords} />
          </Toolbar>
        )}
        {shown === undefined && <LoadingRows rows={4} label="Reading the directory" shape="lines" />}
        {shown?.length === 0 && <Empty isEmpty={rows?.length === 0} view={view} words={words} onClear={() => setWords('')} />}
        {shown !== undefined && shown.length > 0 && <div className={classes.table}><RecordTable label="Directory" rows={shown} rowKey={({ party }) => party.id} columns={columns} /></div>}
      </ViewTabs>
      {adding.subject && <PartyDialog onClose={adding.close} />}
    </>
  );
}

function Empty({ isEmpty, view, words, onClear }: { readonly isEmpty: boolean; readonly view: View; readonly words: string; readonly onClear: () => void }) {
  if (isEmpty) return <EmptyState title="The directory is empty" text="A party appears here when it is added to an agreement, imported, or added here." />;
  if (words.trim() !== '') return <EmptyState kind="notFound" title={`Nobody here with “${words.trim().slice(0, 60)}”`} action={<TextLink onClick={onClear}>Clear the search</TextLink>} />;
  return <EmptyState title={view === 'toCheck' ? 'Every address was checked within a year' : 'Nothing here'} text="Record a check on the page of a party when somebody has made sure that its address is right." />;
}

const counted = (count: number, noun: string): string => (count === 0 ? `no ${noun}` : count === 1 ? `1 ${noun}` : `${count} ${noun}s`);

const matches = ({ party, contacts }: DirectoryRow, typed: string): boolean =>
  hasWords(typed, [party.name, party.shortName, party.organization, party.attention, addressLine(party), party.phone, ...contacts.flatMap(({ name, title, email, phone }) => [name, title, email, phone])]);
