/** The register of letters: what is drafted, went out, was registered and came in; to be filtered, searched, exported and printed. */
import { Button } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { FilterMenu } from '@ui/FilterMenu';
import { FindField } from '@ui/FindField';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { ViewTabs } from '@ui/ViewTabs';
import { IconInbox, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useSession } from '../session';
import { ExportLetters } from './ExportLetters';
import { LetterTable } from './LetterTable';
import { ManyLetters } from './ManyLetters';
import { isReplyLate, REGISTER_VIEW_NAMES, REGISTER_VIEWS, registerChoices, type RegisterView, viewCounts } from './registerFilter';
import { registerWords } from './registerWords';
import { useRegister } from './useRegister';
import { useRegisterPlace, type RegisterPlace } from './useRegisterPlace';

export function LettersPage() {
  const navigate = useNavigate();
  const { today } = useSession();
  const place = useRegisterPlace();
  const register = useRegister(place);
  const { filter, sort, change, find, search } = place;
  const { rows, held, shown, isReadingWords } = register;
  const counts = useMemo(() => rows && viewCounts(rows), [rows]);
  const isLate = rows?.some((row) => isReplyLate(row, today)) ?? false;
  const hasWords = filter.words.trim() !== '';
  const choices = useMemo(() => registerChoices(rows ?? []), [rows]);

  return (
    <>
      <PageHead
        title="Letters"
        facts={<TextLink href={routes.templates()}>Templates and standard passages</TextLink>}
        actions={
          <Acts isMain>
            <Button variant="default" onClick={() => void navigate(routes.registerLetter())}>Register one sent before</Button>
            <Button variant="default" leftSection={<IconInbox size={16} stroke={1.7} aria-hidden />} onClick={() => void navigate(routes.newIncoming())}>Register an incoming letter</Button>
            <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => void navigate(routes.newLetter())}>New letter</Button>
          </Acts>
        }
      />
      <ViewTabs<RegisterView>
        label="Views of the letters"
        value={filter.view}
        onChange={(view) => change({ view })}
        views={REGISTER_VIEWS.map((value) => ({ value, label: REGISTER_VIEW_NAMES[value], count: counts?.get(value), isLate: value === 'reply' && isLate }))}
        aside={rows !== undefined && rows.length > 0 && (
          <>
            <Button variant="default" size="xs" leftSection={<IconPrinter size={15} stroke={1.7} aria-hidden />} onClick={() => void navigate(`${routes.register()}${search}`)}>Print the list</Button>
            <ManyLetters rows={shown.map(({ row }) => row)} />
            <ExportLetters rows={shown.map(({ row }) => row)} which={registerWords(filter, choices)} />
          </>
        )}
      >
        {rows !== undefined && rows.length > 0 && (
          <Toolbar
            count={isReadingWords ? 'Reading the words of the letters…' : shown.length === rows.length ? undefined : `${shown.length.toLocaleString('en-US')} of ${(hasWords ? held : rows).length.toLocaleString('en-US')} shown`}
          >
            <FindField label="Find in the letters" placeholder="Find a number, a recipient, or words of the letter" value={filter.words} onChange={find} onFocus={register.expectSearch} />
            <Filters place={place} choices={choices} />
          </Toolbar>
        )}
        {rows === undefined && <LoadingRows rows={6} label="Reading the letters" shape="lines" />}
        {rows !== undefined && shown.length === 0 && !isReadingWords && <None place={place} hasLetters={rows.length > 0} isNarrowed={hasWords || held.length === 0 && (counts?.get(filter.view) ?? 0) > 0} />}
        {shown.length > 0 && <LetterTable rows={shown} sort={sort} onSort={(next) => change({ sort: next })} />}
      </ViewTabs>
    </>
  );
}

function Filters({ place: { filter, change }, choices }: { readonly place: RegisterPlace; readonly choices: ReturnType<typeof registerChoices> }) {
  return (
    <>
      <FilterMenu label="Kind" any="all" choices={choices.kinds} value={filter.kind} onChange={(kind) => change({ kind })} />
      <FilterMenu label="State" any="all" choices={choices.states} value={filter.state} onChange={(state) => change({ state })} />
      <FilterMenu label="Year" any="all" choices={choices.years} value={filter.year} onChange={(year) => change({ year })} />
      <FilterMenu label="Recipient" any="anyone" choices={choices.parties} value={filter.partyId} onChange={(partyId) => change({ partyId })} />
      <FilterMenu label="Agreement" any="all" choices={choices.agreements} value={filter.agreementId} onChange={(agreementId) => change({ agreementId })} />
    </>
  );
}

const NEXT: Readonly<Record<RegisterView, { readonly title: string; readonly text: string }>> = {
  all: { title: 'No letters yet', text: 'A notice begins with an obligation: choose it, and the records fill in what they know.' },
  waiting: { title: 'No letters wait for proof', text: 'A letter appears here when it is issued, until the proof of each recipient is on file.' },
  reply: { title: 'No letter waits for our reply', text: 'A letter that came in and must be answered by a day appears here until its reply is recorded.' },
  drafts: { title: 'No drafts', text: 'A letter appears here from its first words, through review and approval, until it is issued.' },
  issued: { title: 'No letter is issued yet', text: 'A letter appears here with its number, its frozen words and its PDF.' },
  incoming: { title: 'No letter came in yet', text: 'A letter that came in is registered with a received stamp of its own series.' },
};

function None({ place: { filter, clear }, hasLetters, isNarrowed }: { readonly place: RegisterPlace; readonly hasLetters: boolean; readonly isNarrowed: boolean }) {
  if (isNarrowed) {
    const words = filter.words.trim().slice(0, 60);
    return <EmptyState kind="notFound" title={words === '' ? 'No letter here with these filters' : `No letter here with “${words}”`} action={<TextLink onClick={clear}>{words === '' ? 'Clear the filters' : 'Clear the search'}</TextLink>} />;
  }
  const next = hasLetters ? NEXT[filter.view] : NEXT.all;
  return <EmptyState title={next.title} text={next.text} action={<TextLink href={filter.view === 'incoming' || filter.view === 'reply' ? routes.newIncoming() : routes.newLetter()}>{filter.view === 'incoming' || filter.view === 'reply' ? 'Register an incoming letter' : 'New letter'}</TextLink>} />;
}
