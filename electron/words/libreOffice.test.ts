/**
 * A letter that was opened, edited and saved in LibreOffice Writer 7.4 comes back whole.
 *
 * The file was made from a letter of ours (`letterWord`): one word of the cause was changed and a comment was added, then it was saved
 * as .docx there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordText } from '@domain/wordFile';
import { readDocx } from './docx';

const { blocks } = readDocx('edited.docx', readFileSync(join(import.meta.dirname, 'editedInLibreOffice.docx')));
const styled = (style: string) => blocks.filter((block) => block.kind === 'paragraph' && block.style === style).map(wordText).filter((text) => text.trim() !== '');

test('subject, salutation and closing are found by their styles', () => {
  expect(styled('heading 1')).toEqual(['RE:\tDelay notice: Activate fingerprint sharing, scheduled for March 1, 2011']);
  expect(styled('letter, salutation')).toEqual(['Dear Ms. Dowd:']);
  expect(styled('letter, closing')).toEqual(['Sincerely,']);
});

test('the words are those of the letter with what was changed', () => {
  const text = blocks.map(wordText).join('\n');
  expect(text).toContain('The delay is expected to last about ten weeks.');
  for (const words of ['formal written notice from the City of Alder Falls', 'A written reply is requested by December 15, 2010.', 'Reservation of rights.', 'Approved as to form: Daniel Osei']) expect(text).toContain(words);
});

test('lists keep their marks and depth, and the table its cells', () => {
  const lists = blocks.flatMap((block) => (block.kind === 'paragraph' && block.list ? [[wordText(block), block.list] as const] : []));
  expect(lists.slice(0, 3)).toEqual([['First, in <Łódź>.', { isOrdered: true, level: 0 }], ['Inner point.', { isOrdered: false, level: 1 }], ['Second.', { isOrdered: true, level: 0 }]]);
  expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({ rows: [['Action', 'Owner'], ['Send the plan', 'City Clerk'], ['Answer', '–']] });
});

test('the comment is named with its words, and no look is bold or italic that was not', () => {
  expect(blocks.flatMap(({ lost }) => lost).filter(({ what }) => what === 'comment')).toEqual([{ what: 'comment', words: 'D. Osei: Ask the vendor again.' }]);
  const cause = blocks.find((block) => wordText(block).startsWith('Cause.'));
  expect(cause?.kind === 'paragraph' && cause.runs.filter(({ isBold }) => isBold).map(({ text }) => text.trim())).toEqual(['Cause.']);
});
