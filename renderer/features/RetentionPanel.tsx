/** How long one record is kept, under which series, and what holds it; on the page of the record. */
import type { Id } from '@domain/id';
import type { RetainedTable } from '@domain/retention';
import { ownAssignment } from '@store/queries/retention';
import { retentionFor } from '@store/retention';
import { Facts } from '@ui/Facts';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Acts } from './Acts';
import { useKeeper } from './held';
import { HoldDialog } from './HoldDialog';
import classes from './RetentionPanel.module.css';
import { RecordSeriesDialog } from './RecordSeriesDialog';
import { retentionWords } from './retentionWords';
import { routes } from './routes';
import { useLive, useSession } from './session';
import { useDialog } from './useDialog';

type RetentionPanelProps = { readonly table: RetainedTable; readonly id: Id };

export function RetentionPanel({ table, id }: RetentionPanelProps) {
  const { today } = useSession();
  const retention = useLive(async (db) => (await retentionFor(db, { table, id }, today)) ?? null, [table, id, today]);
  const own = useLive(async (db) => (await ownAssignment(db, id)) ?? null, [id]);
  const keeper = useKeeper(id);
  const choosing = useDialog<true>();
  const holding = useDialog<true>();
  return (
    <Panel title="Retention" aside={<TextLink href={routes.retention()}>Schedule</TextLink>}>
      {(retention === undefined || retention === null) ? <LoadingRows rows={2} shape="lines" label="Reading how long it is kept" /> : (
        <>
          <Facts
            look="stacked"
            facts={[
              { label: 'Series', value: retention.kind === 'none' ? undefined : `${retention.series.code}, ${retention.series.title}`, ...(own ? { note: `of its own: ${own.why ?? ''}` } : {}) },
              { label: 'May be destroyed', value: retentionWords(retention, today), ...(retention.kind === 'from' ? { note: retention.account } : {}) },
              { label: 'Held by', value: keeper && (keeper.kind === 'hold' ? <TextLink href={routes.holds()}>{keeper.name}</TextLink> : keeper.name), note: 'Nothing of it can be taken out or destroyed while that lasts.' },
            ]}
          />
          <Acts>
            <div className={classes.acts}>
              <TextLink onClick={() => choosing.open(true)}>{own ? 'Change its series' : 'Give it a series of its own'}</TextLink>
              <TextLink onClick={() => holding.open(true)}>Place a legal hold</TextLink>
            </div>
          </Acts>
        </>
      )}
      {choosing.subject && <RecordSeriesDialog about={{ table, id }} own={own ?? undefined} onClose={choosing.close} />}
      {holding.subject && <HoldDialog covers={[{ table, id }]} onClose={holding.close} />}
    </Panel>
  );
}
