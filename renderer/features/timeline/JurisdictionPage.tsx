/** One jurisdiction of a timeline: its days, how they moved and why, and what can be recorded about it. */
import { plainDay, shortDay } from '@domain/day';
import { fullName, JURISDICTION_STATUS_NAMES } from '@domain/jurisdiction';
import { jurisdictionView, type JurisdictionView } from '@store/queries/timeline';
import { BeforeAfter } from '@ui/BeforeAfter';
import { EmptyState } from '@ui/EmptyState';
import { Facts } from '@ui/Facts';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { jurisdictionLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Stacked, TwoColumns } from '@ui/TwoColumns';
import { useParams } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { RecordHistory } from '../RecordHistory';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { JurisdictionActions } from './JurisdictionActions';

const PATH = { label: 'Agreements', href: routes.agreements() };

export function JurisdictionPage() {
  const { id = '' } = useParams();
  const view = useLive(async (db) => (await jurisdictionView(db, id)) ?? null, [id]);
  if (view === undefined) return <LoadingRows rows={5} shape="lines" label="Reading the jurisdiction" />;
  return view === null ? <NotRecorded what="jurisdiction" backTo={PATH} /> : <Shown key={id} view={view} />;
}

function Shown({ view }: { readonly view: JurisdictionView }) {
  const { today } = useSession();
  const { agreement, jurisdiction, row, obligation } = view;
  return (
    <>
      <PageHead
        path={[PATH, { label: agreement.title, href: routes.agreement(agreement.id) }, { label: 'Deployment timeline', href: routes.timeline(agreement.id) }]}
        title={fullName(row)}
        facts={(
          <>
            <Status look={{ ...jurisdictionLook(row, today), isSoft: true }} />
            {row.expectedOn !== undefined && row.activatedOn === undefined && <span>Planned for {shortDay(row.expectedOn)}</span>}
            {row.activatedOn !== undefined && <span>Activated on {shortDay(row.activatedOn)}</span>}
            {row.isOurs && <Tag>Our city</Tag>}
            {agreement.historicalNote !== undefined && <Tag>Historical</Tag>}
          </>
        )}
        actions={<JurisdictionActions view={view} />}
      />
      <Stacked>
        {obligation && (
          <Notice
            tone="plain"
            what="Our own days are those of our obligation"
            why={`“${obligation.title}” gives the planned day by its due date, and how it stands. They are changed there.`}
            action={<TextLink isUnderlined href={routes.obligation(obligation.id)}>Open the obligation</TextLink>}
          />
        )}
        <TwoColumns side={<RecordHistory ids={[jurisdiction.id, ...(obligation ? [obligation.id] : [])]} />}>
          <Panel title="Its days">
            <Facts
              facts={[
                { label: 'First planned for', value: row.plannedOn ? shortDay(row.plannedOn) : 'The plan names no day' },
                { label: 'Moved to', value: row.movedTo && <BeforeAfter before={row.plannedOn ? plainDay(row.plannedOn) : 'no day'} after={shortDay(row.movedTo)} />, note: row.movedTo && row.reason },
                { label: 'Activated on', value: row.activatedOn ? shortDay(row.activatedOn) : 'Not recorded' },
                ...(jurisdiction.ended && !obligation ? [{ label: JURISDICTION_STATUS_NAMES[jurisdiction.ended.how], value: `Since ${shortDay(jurisdiction.ended.on)}`, note: jurisdiction.ended.reason }] : []),
                { label: 'County or state', value: row.area },
                { label: 'Note', value: row.note },
              ]}
            />
          </Panel>
          {!obligation && <Moves view={view} />}
        </TwoColumns>
      </Stacked>
    </>
  );
}

function Moves({ view: { moves } }: { readonly view: JurisdictionView }) {
  return (
    <Panel title="How its day moved" count={moves.length} isFlush>
      {moves.length === 0 && <EmptyState title="Its day has not moved" text="Each move appears here with the day before, the new one and the reason." />}
      {moves.length > 0 && (
        <RecordTable
          label="Moves of the planned day"
          rows={moves.toReversed()}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Recorded on', width: 'normal', isFigures: true, cell: ({ on }) => plainDay(on) },
            { head: 'Planned day', cell: ({ from, to }) => <BeforeAfter before={from ? plainDay(from) : 'no day'} after={plainDay(to)} /> },
            { head: 'Why', cell: ({ reason }) => reason },
          ]}
        />
      )}
    </Panel>
  );
}
