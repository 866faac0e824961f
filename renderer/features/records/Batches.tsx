/** Imports, starts from a pack and changes of several obligations at once, each of which can be taken back as a whole. */
import { clockAt, dayAt, plainDay } from '@domain/day';
import { type UndoableBatch, undoableBatches } from '@store/queries/batches';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { batchWords } from '../batchWords';
import { useLive, useSession } from '../session';
import { UndoDialog } from '../UndoDialog';
import { useDialog } from '../useDialog';
import classes from './RecordsPage.module.css';


export function Batches() {
  const { office } = useSession();
  const batches = useLive(undoableBatches);
  const dialog = useDialog<UndoableBatch>();
  if (batches === undefined || batches.length === 0) return null;
  const when = (at: string) => `${plainDay(dayAt(at, office.zone))}, ${clockAt(at, office.zone)}`;
  return (
    <Panel title="What can be taken back as a whole" count={batches.length} isFlush>
      <ul className={classes.batches}>
        {batches.map((batch) => (
          <li key={batch.id}>
            <p className={classes.batch}>{batchWords(batch)}</p>
            <p className={classes.quiet}>{when(batch.at)}, {batch.actor}</p>
            {batch.undoneAt === undefined
              ? <Acts><TextLink label={`Take back: ${batchWords(batch)}`} onClick={() => dialog.open(batch)}>Take it back</TextLink></Acts>
              : <p className={classes.quiet}>Taken back {when(batch.undoneAt)}</p>}
          </li>
        ))}
      </ul>
      {dialog.subject && <UndoDialog batch={dialog.subject} onClose={dialog.close} />}
    </Panel>
  );
}
