/** What a batch of the journal was, in the clerk's words. */
import type { MANY_KINDS, UndoableBatch } from '@store/queries/batches';

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
    case 'agreement.startedFromPack':
    case 'agreement.duplicated':
      return `${why}: ${count} entries`;
    default:
      return `${KIND_WORDS[kind]}: ${count} obligations at once`;
  }
}

const KIND_WORDS = {
  'obligation.ownerChanged': 'Owner changed',
  'obligation.reopened': 'Reopened',
  'obligation.foundCannotMeet': '“Cannot meet” recorded',
  'obligation.decidedWillNotMeet': '“Will not meet” recorded',
  'obligation.met': 'Met',
  'obligation.removed': 'Removed from the plan',
  'obligation.waived': 'Waived',
} satisfies Readonly<Record<(typeof MANY_KINDS)[number], string>>;
