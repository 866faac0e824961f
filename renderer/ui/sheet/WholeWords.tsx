/** Words of the paper in which `e-mail`, a letter's number and a telephone number are not broken at their hyphens. */

/** One letter before the hyphen (`e-mail`, `L-2026-001`), or figures on both sides of it (`555-0142`). */
const WHOLE = /((?<![\w-])(?:[A-Za-z]-[\w-]{2,30}|\d{2,5}(?:-\d{3,5}){1,3})(?![\w-]))/;

export function WholeWords({ text }: { readonly text: string }) {
  const parts = text.split(WHOLE);
  return parts.length === 1 ? text : parts.map((part, index) => (index % 2 === 0 ? part : <span key={index} className="nb-sheet-whole">{part}</span>));
}
