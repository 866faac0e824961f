/** Finds an entry by the words in it. */
import type { StoredEntry } from '@store/db';
import { kindWords } from '../history';

/** Does an entry have this text, in small letters, in what happened, who, why, or what was changed? Empty text fits every entry; what a note says is not searched. */
export function isAbout({ kind, header, body }: StoredEntry, text: string): boolean {
  if (text === '') return true;
  const words = [kindWords(kind), header.actor, body?.why ?? ''];
  if (words.some((word) => word.toLowerCase().includes(text))) return true;
  return body?.changes.some(({ table, set, was }) => table !== 'notes' && (holds(set, text) || holds(was, text))) ?? false;
}

/** Only values are looked at: names of fields are ours, not the clerk's. */
function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(text);
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => holds(one, text));
}
