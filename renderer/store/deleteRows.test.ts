import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deleteRows } from './deleteRows';

it('takes out exactly the rows that are named, whether they lie side by side or apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), fc.array(fc.integer({ min: 0, max: 420 }), { maxLength: 300 }), async (there, gone) => {
      const key = (number: number) => String(number).padStart(4, '0');
      const db = new Dexie('rows');
      db.version(1).stores({ rows: 'id' });
      const rows = db.table<{ id: string }, string>('rows');
      await rows.bulkPut(there.map((number) => ({ id: key(number) })));
      await deleteRows(rows, gone.map(key));
      expect(await rows.toCollection().primaryKeys()).toEqual(there.filter((number) => !gone.includes(number)).map(key).toSorted());
      await db.delete();
    }),
    { numRuns: 40 },
  );
});
