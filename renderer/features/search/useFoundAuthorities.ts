/** The authorities of what was found, so that one that is no longer in force is marked here, too. */
import type { Authority } from '@domain/authority';
import type { NoticebookDb } from '@store/db';
import { authoritiesUnder } from '@store/queries/authorities';
import type { Found } from '@store/searchIndex';
import { useLive } from '../session';

/** By the id of the found record: an authority itself, or those on which a found letter, or an obligation that is open, rests. */
export function useFoundAuthorities(found: readonly Found[]): ReadonlyMap<string, readonly Authority[]> {
  const key = found.map(({ id }) => id).join();
  return useLive((db) => authoritiesOf(db, found), [key]) ?? NONE;
}

const NONE: ReadonlyMap<string, readonly Authority[]> = new Map();

async function authoritiesOf(db: NoticebookDb, found: readonly Found[]): Promise<ReadonlyMap<string, readonly Authority[]>> {
  const ids = (table: Found['table']) => found.flatMap((one) => (one.table === table ? [one.id] : []));
  const under = await authoritiesUnder(db, { obligations: ids('obligations'), letters: ids('letters') });
  const own = await db.authorities.bulkGet(ids('authorities'));
  return new Map([...under, ...own.flatMap((one) => (one ? [[one.id, [one]] as const] : []))]);
}
