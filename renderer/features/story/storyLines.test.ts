import { day } from '@domain/day';
import type { EffectiveDate } from '@domain/effectiveDate';
import type { FileRef } from '@domain/file';
import { ice, memo, obligation } from '@domain/letterFixture';
import type { Meeting } from '@domain/meeting';
import type { Story, StoryPart } from '@store/queries/story';
import { describe, expect, it } from 'vitest';
import { chosenLines, EVERY_FACT, filterWords, isNarrowed } from './storyFilter';
import { exhibitNumbers, exhibitsOf, openLine, storyLines } from './storyLines';

const TODAY = day('2010-11-30');
const id = (last: string) => `01HX00000000000000000000${last}`;
const file = (name: string, hash: string): FileRef => ({ hash: hash.repeat(64), name, size: 1, mediaType: 'application/pdf' });
const frozen = file('L-2010-014 Delay notice.pdf', 'a');
const card = file('card.pdf', 'b');

/** As much of the records as a story is made from. */
const part = {
  view: {
    obligation, authority: { ...memo, dated: day('2010-08-17') }, moves: [], fulfilments: [], outcomes: [], standingMoves: [], meetings: [], said: [],
    account: { due: day('2011-02-28'), lead: day('2011-01-28'), steps: [], reason: 'fixed by the plan', why: '' },
  },
  letters: [{
    agreementTitle: 'MOA', about: [], authorities: [],
    letter: {
      id: id('31'), kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: id('02'), obligationIds: [obligation.id], dated: day('2010-11-15'), answers: {}, enclosures: [], status: 'issued',
      issued: { number: 'L-2010-014', year: 2010, sequence: 14, at: '2010-11-15T15:00:00.000Z', on: day('2010-11-15'), pdf: frozen, sheet: frozen, text: '', contentHash: 'a'.repeat(64), head: '', authorityStatus: '', dueAccount: '', pages: 1 },
    },
    recipients: [{
      recipient: { id: id('41'), letterId: id('31'), partyId: ice.id, role: 'addressee', method: 'certified', place: 0 }, party: ice, hasProof: true, state: 'received', latest: undefined,
      facts: [{ id: id('51'), letterId: id('31'), recipientId: id('41'), what: 'sent', day: day('2010-11-18'), files: [card] }],
    }],
  }],
} as unknown as StoryPart; // the rest of the page has no part in the story

const effective: EffectiveDate = { state: 'effective', day: day('2010-11-22'), steps: [], reason: 'on receipt' };
const story = {
  agreement: { id: id('02'), title: 'MOA' }, parts: [part], effective: new Map([[id('41'), effective]]), amendments: [], incoming: [], addenda: [],
  documents: [{ document: { id: id('61'), about: { table: 'obligations', id: obligation.id }, file: card, title: 'Green card', note: '', addedOn: day('2010-11-29') } }],
} as unknown as Story;

describe('the lines of a story', () => {
  const lines = storyLines(story, TODAY);

  it('say when a letter was issued, sent and effective, what was filed, and when the obligation is due', () => {
    expect(lines.map(({ day: on, text }) => [on, text.replaceAll(ice.name, 'ICE')])).toEqual([
      ['2010-08-17', expect.stringContaining('is dated')],
      ['2010-11-15', 'Delay notice L-2010-014 was issued'],
      ['2010-11-18', 'Delay notice L-2010-014 was sent to ICE'],
      ['2010-11-22', 'Delay notice L-2010-014 was effective as notice to ICE'],
      ['2010-11-29', 'document added: Green card'],
      ['2011-01-28', 'our lead date'],
      ['2011-02-28', 'official due date'],
    ]);
    expect(lines.find(({ day: on }) => on === '2010-11-22')?.why).toBe('On receipt');
  });

  it('tell the letters of one day in the order in which they were drafted, though the newest stands first in the records’ lists', () => {
    const [row] = part.letters;
    const later = { ...row, letter: { ...row?.letter, id: id('32'), issued: { ...row?.letter.issued, number: 'L-2010-015', sequence: 15 } }, recipients: [] };
    const told = storyLines({ ...story, parts: [{ ...part, letters: [later, row] }] } as unknown as Story, TODAY);
    expect(told.filter(({ text }) => text.endsWith('was issued')).map(({ text }) => text)).toEqual(['Delay notice L-2010-014 was issued', 'Delay notice L-2010-015 was issued']);
  });

  it('leave to the picture what it draws itself, and what is no fact of its time', () => {
    expect(lines.filter(({ isMark }) => !isMark).map(({ text }) => text)).toEqual(['document added: Green card', 'our lead date', 'official due date']);
  });

  it('mark a void letter in whichever of its facts is read alone, and count no notice of it', () => {
    const voided = { on: day('2010-11-25'), reason: 'Wrong date.' };
    const row = part.letters[0];
    const told = storyLines({ ...story, effective: new Map(), parts: [{ ...part, letters: row ? [{ ...row, letter: { ...row.letter, status: 'void', voided: { ...voided, by: { personId: id('71'), name: 'Ruth Calloway' } } } } as typeof row] : [] }] }, TODAY);
    const texts = told.filter(({ kind }) => kind === 'letter').map(({ text }) => text);
    expect(texts).toHaveLength(3);
    for (const text of texts) expect(text).toContain('L-2010-014 (void)');
    expect(told.find(({ text }) => text.includes('declared void'))?.why).toBe('Wrong date.');
  });
});

describe('the exhibits', () => {
  it('are each file once, numbered in the order of the days; every fact that it proves names it', () => {
    const lines = storyLines(story, TODAY);
    const exhibits = exhibitsOf(lines);
    expect(exhibits.map(({ number, file: { name }, day: on }) => [number, name, on])).toEqual([[1, frozen.name, '2010-11-15'], [2, 'card.pdf', '2010-11-18']]);
    expect(lines.map((line) => exhibitNumbers(line, exhibits))).toEqual(['', '1', '2', '', '2', '', '']);
  });
});

describe('the minutes of a meeting', () => {
  const meeting: Meeting = { id: id('81'), agreementId: id('02'), title: 'Review', kind: 'councilOpen', day: day('2010-11-20'), time: '', place: 'City Hall', calledBy: '', obligationIds: [obligation.id], letterIds: [], status: 'held' };
  const minutes = file('Minutes.pdf', 'c');
  const approved = { on: day('2010-11-24'), by: 'City Council', pages: 1, pdf: minutes, sheet: minutes, contentHash: 'c'.repeat(64), head: '', at: '2010-11-24T15:00:00.000Z' };
  const outcomes = [{ id: id('82'), meetingId: meeting.id, obligationId: obligation.id, decision: 'none', reason: 'It stays open.' }] as const;
  const said = [{ id: id('83'), meetingId: meeting.id, whose: 'Counsel', text: 'The claim is weak.' }];
  const told = (change: object) => storyLines({ ...story, documents: [], parts: [{ ...part, letters: [], view: { ...part.view, meetings: [{ ...meeting, ...change }], outcomes, said } as typeof part.view }] }, TODAY);
  const leftOut = (lines: ReturnType<typeof told>) => lines.flatMap((line) => line.leftOut ?? []);

  it('are an exhibit as they were frozen, and are listed apart until they are approved', () => {
    expect(leftOut(told({}))).toEqual([{ what: 'Minutes of “Review”, November 20, 2010', why: 'Not approved yet' }]);
    expect(leftOut(told({ status: 'planned' }))).toEqual([]);
    expect(leftOut(told({ approved }))).toEqual([]);
    expect(exhibitsOf(told({ approved })).map(({ title, file: { name } }) => [title, name])).toEqual([['The minutes of “Review” were approved by City Council, November 24, 2010', 'Minutes.pdf']]);
  });

  it('of a closed session leave the office only by choice: that it was held and its outcome do', () => {
    const closed = told({ kind: 'councilClosed', approved });
    expect(closed.find(({ key }) => key === meeting.id)?.why).toBe('No decision: It stays open. Counsel: The claim is weak.');
    const open = closed.map(openLine);
    expect(open.find(({ key }) => key === meeting.id)).toMatchObject({ text: 'the meeting “Review”, a closed session, was held', why: 'No decision: It stays open.' });
    expect(exhibitsOf(open)).toEqual([]);
    expect(leftOut(open)).toEqual([{ what: 'The minutes of “Review” were approved by City Council', why: 'Closed session: withheld' }]);
    expect(told({ approved }).map(openLine), 'an open session is whole').toEqual(told({ approved }));
  });
});

describe('a narrowed story', () => {
  const lines = storyLines(story, TODAY);

  it('has the facts of the chosen kinds, days and words', () => {
    expect(chosenLines(lines, EVERY_FACT)).toEqual(lines);
    expect(chosenLines(lines, { ...EVERY_FACT, kinds: ['dueDate'] })).toHaveLength(2);
    expect(chosenLines(lines, { ...EVERY_FACT, from: day('2010-11-18'), to: day('2010-11-22') })).toHaveLength(2);
    expect(chosenLines(lines, { ...EVERY_FACT, find: 'GREEN  card' })).toHaveLength(1);
  });

  it('says on paper how it is narrowed', () => {
    expect(isNarrowed(EVERY_FACT)).toBe(false);
    expect(filterWords(EVERY_FACT)).toBe('');
    expect(filterWords({ kinds: ['meeting', 'letter'], from: day('2010-11-01'), to: undefined, find: ' delay ' })).toBe('letters, meetings; from November 1, 2010; with the words “delay”');
  });
});
