/** One agreement: its parties, what its obligations rest on, its events, obligations, letters, meetings and history. */
import { type Agreement, STANDING_NAMES } from '@domain/agreement';
import { longDay } from '@domain/day';
import type { Id } from '@domain/id';
import { Button } from '@mantine/core';
import { about } from '@store/commands/documents';
import { agreementView, type AgreementView } from '@store/queries/agreements';
import { incomingUnder } from '@store/queries/incoming';
import { Facts } from '@ui/Facts';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { TwoColumns } from '@ui/TwoColumns';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { Acts } from '../Acts';
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
import { AmendmentsPanel } from './AmendmentsPanel';
import { AuthoritiesPanel } from './AuthoritiesPanel';
import { CalendarPanel } from './CalendarPanel';
import { LettersPanel } from './LettersPanel';
import { MeetingsPanel } from './MeetingsPanel';
import { ObligationsPanel } from './ObligationsPanel';
import { PartiesPanel } from './PartiesPanel';
import { TimelinePanel } from './TimelinePanel';
import { TriggersPanel } from './TriggersPanel';

const PATH = { label: 'Agreements', href: routes.agreements() };

export function AgreementPage() {
  const { id = '' } = useParams();
  const view = useLive(async (db) => (await agreementView(db, id)) ?? null, [id]);
  if (view === undefined) return <LoadingRows rows={8} label="Reading the agreement" />;
  return view === null ? <NotRecorded what="agreement" backTo={PATH} /> : <Shown key={id} view={view} />;
}

function Shown({ view }: { readonly view: AgreementView }) {
  const { agreement, parties, authorities, triggers } = view;
  return (
    <>
      <PageHead path={[PATH]} title={agreement.title} facts={<HeadFacts agreement={agreement} />} actions={<Actions id={agreement.id} />} />
      <TwoColumns
        side={(
          <>
            <TriggersPanel agreementId={agreement.id} triggers={triggers} />
            <CalendarPanel agreement={agreement} />
            <LettersPanel agreementId={agreement.id} />
            <IncomingPanel
              title="Letters that came in"
              about={agreement.id}
              query={(db) => incomingUnder(db, agreement.id)}
              hint="A letter that came in is registered with its received stamp and the day by which it must be answered."
              newHref={routes.newIncoming({ agreementId: agreement.id })}
            />
            <MeetingsPanel agreementId={agreement.id} />
            <NotesPanel about={{ table: 'agreements', id: agreement.id }} title={agreement.title} />
            <RetentionPanel table="agreements" id={agreement.id} />
            <RecordHistory ids={historyIds(view)} />
          </>
        )}
      >
        <ObligationsPanel agreementId={agreement.id} />
        <TimelinePanel agreementId={agreement.id} />
        <PartiesPanel agreementId={agreement.id} parties={parties} />
        <AuthoritiesPanel agreementId={agreement.id} authorities={authorities} />
        <AmendmentsPanel agreementId={agreement.id} authorities={authorities} />
        <DocumentsPanel about={about('agreements', agreement.id)} title="Documents" hint="The signed copy, amendments, the plan of deployment." />
        <About agreement={agreement} />
      </TwoColumns>
    </>
  );
}

function HeadFacts({ agreement }: { readonly agreement: Agreement }) {
  const saved = useSavedNote();
  const { today } = useSession();
  return (
    <>
      <TextLink isUnderlined href={routes.agreementStory(agreement.id)}>The whole story</TextLink>
      {agreement.number !== '' && <span>{agreement.number}</span>}
      <span>Dated {longDay(agreement.dated)}</span>
      {agreement.endsOn !== undefined && <span>{agreement.endsOn < today ? 'Ended' : 'Ends'} {longDay(agreement.endsOn)}</span>}
      <span>{STANDING_NAMES[agreement.standing]}</span>
      <HeldTag id={agreement.id} />
      {agreement.historicalNote !== undefined && <Tag>Historical</Tag>}
      {agreement.historicalNote !== undefined && <span>{agreement.historicalNote}</span>}
      <PinButton table="agreements" id={agreement.id} />
      <DuplicateLink to={routes.packs(agreement.id)} />
      <SaveState saving={saved} />
    </>
  );
}

function Actions({ id }: { readonly id: Id }) {
  const navigate = useNavigate();
  return (
    <Acts isMain>
      <Button variant="default" onClick={() => void navigate(routes.editAgreement(id))}>Edit agreement</Button>
      <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => void navigate(routes.newObligation(id))}>New obligation</Button>
    </Acts>
  );
}

function About({ agreement }: { readonly agreement: Agreement }) {
  return (
    <Panel title="About this agreement">
      <Facts
        facts={[
          { label: 'Title', value: agreement.title },
          { label: 'Number', value: agreement.number },
          { label: 'Dated', value: longDay(agreement.dated) },
          { label: 'Term begins on', value: agreement.startsOn && longDay(agreement.startsOn) },
          { label: 'Ends on', value: agreement.endsOn === undefined ? 'No fixed end' : longDay(agreement.endsOn) },
          { label: 'Renewal', value: agreement.renewal },
          { label: 'Notice of renewal', value: agreement.renewalNotice },
          { label: 'Standing', value: STANDING_NAMES[agreement.standing] },
          { label: 'Summary', value: agreement.summary },
          { label: 'Historical', value: agreement.historicalNote },
        ]}
      />
    </Panel>
  );
}

/** Most entries about parts of an agreement are linked to it; changes of a party or an event name only that. */
const historyIds = ({ agreement, parties, triggers }: AgreementView): readonly Id[] => [
  agreement.id,
  ...parties.flatMap(({ party, part }) => [party.id, part.id]),
  ...triggers.map(({ id }) => id),
];
