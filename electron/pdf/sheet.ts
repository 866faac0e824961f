/** The document of a print job: all copies one behind the other, each beginning on a page of its own. */
import type { PdfJob } from '@bridge/contract';
import { escaped } from '../markup';
import { NONCE_WORD } from '../protocol';

/** What holds for every sheet; the job's own style comes behind it and may say otherwise. */
const PAPER = `@page { size: 8.5in 11in; margin: 1in; }
html, body { margin: 0; background: #fff; color: #000; }
.copy { break-before: page; }
.copy:first-of-type { break-before: auto; }`;

/** Shows one copy alone, so that its pages can be counted. */
export const onlyCopy = (index: number): string => `.copy { break-before: auto !important; } .copy:not(:nth-of-type(${index + 1})) { display: none !important; }`;

/** The markup that is printed and kept. A fresh nonce takes the place of the word each time it is served. */
export function sheetDocument({ title, language, css, copies }: PdfJob): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style nonce="${NONCE_WORD}">
${PAPER}
${css.replace(/<\/(?=style)/gi, '<\\/')}
</style>
</head>
<body>
${copies.map(({ html }) => `<section class="copy">${withoutWord(html)}</section>`).join('\n')}
</body>
</html>
`;
}

/** A letter that holds the word keeps it: as an entity it reads the same, and is not taken for ours. */
const withoutWord = (html: string): string => html.replaceAll(NONCE_WORD, NONCE_WORD.replaceAll('_', '&#95;'));
