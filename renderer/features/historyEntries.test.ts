import { testId } from '@bridge/memory';
import type { Change } from '@domain/entry';
import type { StoredEntry } from '@store/db';
import type { Names } from '@store/queries/history';
import { describe, expect, it } from 'vitest';
import { changesOf } from './historyEntries';

const [old, successor, move] = [testId(1), testId(2), testId(3)];
const names: Names = new Map([[old, { table: 'obligations', name: 'Return the data' }], [successor, { table: 'obligations', name: 'Name a contact' }]]);

const entryOf = (...changes: readonly Change[]): Pick<StoredEntry, 'body'> => ({ body: { salt: '0'.repeat(32), changes: [...changes] } });

describe('what an entry changed, in a history', () => {
  const superseded = entryOf({ table: 'obligations', id: old, set: { status: 'superseded', supersededBy: successor }, was: { status: 'open' } });

  it('names the record on the page of another one, so that a successor does not read as superseded itself', () => {
    expect(changesOf(superseded, names, [successor])).toEqual([
      { label: 'Return the data, status', before: 'Open', after: 'Superseded' },
      { label: 'Return the data, superseded by', before: undefined, after: 'Name a contact' },
    ]);
  });

  it('does not name the record on its own page, nor in the whole journal, where its link stands beside', () => {
    const words = [{ label: 'Status', before: 'Open', after: 'Superseded' }, { label: 'Superseded by', before: undefined, after: 'Name a contact' }];
    expect(changesOf(superseded, names, [old])).toEqual(words);
    expect(changesOf(superseded, names)).toEqual(words);
  });

  it('says who granted an extension', () => {
    const extended = entryOf({ table: 'dueDateMoves', id: move, set: { id: move, obligationId: old, from: '2027-01-11', to: '2027-02-12', kind: 'extension', grantedBy: 'SIB', on: '2026-11-24', reason: 'By letter.' }, was: {} });
    expect(changesOf(extended, names, [old])).toEqual([{ label: 'Due date', before: 'Jan 11, 2027', after: 'Feb 12, 2027' }, { label: 'Granted by', after: 'SIB' }]);
  });
});
