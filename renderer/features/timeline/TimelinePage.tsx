/** The deployment timeline of an agreement: the picture, its figures, and every jurisdiction with its days. */
import type { Agreement } from '@domain/agreement';
import type { TimelineRow } from '@domain/jurisdiction';
import { timelineOf } from '@domain/timeline';
import { Button } from '@mantine/core';
import { timelineRows } from '@store/queries/timeline';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Acts } from '../Acts';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useSavedNote } from '../useSavedNote';
import { JurisdictionDialog } from './JurisdictionDialog';
import { JurisdictionList } from './JurisdictionList';
import { OursDialog } from './OursDialog';
import { TimelinePicture } from './TimelinePicture';
import { nameOfOurs } from './timelineViews';
import { countsWords, jurisdictionsWords } from '../timelineWords';

const PATH = { label: 'Agreements', href: routes.agreements() };

export function TimelinePage() {
  const { id = '' } = useParams();
  const agreement = useLive(async (db) => (await db.agreements.get(id)) ?? null, [id]);
  const rows = useLive((db) => timelineRows(db, id), [id]);
  if (agreement === null) return <NotRecorded what="agreement" backTo={PATH} />;
  if (agreement === undefined || rows === undefined) return <LoadingRows rows={8} label="Reading the timeline" />;
  return <Shown key={id} agreement={agreement} rows={rows} />;
}

function Shown({ agreement, rows }: { readonly agreement: Agreement; readonly rows: readonly TimelineRow[] }) {
  const navigate = useNavigate();
  const adding = useDialog<true>();
  const timeline = useMemo(() => timelineOf(rows), [rows]);
  const ours = rows.find(({ isOurs }) => isOurs);
  return (
    <>
      <PageHead
        path={[PATH, { label: agreement.title, href: routes.agreement(agreement.id) }]}
        title="Deployment timeline"
        facts={<HeadFacts agreement={agreement} words={rows.length === 0 ? 'No jurisdiction yet' : `${jurisdictionsWords(rows.length)}: ${countsWords(timeline)}`} />}
        actions={(
          <Acts isMain>
            <Button variant="default" leftSection={<IconFileImport size={16} stroke={1.8} aria-hidden />} onClick={() => void navigate(routes.timelineImport(agreement.id))}>Import a table</Button>
            <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => adding.open(true)}>Add a jurisdiction</Button>
          </Acts>
        )}
      />
      {rows.length === 0
        ? (
          <Panel title="Jurisdictions" isFlush>
            <EmptyState
              title="No jurisdiction is on this timeline"
              text="The counties, cities and agencies that the plan of deployment names, each with the day on which it is to be activated, and the day on which it was."
              action={<TextLink href={routes.timelineImport(agreement.id)}>Import them from a CSV file</TextLink>}
            />
          </Panel>
        )
        : (
          <Stacked>
            {ours === undefined && <Acts><WhichIsOurs agreement={agreement} rows={rows} /></Acts>}
            {timeline.steps.length > 0 && <TimelinePicture rows={rows} timeline={timeline} ours={ours} />}
            <JurisdictionList rows={rows} ours={ours} />
          </Stacked>
        )}
      {adding.subject && <JurisdictionDialog agreementId={agreement.id} onClose={adding.close} />}
    </>
  );
}

function HeadFacts({ agreement, words }: { readonly agreement: Agreement; readonly words: string }) {
  const saved = useSavedNote();
  return (
    <>
      <span>{words}</span>
      {agreement.historicalNote !== undefined && <Tag>Historical</Tag>}
      <SaveState saving={saved} />
    </>
  );
}

/** Until one is marked as ours, the picture cannot show us among the others. */
function WhichIsOurs({ agreement, rows }: { readonly agreement: Agreement; readonly rows: readonly TimelineRow[] }) {
  const { office } = useSession();
  const marking = useDialog<TimelineRow>();
  const found = nameOfOurs(rows, office.city);
  return (
    <>
      {found
        ? (
          <Notice
            tone="plain"
            what={`${found.name} bears our city’s name`}
            why="Marked as ours, it stands out in the picture and in the list, with the due date of our obligation as its day."
            action={<TextLink isUnderlined onClick={() => marking.open(found)}>Mark it as our city</TextLink>}
          />
        )
        : <Notice tone="plain" what="None of these is marked as our city" why="Open ours in the list and choose “Mark as our city”: it then stands out in the picture." />}
      {marking.subject && <OursDialog jurisdiction={{ ...marking.subject, agreementId: agreement.id, obligationId: undefined }} onClose={marking.close} />}
    </>
  );
}
