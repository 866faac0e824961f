import { day } from '@domain/day';
import { letterheadOf } from '@domain/letterContent';
import { agreement, clerk, fixtureId, obligation, office } from '@domain/letterFixture';
import type { Meeting } from '@domain/meeting';
import { minutesCopies } from '@ui/sheet/minutesCopies';
import type { MinutesContent } from '@ui/sheet/MinutesSheet';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { frozenCopies, readSheet, type SheetNode, sheetWords } from '../sheetMarkup';
import { minutesWord, sealUrlOf } from './minutesWord';

const meeting: Meeting = {
  id: fixtureId(40), agreementId: agreement.id, title: 'Resolution <meeting> & “date”', kind: 'partners', day: day('2011-01-12'), time: '10:00 AM', place: 'City Hall, room 2', calledBy: 'ICE', obligationIds: [obligation.id], letterIds: [],
  status: 'held', noticePostedOn: day('2011-01-06'), quorum: 2,
};
const of = { meetingId: meeting.id };
const content: MinutesContent = {
  letterhead: letterheadOf(office, '/files/seal'),
  meeting,
  agreementTitle: agreement.title,
  attendees: [
    { ...of, id: fixtureId(41), name: 'Ruth Calloway', title: 'City Clerk', of: 'City', level: 'local', isPresent: true },
    { ...of, id: fixtureId(42), name: 'Karen Dowd', title: '', of: 'ICE', level: 'federal', isPresent: true, arrivedAt: '10:20', proxyFor: 'Luis Ferrante' },
  ],
  agenda: [{ ...of, id: fixtureId(50), title: 'Why the date cannot be met', place: 0 }, { ...of, id: fixtureId(51), title: 'Until then', place: 1 }],
  statements: [{ ...of, id: fixtureId(43), by: 'City', text: 'It is late.\n\nThe office in Łódź Street is not ready.', place: 0, agendaItemId: fixtureId(50) }, { ...of, id: fixtureId(44), by: 'The meeting', text: 'ICE writes.', place: 2, kind: 'decision' }],
  motions: [{ ...of, id: fixtureId(45), text: 'To accept the date.', movedBy: 'Ana Beltrán', secondedBy: 'Daniel Osei', result: 'carried', vote: { ayes: 5, noes: 1, abstained: 1 }, place: 1, agendaItemId: fixtureId(50) }],
  outcomes: [{ obligationTitle: obligation.title, outcome: { ...of, id: fixtureId(46), obligationId: obligation.id, decision: 'moved', from: day('2011-03-01'), to: day('2011-05-03'), reason: 'Agreed', isConditional: true } }],
  actions: [{ title: 'Correct the plan', owner: 'Karen Dowd, ICE', due: day('2011-01-31') }],
  recordedBy: clerk,
};
const sheetOf = (change: Partial<MinutesContent> = {}): SheetNode => {
  const sheet = readSheet(minutesCopies({ ...content, ...change })[0]?.html ?? '');
  if (!sheet) throw new Error('The sheet is not well-formed.');
  return sheet;
};
const partsOf = async (sheet: SheetNode) => {
  const bytes = await minutesWord({ sheet, marks: ['Historical sample'], running: 'Minutes', footer: 'A copy.', title: 'Minutes: Resolution', author: 'Office of the City Clerk' });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
};
const plain = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
const wordsOf = (xml = ''): string => oneSpace(plain(xml.replace(/<w:(tab|br)\/>/g, ' ').replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, '')));

describe('minutes as a Word document', () => {
  it('have the words of the sheet, all of them, in its order', async () => {
    const sheet = sheetOf();
    const word = wordsOf((await partsOf(sheet))['word/document.xml']).replaceAll('_', '');
    // The place for the signature stands in Word as two lines of a form: its words are compared apart.
    const [words = '', sign = ''] = oneSpace(sheetWords(sheet)).split('Recorded by ');
    const [inWord = '', signInWord = ''] = oneSpace(word).split('Recorded by ');
    expect(inWord).toBe(words);
    for (const part of [clerk.name, clerk.title, 'Date']) {
      expect(sign).toContain(part);
      expect(signInWord).toContain(part);
    }
  });

  it('have real headings for the title, its parts and the items of the agenda, and tables with heads that repeat', async () => {
    const xml = (await partsOf(sheetOf()))['word/document.xml'] ?? '';
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="(Heading\d)"\/>.*?<\/w:p>/gs)].map(([paragraph, style]) => [style, wordsOf(paragraph)]);
    expect(headings).toEqual([
      ['Heading1', 'Minutes: Resolution <meeting> & “date”'], ['Heading2', 'Attendance: 2 of 2 present'], ['Heading2', 'Agenda and minutes'], ['Heading3', '1. Why the date cannot be met'], ['Heading3', '2. Until then'], ['Heading2', 'Outcome'], ['Heading2', 'Action items'],
    ]);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  });

  it('mark every page, and number those after the first', async () => {
    const parts = Object.entries(await partsOf(sheetOf()));
    const headers = parts.filter(([name]) => /word\/header\d/.test(name)).map(([, xml]) => wordsOf(xml));
    expect(headers.every((words) => words.includes('Historical sample'))).toBe(true);
    expect(headers.some((words) => words.includes('Page'))).toBe(true);
    expect(parts.filter(([name]) => /word\/footer\d/.test(name)).every(([, xml]) => wordsOf(xml).includes('A copy.'))).toBe(true);
  });

  it('come from a frozen sheet as from one that was just drawn', async () => {
    const html = minutesCopies(content)[0]?.html ?? '';
    const frozen = `<!doctype html><html><body><section class="copy">${html}</section></body></html>`;
    const sheet = readSheet(frozenCopies(frozen)[0] ?? '');
    expect(sheet && sheetWords(sheet)).toBe(sheetWords(sheetOf()));
    expect(sheet && sealUrlOf(sheet)).toBe('/files/seal');
    expect(readSheet('<div><p>cut')).toBeUndefined();
  });
});

describe('the words that are hashed when minutes are approved', () => {
  it('change with every word, and with nothing else', () => {
    const words = sheetWords(sheetOf());
    expect(sheetWords(sheetOf())).toBe(words);
    expect(sheetWords(sheetOf({ letterhead: letterheadOf(office, '/files/other') }))).toBe(words);
    expect(sheetWords(sheetOf({ actions: [] }))).not.toBe(words);
    expect(sheetWords(sheetOf({ approved: { by: 'City Council', on: day('2011-01-20') } }))).toContain('January 20, 2011, by City Council');
  });

  it('keep cells and paragraphs apart, so that words cannot run together', () => {
    expect(sheetWords(sheetOf())).toMatch(/Karen Dowd\n–\nICE\nFederal\nPresent from 10:20 am, for Luis Ferrante/);
  });
});
