import { describe, expect, it } from 'vitest';
import { minuteGroups } from './minuteLines';

const item = (id: string, place: number) => ({ id, meetingId: 'm', title: `Item ${id}`, place });
const statement = (id: string, place: number, agendaItemId?: string) => ({ id, meetingId: 'm', by: 'ICE', text: id, place, ...(agendaItemId === undefined ? {} : { agendaItemId }) });
const motion = (id: string, place: number, agendaItemId: string) => ({ id, meetingId: 'm', text: id, movedBy: 'A', secondedBy: 'B', result: 'carried' as const, place, agendaItemId });
const read = (...of: Parameters<typeof minuteGroups>) =>
  minuteGroups(...of).map(({ item: under, number, lines }) => [under?.id, number, lines.map((line) => (line.kind === 'motion' ? line.motion.id : line.statement.id))]);

describe('minutes by the agenda', () => {
  it('stand under their items in the order in which they were taken, statements and motions together', () => {
    expect(read([item('a', 0), item('b', 1)], [statement('s2', 2, 'b'), statement('s0', 0, 'a')], [motion('m1', 1, 'b')])).toEqual([['a', 1, ['s0']], ['b', 2, ['m1', 's2']]]);
  });

  it('an item without a word is shown, numbered', () => {
    expect(read([item('a', 0), item('b', 1)], [statement('s0', 0, 'b')], [])).toEqual([['a', 1, []], ['b', 2, ['s0']]]);
  });

  it('what is under no item, or under one that is gone, comes first', () => {
    expect(read([item('a', 0)], [statement('s0', 0, 'a'), statement('s1', 1), statement('s2', 2, 'gone')], [])).toEqual([[undefined, undefined, ['s1', 's2']], ['a', 1, ['s0']]]);
  });

  it('without an agenda they are one list, without anything they are none', () => {
    expect(read([], [statement('s1', 1), statement('s0', 0)], [])).toEqual([[undefined, undefined, ['s0', 's1']]]);
    expect(read([], [], [])).toEqual([]);
  });
});
