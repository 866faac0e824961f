import { describe, expect, it } from 'vitest';
import { EMPTY_ENTRY, entryErrors, entryOf, itemAtHand, keptEntry, motionOf, statementOf } from './minutesEntry';

const item = (id: string, place: number) => ({ id, meetingId: 'm', title: id, place });
const agenda = [item('01HX0000000000000000000001', 0), item('01HX0000000000000000000002', 1)];
const [first = '', second = ''] = agenda.map(({ id }) => id);
const said = (agendaItemId?: string) => ({ kind: 'statement' as const, statement: { id: 's', meetingId: 'm', by: 'ICE', text: 'Yes.', place: 0, ...(agendaItemId === undefined ? {} : { agendaItemId }) } });

describe('under which item the next line stands', () => {
  it.each([
    ['nothing recorded yet: the first', undefined, undefined, first],
    ['that of the last line', undefined, said(second), second],
    ['none, where the last line is under none', undefined, said(), ''],
    ['the chosen one', second, said(first), second],
    ['none, where none was chosen', '', said(first), ''],
    ['none, where the chosen one was taken off', '01HX0000000000000000000009', said(first), ''],
  ])('%s', (_, chosen, last, expected) => {
    expect(itemAtHand(chosen, agenda, last)).toBe(expected);
  });

  it('is none without an agenda', () => {
    expect(itemAtHand(undefined, [], undefined)).toBe('');
  });
});

describe('what was half typed', () => {
  it('is read as it was kept, also by a version that knew statements only; what cannot be read is as none', () => {
    expect(keptEntry('{"by":"ICE","text":"The da"}')).toEqual({ ...EMPTY_ENTRY, by: 'ICE', text: 'The da' });
    for (const damaged of [null, '', '{', '[]', '{"by":1}']) expect(keptEntry(damaged)).toEqual(EMPTY_ENTRY);
  });

  it('says at its own fields what is missing', () => {
    expect(Object.keys(entryErrors(EMPTY_ENTRY)).toSorted()).toEqual(['by', 'text']);
    expect(Object.keys(entryErrors({ ...EMPTY_ENTRY, kind: 'decision' }))).toEqual(['text']);
    expect(entryErrors({ ...EMPTY_ENTRY, kind: 'motion', text: 'To agree.' })).toEqual({ by: 'Choose who moved it.' });
  });

  it('goes from a line to the form and back without a change', () => {
    const decision = { kind: 'statement' as const, statement: { ...said(first).statement, by: 'The meeting', kind: 'decision' as const } };
    expect(statementOf(entryOf(decision, agenda))).toEqual({ by: 'The meeting', text: 'Yes.', kind: 'decision', agendaItemId: first });
    const motion = { id: 'x', meetingId: 'm', text: 'To agree.', movedBy: 'A', secondedBy: 'B', result: 'failed' as const, vote: { ayes: 1, noes: 4, abstained: 0 }, place: 1 };
    expect(motionOf(entryOf({ kind: 'motion', motion }, agenda))).toEqual({ text: 'To agree.', movedBy: 'A', secondedBy: 'B', result: 'failed', ayes: 1, noes: 4, abstained: 0 });
  });
});
