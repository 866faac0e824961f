/** What a batch of the journal was, in the clerk's words. */
import type { UndoableBatch } from '@store/queries/batches';

/** `1,200 obligations imported from plan.csv`; a start from a pack says which one. */
export function batchWords({ kind, entries, why }: UndoableBatch): string {
  const count = entries.toLocaleString('en-US');
  const file = why.replace(/^Imported from (.*), row \d+$/, '$1');
  switch (kind) {
    case 'obligation.imported':
      return `${count} ${entries === 1 ? 'obligation' : 'obligations'} imported from ${file}`;
    case 'party.imported':
      return `${count} ${entries === 1 ? 'party' : 'parties'} imported from ${file}`;
    case 'jurisdiction.imported':
    case 'jurisdiction.changedByImport':
      return `Deployment timeline ${why.replace(/^I/, 'i')}: ${count} entries`;
    default:
      return `${why}: ${count} entries`;
  }
}
