/** The letter fits the record that is kept of it, and a reader. */
import type { Finding, NoticeCheckInput } from './finding';

/** Characters that the record of an issued letter holds (`Issued.text`). */
const LONGEST_TEXT = 200_000;
/** About four pages: more than that a reader expects as an enclosure. */
const LONG_TEXT = 12_000;

export function length({ text }: NoticeCheckInput): readonly Finding[] {
  const base = { code: 'length', place: 'questions' } as const;
  const count = text.length.toLocaleString('en-US');
  if (text.length > LONGEST_TEXT) {
    return [{ ...base, level: 'blocks', title: 'The letter is too long', why: `It has ${count} characters; the record of a letter holds ${LONGEST_TEXT.toLocaleString('en-US')}. Put the long text into an enclosure.` }];
  }
  if (text.length > LONG_TEXT) {
    return [{ ...base, level: 'advises', title: 'The letter is long', why: `It has ${count} characters, more than about four pages. A long account can be an enclosure.` }];
  }
  return [];
}
