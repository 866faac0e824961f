/** The retention schedule: its series, which records follow which, what may be destroyed now, and what was. */
import { longDay, plainDay } from '@domain/day';
import { keepWords, RETAINED_NAMES, RetainedTable, type RetentionSeries } from '@domain/retention';
import { Button, Select } from '@mantine/core';
import { assignToKind, takeOutSeries } from '@store/commands/retention';
import { destructionList, holdList, type Schedule, schedule } from '@store/queries/retention';
import { proposal } from '@store/retention';
import { EmptyState } from '@ui/EmptyState';
import { Facts } from '@ui/Facts';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { TwoColumns } from '@ui/TwoColumns';
import { IconPlus } from '@tabler/icons-react';
import { Acts } from '../../Acts';
import { refusal } from '../../Refusal';
import { routes } from '../../routes';
import { useLive, useSession } from '../../session';
import { useDialog } from '../../useDialog';
import { useRecording } from '../../useRecording';
import classes from './Retention.module.css';
import { SeriesDialog } from './SeriesDialog';

export function RetentionPage() {
  const found = useLive(schedule);
  const editing = useDialog<RetentionSeries | 'new'>();
  return (
    <>
      <PageHead
        path={[{ label: 'Records', href: routes.records() }, { label: 'Retention and holds' }]}
        title="Retention and holds"
        help={routes.helpChapter('retention')}
        facts="How long each record is kept, what keeps it longer, and what was destroyed"
        actions={<Acts isMain><Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => editing.open('new')}>New series</Button></Acts>}
      />
      <TwoColumns side={<><MayBeDestroyed /><Holds /><Certificates /></>}>
        {found === undefined ? <Panel title="Schedule" isFlush><LoadingRows rows={4} label="Reading the schedule" /></Panel> : (
          <>
            <Series found={found} onEdit={editing.open} />
            {found.series.length > 0 && <Kinds found={found} />}
          </>
        )}
      </TwoColumns>
      {editing.subject !== undefined && <SeriesDialog series={editing.subject === 'new' ? undefined : editing.subject} onClose={editing.close} />}
    </>
  );
}

function Series({ found, onEdit }: { readonly found: Schedule; readonly onEdit: (series: RetentionSeries | 'new') => void }) {
  const { records, isReadOnly } = useSession();
  const recording = useRecording();
  const isUsed = ({ id }: RetentionSeries) => found.ownCount.has(id) || [...found.ofKind.values()].some(({ seriesId }) => seriesId === id);
  return (
    <Panel title="Schedule" count={found.series.length} isFlush>
      {refusal(recording.state)}
      {found.series.length === 0 && (
        <EmptyState
          title="The schedule has no series yet"
          text="Write the series of your state’s retention schedule that your records follow, for example GC-10, Correspondence, 3 years after the letter was issued. Until a record has a series, nothing is ever proposed for destruction."
          action={<Acts><TextLink onClick={() => onEdit('new')}>Add the first series</TextLink></Acts>}
        />
      )}
      {found.series.length > 0 && (
        <RecordTable
          label="Retention schedule"
          rows={found.series}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Series', width: 'wide', cell: ({ code, title }) => <>{code}<small>{title}</small></> },
            { head: 'Kept', width: 'wide', cell: ({ keep }) => keepWords(keep) },
            { head: 'Source', width: 'wide', cell: ({ source, note }) => <>{source}{note !== '' && <small>{note}</small>}</> },
            ...(isReadOnly ? [] : [{
              head: 'Change or take out', isHeadUnseen: true, align: 'end' as const,
              cell: (one: RetentionSeries) => (
                <span className={classes.acts}>
                  <TextLink label={`Change ${one.code}`} onClick={() => onEdit(one)}>Change</TextLink>
                  {!isUsed(one) && <TextLink label={`Take out ${one.code}`} onClick={() => void recording.run(() => takeOutSeries(records, one.id))}>Take out</TextLink>}
                </span>
              ),
            }]),
          ]}
        />
      )}
    </Panel>
  );
}

function Kinds({ found }: { readonly found: Schedule }) {
  const { records, isReadOnly } = useSession();
  const recording = useRecording();
  const own = [...found.ownCount.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Panel title="What follows which series" count={own > 0 ? `${own.toLocaleString('en-US')} single ${own === 1 ? 'record follows one' : 'records follow ones'} of their own choice` : undefined}>
      <div className={classes.kinds}>
        {RetainedTable.options.map((kind) => (
          <Select
            key={kind}
            label={RETAINED_NAMES[kind].many}
            placeholder="No series: never proposed for destruction"
            clearable
            disabled={isReadOnly}
            data={found.series.map(({ id, code, title, keep }) => ({ value: id, label: `${code}, ${title}: ${keepWords(keep)}` }))}
            value={found.ofKind.get(kind)?.seriesId ?? null}
            onChange={(id) => void recording.run(() => assignToKind(records, kind, id))}
          />
        ))}
      </div>
      {refusal(recording.state)}
      <p className={classes.quiet}>Documents, notes, proofs, attendance and minutes go with the record on which they hang. A single record can follow a series of its own: choose it on its page.</p>
    </Panel>
  );
}

function MayBeDestroyed() {
  const { today } = useSession();
  const found = useLive((db) => proposal(db, today), [today]);
  return (
    <Panel title="May be destroyed" aside={<TextLink href={routes.destroy()}>Look at the list</TextLink>}>
      {found === undefined ? <LoadingRows rows={2} shape="lines" label="Counting what may be destroyed" /> : (
        <Facts
          facts={[
            { label: 'Now', value: found.ready.length.toLocaleString('en-US') },
            { label: 'Past, but staying', value: found.staying.length.toLocaleString('en-US'), note: found.staying.length > 0 ? 'held, or named by a record that stays' : undefined },
            { label: 'Later', value: found.counts.later.toLocaleString('en-US') },
            { label: 'Not yet counted', value: found.counts.waiting.toLocaleString('en-US') },
            { label: 'Permanent', value: found.counts.permanent.toLocaleString('en-US') },
            { label: 'Without a series', value: found.counts.none.toLocaleString('en-US') },
          ]}
        />
      )}
    </Panel>
  );
}

function Holds() {
  const found = useLive(holdList);
  const active = found?.holds.filter(({ released }) => released === undefined) ?? [];
  return (
    <Panel title="Legal holds" count={found && active.length} aside={<TextLink href={routes.holds()}>All holds</TextLink>}>
      {active.length === 0 ? <p className={classes.quiet}>No hold is in force.</p> : <Facts look="stacked" facts={active.map(({ name, from, covers }) => ({ label: `From ${plainDay(from)}`, value: name, note: `${covers.length.toLocaleString('en-US')} ${covers.length === 1 ? 'record' : 'records'}, with what hangs on ${covers.length === 1 ? 'it' : 'them'}` }))} />}
    </Panel>
  );
}

function Certificates() {
  const found = useLive(destructionList);
  return (
    <Panel title="Certificates of destruction" count={found?.length}>
      {(found ?? []).length === 0 ? <p className={classes.quiet}>Nothing was destroyed.</p> : (
        <ul className={classes.list}>
          {(found ?? []).map(({ id, number, on, items }) => (
            <li key={id}><TextLink href={routes.certificate(id)}>{number}</TextLink><span className={classes.quiet}>{longDay(on)}, {items.length.toLocaleString('en-US')} {items.length === 1 ? 'record' : 'records'}</span></li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
