/** Parts of a sentence in a row. */

/** `A`, `A and B`, `A, B and C`. */
export function listed(parts: readonly string[], last = ' and '): string {
  if (parts.length < 2) return parts[0] ?? '';
  const between = last.startsWith(';') ? '; ' : ', ';
  return `${parts.slice(0, -1).join(between)}${last}${parts.at(-1) ?? ''}`;
}
