/** Which kept files an entry names. */
import { allChanges } from '@domain/destroyedEntries';
import type { Entry, Json } from '@domain/entry';

/** Adds the hashes of all kept files that a whole entry names, or carries of emptied ones. */
export function collectNamed({ body }: Entry, into: Set<string>): void {
  for (const change of body === undefined ? [] : allChanges(body)) collectFiles(change.set, into);
}

/** Adds the hashes of all kept files that a value names. */
export function collectFiles(value: Json, into: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  if (isList(value)) {
    for (const item of value) collectFiles(item, into);
    return;
  }
  if (typeof value['hash'] === 'string' && value['mediaType'] !== undefined) into.add(value['hash']);
  for (const name in value) collectFiles(value[name] ?? null, into);
}

/** As the language's own question, which does not tell lists that may not be changed. */
const isList = (value: object): value is readonly Json[] => Array.isArray(value);
