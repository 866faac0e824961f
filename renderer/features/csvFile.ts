/** CSV as spreadsheets open it without asking: UTF-8 with its mark, CRLF, commas. */

/**
 * The bytes of a CSV file. What a spreadsheet would take for a formula (`= + - @`, tab, return at the beginning) gets an apostrophe
 * before it, so that it stays text; our own import takes the apostrophe away again.
 */
export function csvFile(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);
}

function csvCell(text: string): string {
  // A text that begins as a guarded one does is guarded too: else its own apostrophe would be taken for ours when it comes back.
  const guarded = isFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Would a spreadsheet calculate this? */
export const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);
