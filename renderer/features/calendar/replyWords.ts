/** What asks for a reply, in the words of the calendar. */
import { type Letter, LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import type { RecordsRequest } from '@domain/recordsRequest';
import type { Asked } from '@store/queries/calendar';

/** `L-2010-001 Delay notice`. */
export const replyTitle = (letter: Letter): string => [numberOf(letter), LETTER_KIND_NAMES[letter.kind]].filter(Boolean).join(' ');

/** `RR-2010-001 Records request`. */
export const requestTitle = ({ number }: Pick<RecordsRequest, 'number'>): string => `${number} Records request`;

/** `No answer of ICE and SIB yet`, `ICE answered; no answer of SIB yet`, `ICE and SIB answered`; what is asked for may be a correction. */
export function replyWords({ answered, silent }: Asked, isCorrection = false): string {
  const parts = [answered.length > 0 && `${listed(answered)} answered`, silent.length > 0 && `no ${isCorrection ? 'correction' : 'answer'} of ${listed(silent)} yet`].filter((part) => part !== false);
  const words = parts.join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
