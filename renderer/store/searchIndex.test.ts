import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { always, patch, put, takeOut } from './record';
import { openRecords, type Records } from './records';
import { searchIndexOf } from './searchIndex';

const [AGREEMENT, MEETING, PARTY] = [testId(1), testId(2), testId(3)];

let records: Records;

beforeEach(async () => {
  const bridge = memoryBridge();
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value);
  if (!opened.ok) throw new Error(opened.error.code);
  records = opened.value;
  await records.record(always(
    { kind: 'agreement.added', edits: [put('agreements', { id: AGREEMENT, title: 'Secure Communities MOA', number: 'MOA-17', dated: day('2009-05-01'), standing: 'affected', summary: '' })] },
    { kind: 'meeting.called', edits: [put('meetings', { id: MEETING, agreementId: AGREEMENT, kind: 'partners', title: 'Resolution meeting', day: day('2010-12-01'), time: '', place: 'Springfield', calledBy: 'ICE', obligationIds: [], letterIds: [], status: 'held' })] },
    { kind: 'statement.recorded', edits: [put('statements', { id: testId(4), meetingId: MEETING, by: 'ICE', text: 'The interface may follow in spring.', place: 0 })] },
  ));
});

afterEach(async () => {
  await records.db.delete();
});

const found = async (typed: string) => {
  await searchIndexOf(records.db).prepare();
  return (await searchIndexOf(records.db).find(typed)).map(({ table, title, detail, excerpt }) => [table, title, excerpt ?? detail]);
};

describe('the search', () => {
  it.each(['secure comm', 'MOA 17', 'secure comunities', 'SECURE CÓMMUNITIES'])('finds an agreement by “%s”', async (typed) => {
    expect(await found(typed)).toEqual([['agreements', 'Secure Communities MOA', 'MOA-17']]);
  });

  it('finds what was said in a meeting, with the words around it', async () => {
    expect(await found('interface spring')).toEqual([['meetings', 'Resolution meeting', 'The interface may follow in spring.']]);
  });

  it('marks a closed session, and shows what was said in it to nobody who only looks', async () => {
    await records.record(always({ kind: 'meeting.changed', edits: [patch('meetings', MEETING, { kind: 'councilClosed' })] }));
    const index = searchIndexOf(records.db);
    await index.prepare();
    expect(await index.find('interface spring')).toMatchObject([{ table: 'meetings', title: 'Resolution meeting', isClosed: true }]);
    expect(await index.find('interface spring', 40, { isLookOnly: true })).toEqual([]);
    expect(await index.find('resolution', 40, { isLookOnly: true }), 'that it was held is no secret').toHaveLength(1);
  });

  it('finds each record once, nothing for nothing, and nothing that is not there', async () => {
    expect(await found('resolution')).toHaveLength(1);
    for (const nothing of ['   ', '...', 'zoning']) expect(await found(nothing)).toEqual([]);
  });

  it('finds long words by their beginnings, in any order, not by what stands within them', async () => {
    expect(await found('SPR, interf')).toHaveLength(1);
    for (const within of ['face', 'interface pring', 'interface zoning']) expect(await found(within)).toEqual([]);
    await records.record(always({ kind: 'statement.changed', edits: [patch('statements', testId(4), { text: 'It follows in the fall.' })] }));
    expect([await found('interface'), (await found('fall')).length]).toEqual([[], 1]);
  });

  it('puts the text that holds a word whole before one in which a longer word begins with it', async () => {
    await records.record(always({ kind: 'statement.recorded', edits: [put('statements', { id: testId(5), meetingId: MEETING, by: 'ICE', text: 'May.', place: 1 })] }));
    await records.record(always({ kind: 'agreement.changed', edits: [patch('agreements', AGREEMENT, { summary: 'Maypole' })] }));
    expect((await found('may')).map(([table]) => table)).toEqual(['meetings', 'agreements']);
  });

  it('takes in what is recorded, changed and taken out after it was made', async () => {
    expect(await found('sheriff')).toEqual([]);
    await records.record(always({ kind: 'party.added', edits: [put('parties', {
      id: PARTY, name: 'County Sheriff', shortName: 'Sheriff', level: 'local', attention: '', organization: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '', salutation: '',
    })] }));
    expect(await found('sheriff')).toHaveLength(1);
    await records.record(always({ kind: 'party.changed', edits: [patch('parties', PARTY, { name: 'County Marshal', shortName: 'Marshal' })] }));
    expect(await found('sheriff')).toEqual([]);
    expect(await found('marshall')).toHaveLength(1);
    await records.record(always({ kind: 'party.takenOut', edits: [takeOut('parties', PARTY)] }));
    expect(await found('marshall')).toEqual([]);
  });
});
