/** The authorities of what was found, so that one that is no longer in force is marked here, too. */
import type { Authority } from '@domain/authority';
import type { NoticebookDb } from '@store/db';
import type { Found } from '@store/searchIndex';
import { useLive } from '../session';

/** By the id of the found record: an authority itself, or the one on which a found obligation that is open rests. */
export function useFoundAuthorities(found: readonly Found[]): ReadonlyMap<string, Authority> {
  const key = found.map(({ id }) => id).join();
  return useLive((db) => authoritiesOf(db, found), [key]) ?? NONE;
}

const NONE: ReadonlyMap<string, Authority> = new Map();

async function authoritiesOf(db: NoticebookDb, found: readonly Found[]): Promise<ReadonlyMap<string, Authority>> {
  const ids = (table: Found['table']) => found.flatMap((one) => (one.table === table ? [one.id] : []));
  const dues = await db.dueDates.bulkGet(ids('obligations'));
  const resting = new Map(dues.flatMap((due) => (due?.open === 1 ? [[due.id, due.authorityId] as const] : [])));
  const own = ids('authorities').map((id) => [id, id] as const);
  const of = new Map([...resting, ...own]);
  const read = await db.authorities.bulkGet([...new Set(of.values())]);
  const authorities = new Map(read.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return new Map([...of].flatMap(([id, authorityId]) => {
    const authority = authorities.get(authorityId);
    return authority ? [[id, authority] as const] : [];
  }));
}
