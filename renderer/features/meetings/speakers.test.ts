import { describe, expect, it } from 'vitest';
import { speakers, spokenBy } from './speakers';

const person = (name: string, of: string, level: 'federal' | 'local', isPresent = true) => ({ id: name, meetingId: 'm', name, title: '', of, level, isPresent });
const all = speakers([person('Karen Dowd', 'ICE', 'federal'), person('Ana Beltrán', 'City', 'local'), person('Sam Lee', 'City', 'local'), person('Sam Lee', 'ICE', 'federal'), person('Paul Nakata', 'ICE', 'federal', false)]);

describe('who speaks, typed before a colon', () => {
  it.each([
    ['ICE: The date may move: once.', { by: 'ICE', text: 'The date may move: once.' }],
    ['ice: ', { by: 'ICE', text: '' }],
    ['Karen Dowd: Yes.\nAnd no.', { by: 'Karen Dowd, ICE', text: 'Yes.\nAnd no.' }],
    ['ana beltrán, city: Yes.', { by: 'Ana Beltrán, City', text: 'Yes.' }],
    ['Sam Lee: which of the two?', undefined],
    ['Paul Nakata: absent', undefined],
    ['Two reasons: cost and time.', undefined],
    ['ICE:', undefined],
    ['It is 10:30: late', undefined],
    ['', undefined],
  ])('%j', (typed, expected) => {
    expect(spokenBy(typed, all)).toEqual(expected);
  });
});
