import { day } from '@domain/day';
import { ice, memo, obligation, sib } from '@domain/letterFixture';
import type { ServiceFact } from '@domain/recipient';
import type { LetterRow, RecipientRow } from '@store/queries/letters';
import type { ObligationView } from '@store/queries/obligations';
import { describe, expect, it } from 'vitest';
import { storyEvents, storySentence } from './storyEvents';
import { proofWords } from './obligations/waiting';

const TODAY = day('2010-11-30');
const id = (last: string) => `01HX00000000000000000000${last}`;
const file = { hash: 'a'.repeat(64), name: 'letter.pdf', size: 1, mediaType: 'application/pdf' };

const moves = [{ id: id('11'), obligationId: obligation.id, from: day('2011-01-10'), to: day('2011-02-28'), reason: 'By letter.', on: day('2010-10-05') }];

/** As much of an obligation's page as its story is made from. */
const view = {
  obligation,
  authority: { ...memo, dated: day('2010-08-17') },
  moves,
  fulfilments: [],
  outcomes: [],
  said: [],
  standingMoves: moves,
  meetings: [
    { id: id('21'), agreementId: id('02'), title: 'Resolution meeting', kind: 'partners', day: day('2010-12-14'), time: '', place: '', calledBy: '', obligationIds: [], letterIds: [], status: 'planned' },
  ],
  account: { due: day('2011-02-28'), lead: day('2011-01-28'), steps: [], reason: '', why: '' },
} as unknown as ObligationView; // the rest of the page has no part in the story

const fact = (what: ServiceFact['what'], on: string, recipientId: string, last: string): ServiceFact => ({ id: id(last), letterId: id('31'), recipientId, what, day: day(on) });

const recipient = (party: typeof ice, last: string, facts: readonly ServiceFact[], hasProof: boolean): RecipientRow => ({
  recipient: { id: id(last), letterId: id('31'), partyId: party.id, role: 'addressee', method: 'certified', place: 0 },
  party, facts, hasProof, state: hasProof ? 'received' : 'sent', latest: facts.at(-1),
});

const letters: readonly LetterRow[] = [
  {
    agreementTitle: 'MOA',
    about: [],
    authorities: [],
    letter: {
      id: id('31'), kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: id('02'), obligationIds: [obligation.id], dated: day('2010-11-15'), answers: {}, enclosures: [], status: 'issued',
      issued: { number: 'L-2010-014', year: 2010, sequence: 14, at: '2010-11-15T15:00:00.000Z', on: day('2010-11-15'), pdf: file, sheet: file, text: '', contentHash: 'a'.repeat(64), head: '', authorityStatus: '', dueAccount: '', pages: 1 },
    },
    recipients: [
      recipient(ice, '41', [fact('sent', '2010-11-18', id('41'), '51'), fact('received', '2010-11-22', id('41'), '52')], true),
      recipient(sib, '42', [fact('sent', '2010-11-18', id('42'), '53')], false),
    ],
  },
];

describe('the story of an obligation', () => {
  it('tells in order what was dated, moved, issued, sent, received and planned', () => {
    expect(storyEvents(view, letters, TODAY).map(({ day: on, label, what }) => [on, what, label])).toEqual([
      ['2010-08-17', 'byOthers', 'Authority dated'],
      ['2010-10-05', 'byOthers', 'Due date moved'],
      ['2010-11-15', 'happened', 'Letter issued'],
      ['2010-11-18', 'happened', 'Sent to 2'],
      ['2010-11-22', 'byOthers', `${ice.shortName} received it`],
      ['2010-12-14', 'meeting', 'Meeting planned'],
    ]);
    expect(storyEvents(view, letters, TODAY).find(({ label }) => label === `${ice.shortName} received it`)?.text).toMatch(new RegExp(`^${ice.name} received Delay notice L-`));
  });

  it('leaves out an end of the authority that is still ahead, and tells of one that has come', () => {
    const ending = (on: string) => ({ ...view, authority: { ...view.authority, ended: { on: day(on), how: 'rescinded' as const, by: '' } } });
    const labels = (on: string) => storyEvents(ending(on), [], TODAY).map(({ label }) => label);
    expect(labels('2011-08-05')).not.toContain('Authority ended');
    expect(labels('2010-11-29')).toContain('Authority ended');
  });

  it('tells in a list, not in a picture, that minutes were approved, with the frozen PDF, and that an outcome was confirmed', () => {
    const [meeting] = view.meetings;
    const outcome = { id: id('61'), meetingId: id('21'), obligationId: obligation.id, decision: 'moved' as const, to: day('2011-05-03'), reason: 'If ICE confirms it.', isConditional: true };
    const approved = { on: day('2010-12-20'), by: 'City Council', pages: 1, pdf: file, sheet: file, contentHash: 'a'.repeat(64), head: '', at: '2010-12-20T15:00:00.000Z' };
    const held = {
      ...view,
      meetings: meeting ? [{ ...meeting, status: 'held' as const, approved }] : [],
      said: [{ id: id('71'), meetingId: id('21'), whose: 'ICE', text: 'The date may move.' }],
      outcomes: [{ ...outcome, settled: { how: 'confirmed' as const, on: day('2010-12-18'), by: 'Letter of ICE' } }],
    };
    const told = storyEvents(held, [], TODAY, { effective: new Map() }).filter(({ kind }) => kind === 'meeting');
    expect(told.map(({ day: on, label, files }) => [on, label, files])).toEqual([['2010-12-14', 'Meeting held', undefined], ['2010-12-18', 'Outcome confirmed', undefined], ['2010-12-20', 'Minutes approved', [file]]]);
    expect(told[0]?.why).toBe('Due date moved: If ICE confirms it. ICE: The date may move.');
    expect(storyEvents(held, [], TODAY).map(({ label }) => label)).not.toContain('Minutes approved');
    expect(storyEvents({ ...held, outcomes: [outcome], said: [] }, [], TODAY).find(({ label }) => label === 'Meeting held')?.why).toBe('Due date moved, subject to written confirmation: If ICE confirms it.');
  });

  it('is one sentence for those who do not see the picture', () => {
    const sentence = storySentence(view, storyEvents(view, letters, TODAY), TODAY);
    expect(sentence).toContain('it was due on January 10, 2011 before; our lead date is January 28, 2011; the official due date is February 28, 2011');
    expect(sentence).toContain(`was sent to ${ice.name}, ${sib.name}`);
  });
});

describe('the proof that an obligation waits for', () => {
  it('counts the copies that are proved to have arrived', () => {
    expect(proofWords(letters)).toBe('proof: 1 of 2 in');
  });

  it('is nothing before a letter is issued', () => {
    expect(proofWords([])).toBeUndefined();
    expect(proofWords(letters.map((row) => ({ ...row, letter: { ...row.letter, status: 'draft' as const } })))).toBeUndefined();
  });
});
