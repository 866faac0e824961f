/** All legal holds: those that last, and those that were released, each with what it covers and why. */
import { longDay, plainDay } from '@domain/day';
import type { LegalHold } from '@domain/legalHold';
import { Button } from '@mantine/core';
import { holdList } from '@store/queries/retention';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { Acts } from '../../Acts';
import { HoldDialog } from '../../HoldDialog';
import { routes } from '../../routes';
import { useLive } from '../../session';
import { useDialog } from '../../useDialog';
import classes from './Retention.module.css';
import { ReleaseDialog } from './ReleaseDialog';

/** How many covered records are named in the list. */
const NAMED = 6;

export function HoldsPage() {
  const found = useLive(holdList);
  const editing = useDialog<LegalHold | 'new'>();
  const releasing = useDialog<LegalHold>();
  const namesOf = ({ covers }: LegalHold) => covers.map(({ id }) => found?.names.get(id)?.name ?? 'a record that was destroyed');
  return (
    <>
      <PageHead
        path={[{ label: 'Records', href: routes.records() }, { label: 'Retention and holds', href: routes.retention() }]}
        title="Legal holds"
        help={routes.helpChapter('retention', 'legal-holds')}
        facts="While a hold lasts, nothing that it covers can be taken out or destroyed"
        actions={<Acts isMain><Button leftSection={<IconLock size={16} stroke={1.8} aria-hidden />} onClick={() => editing.open('new')}>Place a legal hold</Button></Acts>}
      />
      <Panel title="Holds" count={found?.holds.length} isFlush>
        {found === undefined && <LoadingRows rows={3} label="Reading the holds" />}
        {found?.holds.length === 0 && <EmptyState title="No hold was ever placed" text="Place one as soon as a lawsuit, an audit or an investigation may ask for records: from then on they stay, however old they are." action={<Acts><TextLink onClick={() => editing.open('new')}>Place a legal hold</TextLink></Acts>} />}
        {found !== undefined && found.holds.length > 0 && (
          <RecordTable
            label="Legal holds"
            rows={found.holds}
            rowKey={({ id }) => id}
            columns={[
              { head: 'Hold', width: 'wide', cell: ({ name, reason }) => <>{name}<small>{reason}</small></> },
              { head: 'From, ordered by', cell: ({ from, by }) => <>{plainDay(from)}<small>{by}</small></> },
              { head: 'Covers', width: 'wide', cell: (hold) => <Covered names={namesOf(hold)} /> },
              {
                head: 'Status',
                cell: (hold) => hold.released === undefined
                  ? <Status look={plainLook('soon', IconLock, 'In force')} />
                  : <><Status look={plainLook('ink', IconLockOpen, `Released ${plainDay(hold.released.on)}`)} isSoft={false} /><small>{hold.released.by}: {hold.released.reason}</small></>,
              },
              {
                head: 'Change or release', isHeadUnseen: true, align: 'end',
                cell: (hold) => hold.released === undefined && (
                  <Acts>
                    <span className={classes.acts}>
                      <TextLink label={`Change ${hold.name}, from ${longDay(hold.from)}`} onClick={() => editing.open(hold)}>Change</TextLink>
                      <TextLink label={`Release ${hold.name}`} onClick={() => releasing.open(hold)}>Release</TextLink>
                    </span>
                  </Acts>
                ),
              },
            ]}
          />
        )}
      </Panel>
      {editing.subject !== undefined && <HoldDialog hold={editing.subject === 'new' ? undefined : editing.subject} onClose={editing.close} />}
      {releasing.subject !== undefined && <ReleaseDialog hold={releasing.subject} onClose={releasing.close} />}
    </>
  );
}

/** One stands as it is; several as a list, of which the first are named. */
function Covered({ names }: { readonly names: readonly string[] }) {
  if (names.length === 1) return names[0];
  return <ul className={classes.names}>{names.slice(0, NAMED).map((name, index) => <li key={index}>{name}</li>)}{names.length > NAMED && <li>and {names.length - NAMED} more</li>}</ul>;
}
