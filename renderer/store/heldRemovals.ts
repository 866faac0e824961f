/** The one place at which a hold stops what would take a record out, by whatever path it comes. */
import type { RecordKey } from '@domain/destroyedEntries';
import { fail, ok, type Result } from '@domain/result';
import type { NoticebookDb } from './db';
import { type Keeper, keeperOf, keepersOf, rowsIn } from './queries/keepers';
import type { Command, RecordError } from './record';

/**
 * Refuses commands that take out a record that a hold or an open request keeps.
 *
 * Not kept: bookkeeping that is no record of the office, and recipients of a letter that is still being drafted: who is to get a letter may
 * change, and all that it was stays in the history.
 */
export async function refuseHeld(db: NoticebookDb, commands: readonly Command[]): Promise<Result<void, RecordError>> {
  const removals = commands.flatMap(({ edits }) => edits.filter(({ set }) => set === null)).filter(({ table }) => !BOOKKEEPING.has(table));
  if (removals.length === 0) return ok(undefined);
  const keepers = await keepersOf(db);
  if (keepers.length === 0) return ok(undefined);
  const gone = new Set(removals.map(({ id }) => id));
  for (const removal of removals) {
    if (removal.table === 'recipients' && (await isOfDraft(db, removal.id, gone))) continue;
    const keeper = await keeperOf(keepers, removal, rowsIn(db));
    if (keeper) return fail({ code: 'notAllowed', detail: heldWords(keeper) });
  }
  return ok(undefined);
}

/** What a calendar's change proposed, and which series a record follows. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['heldDates', 'retentionAssignments']);

/** Refuses the destruction of records of which one is kept. */
export async function refuseHeldAmong(db: NoticebookDb, records: readonly RecordKey[]): Promise<Result<void, RecordError>> {
  const keepers = await keepersOf(db);
  for (const record of keepers.length === 0 ? [] : records) {
    const keeper = await keeperOf(keepers, record, rowsIn(db));
    if (keeper) return fail({ code: 'notAllowed', detail: heldWords(keeper) });
  }
  return ok(undefined);
}

/** Said where something may not go. */
export const heldWords = ({ kind, name }: Pick<Keeper, 'kind' | 'name'>): string =>
  kind === 'hold'
    ? `This is under the legal hold “${name}”. While the hold lasts, nothing that it covers can be taken out or destroyed.`
    : `This is part of the records request “${name}”, which is not closed. Until it is, nothing of it can be taken out or destroyed.`;

async function isOfDraft(db: NoticebookDb, recipientId: string, gone: ReadonlySet<string>): Promise<boolean> {
  const recipient = await db.recipients.get(recipientId);
  const letter = recipient && (await db.letters.get(recipient.letterId));
  return letter !== undefined && !gone.has(letter.id) && letter.issued === undefined && letter.registered === undefined;
}
