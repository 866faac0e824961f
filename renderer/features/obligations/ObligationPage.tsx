/** One obligation: when it is due and why, its story, its letters and their proof, what it rests on, what it waits for. */
import { authorityStatus } from '@domain/authority';
import type { Id } from '@domain/id';
import { about } from '@store/commands/documents';
import { incomingAbout } from '@store/queries/incoming';
import { type LetterRow, lettersSpeakingFor } from '@store/queries/letters';
import { obligationView, type ObligationView } from '@store/queries/obligations';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { SaveState } from '@ui/SaveState';
import { Status } from '@ui/Status';
import { authorityLook, obligationLook, plainLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Stacked, TwoColumns } from '@ui/TwoColumns';
import { IconHourglass } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { DuplicateLink } from '../DuplicateLink';
import { DocumentsPanel } from '../DocumentsPanel';
import { NotRecorded } from '../NotRecorded';
import { IncomingPanel } from '../IncomingPanel';
import { NotesPanel } from '../NotesPanel';
import { HeldTag } from '../held';
import { PinButton } from '../PinButton';
import { RecordHistory } from '../RecordHistory';
import { RetentionPanel } from '../RetentionPanel';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useSavedNote } from '../useSavedNote';
import { AboutPanel } from './AboutPanel';
import { AuthorityPanel } from './AuthorityPanel';
import { FulfilmentsPanel } from './FulfilmentsPanel';
import { HeldNotice } from './HeldNotice';
import { LettersAndProof } from './LettersAndProof';
import { MeetingsAndOutcomes } from './MeetingsAndOutcomes';
import { ObligationActions } from './ObligationActions';
import { ObligationHero } from './ObligationHero';
import { StoryPanel } from './StoryPanel';
import { WaitsPanel } from './WaitsPanel';
import { proofWords, waitsForWords } from './waiting';

const PATH = { label: 'Obligations', href: routes.obligations() };

export function ObligationPage() {
  const { id = '' } = useParams();
  const view = useLive(async (db) => (await obligationView(db, id)) ?? null, [id]);
  const letters = useLive((db) => lettersSpeakingFor(db, id), [id]);
  if (view === undefined || letters === undefined) return <LoadingRows rows={8} label="Reading the obligation" />;
  return view === null ? <NotRecorded what="obligation" backTo={PATH} /> : <Shown key={id} view={view} letters={letters} />;
}

type ShownProps = { readonly view: ObligationView; readonly letters: readonly LetterRow[] };

function Shown({ view, letters }: ShownProps) {
  const { obligation, agreement } = view;
  return (
    <>
      <PageHead
        path={[PATH, { label: agreement.title, href: routes.agreement(agreement.id) }]}
        title={obligation.title}
        facts={<HeadFacts view={view} letters={letters} />}
        actions={<ObligationActions view={view} />}
      />
      <Stacked>
        <LetterNeeded view={view} letters={letters} />
        <HeldNotice view={view} />
        <ObligationHero view={view} />
        <StoryPanel view={view} letters={letters} />
        <TwoColumns
          side={(
            <>
              <WaitsPanel view={view} letters={letters} />
              <AboutPanel view={view} />
              <NotesPanel about={{ table: 'obligations', id: obligation.id }} title={obligation.title} />
              <RetentionPanel table="obligations" id={obligation.id} />
              <RecordHistory ids={historyIds(view, letters)} />
            </>
          )}
        >
          <FulfilmentsPanel view={view} />
          <LettersAndProof obligation={obligation} letters={letters} />
          <IncomingPanel
            title="Letters that came in"
            about={obligation.id}
            query={(db) => incomingAbout(db, obligation.id)}
            hint="A letter that came in is registered with its received stamp and the day by which it must be answered."
            newHref={routes.newIncoming({ obligationId: obligation.id })}
          />
          <DocumentsPanel about={about('obligations', obligation.id)} title="Evidence" hint={evidenceHint(obligation.evidence)} olderFiles={obligation.files} />
          <AuthorityPanel authority={view.authority} />
          <MeetingsAndOutcomes view={view} />
        </TwoColumns>
      </Stacked>
    </>
  );
}

function HeadFacts({ view: { obligation, agreement, authority, account, owedTo, owner }, letters }: ShownProps) {
  const { today } = useSession();
  const saved = useSavedNote();
  const proof = proofWords(letters);
  const standing = authorityStatus(authority, today);
  const look = obligationLook({
    status: obligation.status,
    due: account.due,
    today,
    waitsFor: proof ?? waitsForWords(account),
    hasDeadAuthority: standing.state !== 'inForce',
  });
  return (
    <>
      <Status look={look} />
      {proof !== undefined && obligation.status !== 'open' && <Status look={plainLook('soon', IconHourglass, `Waiting for ${proof}`)} />}
      <Status look={{ ...authorityLook(standing), word: `Authority: ${lowered(authorityLook(standing).word)}` }} isSoft={false} />
      {owedTo.length > 0 && <span>Owed to {owedTo.map(({ name }) => name).join(', ')}</span>}
      <span>Owner {owner?.name ?? 'no one'}</span>
      {obligation.isSoft && <Tag>Soft date</Tag>}
      <HeldTag id={obligation.id} />
      {agreement.historicalNote !== undefined && <><Tag>Historical</Tag><span>{agreement.historicalNote}</span></>}
      <PinButton table="obligations" id={obligation.id} />
      <DuplicateLink to={routes.duplicateObligation(obligation.id)} />
      <SaveState saving={saved} />
    </>
  );
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What the obligation itself says will prove it. */
const evidenceHint = (evidence: string): string =>
  evidence === '' ? 'What proves it done: a receipt, a scan, an e-mail. The file is kept with the obligation.' : `What will prove it done: ${evidence}. The file is kept with the obligation.`;

/** Who cannot or will not meet a date says so in writing; until a letter is begun, that is the next step. */
function LetterNeeded({ view: { obligation }, letters }: ShownProps) {
  if ((obligation.status !== 'cannotMeet' && obligation.status !== 'willNotMeet') || letters.length > 0) return null;
  return (
    <Notice
      tone="late"
      what={`This ${obligation.status === 'cannotMeet' ? 'cannot' : 'will not'} be met, and no letter says so yet`}
      why={`${obligation.statusReason === undefined ? '' : `The reason on record: “${obligation.statusReason}” `}Those to whom it is owed are told in writing, and the proof of sending is kept.`}
      action={<TextLink isUnderlined href={routes.newLetter({ obligationId: obligation.id, kind: obligation.status === 'cannotMeet' ? 'L2' : 'L1' })}>Write the letter</TextLink>}
    />
  );
}

/** Sending and receipt are recorded with the letters, outcomes with the meetings: both belong to the story of the obligation. */
const historyIds = ({ obligation, outcomes }: ObligationView, letters: readonly LetterRow[]): readonly Id[] => [
  obligation.id,
  ...outcomes.map(({ id }) => id),
  ...letters.map(({ letter }) => letter.id),
];
