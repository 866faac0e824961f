/** What the window's database holds, as one hash: two working copies with the same hash show the same records. */
import type { Page } from '@playwright/test';
import type { Noticebook } from './noticebook';
import { ShellPage } from './pages/ShellPage';

/** One hash over every row of every table, and how many there are. */
export async function stateHash(noticebook: Noticebook): Promise<string> {
  const { page } = noticebook;
  const shell = new ShellPage(page);
  await shell.places.waitFor({ timeout: 60_000 });
  await shell.settled();
  // A damaged block shows when it is read: the clerk comes past it, and the window makes its database anew.
  for (const place of ['Today', 'Agreements', 'Obligations', 'Letters', 'Meetings', 'Records', 'Settings'] as const) {
    const state = await stateOf(page).catch(() => undefined);
    if (state) return state;
    await shell.goTo(place).catch(() => undefined); // it may load anew meanwhile
    await shell.places.waitFor({ timeout: 60_000 });
  }
  return stateOf(page);
}

/** Runs in the page, a piece of each table at a time: a hundred thousand entries are too long for one text. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const PIECE = 2_000;
    const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
    });
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
    };
    const sha256 = async (text: string): Promise<string> => {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.startsWith('noticebook-'));
    let most = { entries: -1, hash: '' };
    for (const name of names) {
      const db = await answer(indexedDB.open(name));
      let hash = '';
      let entries = 0;
      for (const table of [...db.objectStoreNames].sort()) {
        const store = () => db.transaction(table).objectStore(table);
        const keys = await answer(store().getAllKeys());
        if (table === 'entries') entries = keys.length;
        hash = await sha256(`${hash} ${table} ${keys.length}`);
        for (let from = 0; from < keys.length; from += PIECE) {
          const last = keys[Math.min(from + PIECE, keys.length) - 1];
          hash = await sha256(hash + JSON.stringify(sorted(await answer(store().getAll(IDBKeyRange.bound(keys[from], last))))));
        }
      }
      db.close();
      if (entries > most.entries) most = { entries, hash };
    }
    return most.hash;
  });
}
