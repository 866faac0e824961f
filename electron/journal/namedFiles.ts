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
  if ('hash' in value && 'mediaType' in value && typeof value.hash === 'string') into.add(value.hash);
  for (const item of Object.values(value)) collectFiles(item, into);
}
