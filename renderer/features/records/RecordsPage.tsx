/** The history of everything, and whether the journal verifies. */
import { isOfGroup, KIND_GROUPS, type KindGroup } from '../history';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { StoredEntry } from '@store/db';
import { withheldFrom } from '@store/queries/closedSessions';
import { actorList, isShownTo, journalFiltered, journalSize, namesInEntries } from '@store/queries/history';
import { EmptyState } from '@ui/EmptyState';
import { FilterMenu } from '@ui/FilterMenu';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { TwoColumns } from '@ui/TwoColumns';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { BackupsPanel } from './backups/BackupsPanel';
import { Batches } from './Batches';
import { EntryTable } from './EntryTable';
import { isAbout } from './entryFilter';
import { GivenOut } from './GivenOut';
import { OpenQuestions } from './OpenQuestions';
import classes from './RecordsPage.module.css';
import { RetentionSummary } from './retention/RetentionSummary';
import { VerifyJournal } from './VerifyJournal';
import { WhereTheyLie } from './WhereTheyLie';

/** How many entries are drawn at a time. */
const PAGE = 100;

const GROUPS = Object.entries(KIND_GROUPS).map(([value, { label }]) => ({ value: value as KindGroup, label })); // the keys of a literal object are its type's keys

export function RecordsPage() {
  const { isLookOnly } = useSession();
  const [group, setGroup] = useState<KindGroup>();
  const [actor, setActor] = useState<string>();
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [text] = useDebouncedValue(typed.trim().toLowerCase(), 150);
  const size = useLive(journalSize);
  const actors = useLive(actorList);
  const found = useLive(
    async (db) => {
      const withheld = await withheldFrom(db, { isLookOnly });
      const isWanted = (entry: StoredEntry) =>
        isShownTo(entry, { isLookOnly }, withheld) && (group === undefined || isOfGroup(entry.kind, group)) && (actor === undefined || entry.header.actor === actor) && isAbout(entry, text);
      const page = await journalFiltered(db, isWanted, limit);
      return { ...page, names: await namesInEntries(db, page.entries) };
    },
    [group, actor, text, limit, isLookOnly],
  );
  const isFiltered = group !== undefined || actor !== undefined || text !== '';
  const clear = () => {
    setGroup(undefined);
    setActor(undefined);
    setTyped('');
  };

  return (
    <>
      <PageHead title="Records" help={routes.helpChapter('verify')} facts={size === undefined ? undefined : `${size.toLocaleString('en-US')} ${size === 1 ? 'entry' : 'entries'} in the journal, never changed; words leave it only under a certificate of destruction`} />
      <TwoColumns side={<><VerifyJournal /><BackupsPanel /><GivenOut /><RetentionSummary /><Batches /><WhereTheyLie /></>}>
        <OpenQuestions />
        <Panel title="History" isFlush>
          <div className={classes.toolbar}>
            <Toolbar count={found && isFiltered ? `${found.entries.length}${found.more ? ' or more' : ''} found` : undefined}>
              <TextInput
                aria-label="Find in the history"
                placeholder="Find in the history"
                leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <FilterMenu label="About" any="everything" choices={GROUPS} value={group} onChange={setGroup} />
              <FilterMenu label="By" any="anyone" choices={(actors ?? []).map((name) => ({ value: name, label: name }))} value={actor} onChange={setActor} />
            </Toolbar>
          </div>
          {found === undefined && <LoadingRows rows={6} shape="lines" label="Reading the history" />}
          {found?.entries.length === 0 && (isFiltered
            ? <EmptyState kind="notFound" title="No entry fits these filters" action={<TextLink onClick={clear}>Clear the filters</TextLink>} />
            : <EmptyState title="Nothing is recorded yet" text="Every change appears here, with what stood before, who made it and why." />)}
          {found !== undefined && found.entries.length > 0 && <EntryTable entries={found.entries} names={found.names} />}
          {found?.more === true && (
            <div className={classes.more}>
              <TextLink onClick={() => setLimit(limit + PAGE)}>{`Show ${PAGE} older entries`}</TextLink>
            </div>
          )}
        </Panel>
      </TwoColumns>
    </>
  );
}
