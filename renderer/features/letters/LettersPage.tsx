/** All letters: what waits for proof first, then drafts, then what is done. */
import { daysBetween, shortDay } from '@domain/day';
import { LETTER_KIND_NAMES } from '@domain/letter';
import { Button } from '@mantine/core';
import { letterCounts, letterList, type LetterRow, type RecipientRow } from '@store/queries/letters';
import { EmptyState } from '@ui/EmptyState';
import { FindField, hasWords } from '@ui/FindField';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { letterLook, serviceLook } from '@ui/statusLook';
import { AppLink, TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { ViewTabs } from '@ui/ViewTabs';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { DeadAuthority } from '../DeadAuthority';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import classes from './LettersPage.module.css';
import { rowSubject } from './letterWords';

/** So many issued letters are read at first, and more when asked for. */
const PAGE = 150;

type View = 'all' | 'waiting' | 'drafts' | 'issued';

export function LettersPage() {
  const navigate = useNavigate();
  const [limit, setLimit] = useState(PAGE);
  const found = useLive((db) => letterList(db, limit), [limit]);
  const counts = useLive(letterCounts);
  const [view, setView] = useState<View>('all');
  const [words, setWords] = useState('');
  const rows = useMemo(() => found && waitingFirst(found), [found]);
  const inView = rows?.filter((row) => isIn(row, view));
  const shown = inView?.filter((row) => matches(row, words));
  const count = (one: View) => (counts ? { count: counts[one] } : {});
  const older = counts && rows ? counts.all - rows.length : 0;

  return (
    <>
      <PageHead
        title="Letters"
        actions={<Acts isMain><Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => void navigate(routes.newLetter())}>New letter</Button></Acts>}
      />
      <ViewTabs<View>
        label="Views of the letters"
        value={view}
        onChange={setView}
        views={[
          { value: 'all', label: 'All', ...count('all') },
          { value: 'waiting', label: 'Waiting for proof', ...count('waiting') },
          { value: 'drafts', label: 'Drafts', ...count('drafts') },
          { value: 'issued', label: 'Issued', ...count('issued') },
        ]}
      >
        {rows !== undefined && rows.length > 0 && (
          <Toolbar count={shown && inView && words.trim() !== '' ? `${shown.length} of ${inView.length} shown` : ''}>
            <FindField label="Find in the letters" placeholder="Find a number, a subject, an agreement or a recipient" value={words} onChange={setWords} />
          </Toolbar>
        )}
        {shown === undefined && <LoadingRows rows={4} label="Reading the letters" shape="lines" />}
        {shown?.length === 0 && (words.trim() === '' ? <Empty view={view} hasLetters={(rows?.length ?? 0) > 0} /> : <NotFound words={words} onClear={() => setWords('')} />)}
        {shown !== undefined && shown.length > 0 && <LetterTable rows={shown} />}
        {older > 0 && (
          <p className={classes.older}>
            The {limit} newest issued letters are read, and those that wait for proof. <TextLink onClick={() => setLimit(limit + PAGE)}>{`Read ${Math.min(PAGE, older)} older ones`}</TextLink>
          </p>
        )}
      </ViewTabs>
    </>
  );
}

function LetterTable({ rows }: { readonly rows: readonly LetterRow[] }) {
  return (
    <div className={classes.table}>
      <RecordTable
        label="Letters"
        rows={rows}
        rowKey={({ letter }) => letter.id}
        columns={[
          {
            head: 'Subject',
            sortsBy: rowSubject,
            cell: (row) => (
              <>
                <AppLink className={classes.subject} href={routes.letter(row.letter.id)}>{rowSubject(row)}</AppLink>
                <small>{LETTER_KIND_NAMES[row.letter.kind]} · {row.agreementTitle}</small>
                {row.authorities.map((authority) => <DeadAuthority key={authority.id} authority={authority} />)}
              </>
            ),
          },
          {
            head: 'Number and date',
            sortsBy: ({ letter }) => `${letter.dated} ${letter.issued?.number ?? ''}`,
            width: 'normal',
            cell: ({ letter }) => (
              <>
                {letter.issued && <span className={classes.number} data-void={letter.status === 'void' || undefined}>{letter.issued.number}</span>}
                {letter.status !== 'issued' && <Status look={letterLook(letter.status)} />}
                <small>{shortDay(letter.dated)}</small>
              </>
            ),
          },
          { head: 'Recipients', width: 'wide', sortsBy: ({ recipients }) => recipients.map(({ party }) => party.shortName).join(' '), cell: (row) => <Recipients row={row} /> },
        ]}
      />
    </div>
  );
}

function Recipients({ row: { letter, recipients } }: { readonly row: LetterRow }) {
  const { today } = useSession();
  if (recipients.length === 0) return <span className={classes.quiet}>Nobody yet</span>;
  return (
    <ul className={classes.recipients}>
      {recipients.map((one) => (
        <li key={one.recipient.id}>
          <span className={classes.party}>{one.party.shortName}</span>
          {letter.issued && <Status look={serviceLook(one.state, one.latest?.day, one.state === 'sent' && one.latest ? daysBetween(one.latest.day, today) : undefined)} isSoft={false} />}
        </li>
      ))}
    </ul>
  );
}

const NEXT: Readonly<Record<View, { readonly title: string; readonly text: string }>> = {
  all: { title: 'No letters yet', text: 'A notice begins with an obligation: choose it, and the records fill in what they know.' },
  waiting: { title: 'No letters wait for proof', text: 'A letter appears here when it is issued, until the proof of each recipient is on file.' },
  drafts: { title: 'No drafts', text: 'A letter appears here from its first words, through review and approval, until it is issued.' },
  issued: { title: 'No letter is issued yet', text: 'A letter appears here with its number, its frozen words and its PDF.' },
};

function Empty({ view, hasLetters }: { readonly view: View; readonly hasLetters: boolean }) {
  const next = hasLetters ? NEXT[view] : NEXT.all;
  return <EmptyState title={next.title} text={next.text} action={<TextLink href={routes.newLetter()}>New letter</TextLink>} />;
}

const NotFound = ({ words, onClear }: { readonly words: string; readonly onClear: () => void }) => (
  <EmptyState kind="notFound" title={`No letter here with “${words.trim().slice(0, 60)}”`} action={<TextLink onClick={onClear}>Clear the search</TextLink>} />
);

const waits = ({ letter, recipients }: LetterRow): boolean => letter.status === 'issued' && recipients.some(waitsForProof);
const waitsForProof = ({ hasProof, recipient }: RecipientRow): boolean => !hasProof && recipient.role !== 'courtesyCopy';

/** Waiting for proof with the oldest first, then the others in the order of the list. */
function waitingFirst(rows: readonly LetterRow[]): readonly LetterRow[] {
  return [...rows.filter(waits).toReversed(), ...rows.filter((row) => !waits(row))];
}

function isIn(row: LetterRow, view: View): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'waiting':
      return waits(row);
    case 'drafts':
      return row.letter.issued === undefined;
    case 'issued':
      return row.letter.issued !== undefined;
  }
}

/** Every word is somewhere in the row. */
const matches = (row: LetterRow, typed: string): boolean =>
  hasWords(typed, [row.letter.issued?.number, rowSubject(row), LETTER_KIND_NAMES[row.letter.kind], row.agreementTitle, ...row.recipients.flatMap(({ party }) => [party.name, party.shortName])]);
