import L1 from '@assets/templates/L1.json';
import L2 from '@assets/templates/L2.json';
import { letterContent, type LetterContent } from '@domain/letterContent';
import { cannotAnswers, delayAnswers, sources } from '@domain/letterFixture';
import { letterFacts, type LetterSources } from '@domain/letterFields';
import { merge } from '@domain/merge';
import { readTemplate, type Template } from '@domain/template';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { letterCopies } from './letterCopies';
import { LetterSheet } from './LetterSheet';
import { WholeWords } from './WholeWords';

function templateOf(json: unknown): Template {
  const read = readTemplate(json);
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
}
const templates = [templateOf(L1), templateOf(L2)] as const;

function make(template: Template, answers: Readonly<Record<string, string>>, from: LetterSources = sources): LetterContent {
  const merged = merge(template, letterFacts(from), answers);
  return letterContent({ sources: from, merged, enclosures: ['Deployment plan, page 3', 'Purchase order 10-2217'], ourReference: 'L-2010-014', sealUrl: '/seal.png' });
}

const TAG = /<\/?([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"]*")*)\/?>/g;

/** The words that a reader of this markup sees. */
const words = (html: string): string =>
  html
    .replace(TAG, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');

describe('a copy of a letter', () => {
  it('is printed once for each recipient, with its own running head', () => {
    expect(letterCopies(make(templates[0], delayAnswers)).map(({ running }) => running)).toEqual([
      'U.S. Immigration and Customs Enforcement, November 15, 2010',
      'State Identification Bureau, November 15, 2010',
      'Lincoln County Sheriff, November 15, 2010',
    ]);
  });

  it('names both addressees, each with its method', () => {
    const [first, second] = letterCopies(make(templates[0], delayAnswers)).map(({ html }) => words(html));
    expect(first).toContain('Also addressed to:State Identification Bureau, by certified mail, return receipt requested');
    expect(second).toContain('Also addressed to:U.S. Immigration and Customs Enforcement, by e-mail');
  });

  it('has its subject as the one heading, numbered enclosures, and the seal in words', () => {
    const html = letterCopies(make(templates[1], cannotAnswers))[0]?.html ?? '';
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<ol class="nb-sheet-enclosures"><li>Deployment plan, page 3</li>');
    expect(html).toContain('alt="Seal of the City of Alder Falls');
    expect(html).toContain('lang="en-US"');
  });

  it('keeps a short list of enclosures on the page of the signature, and lets a long one go', () => {
    const content = make(templates[0], delayAnswers);
    const end = (enclosures: readonly string[]) => /<div class="nb-sheet-end"[^>]*>/.exec(letterCopies({ ...content, enclosures })[0]?.html ?? '')?.[0];
    expect(end(['Plan', 'Memo', 'Letter of the vendor'])).toContain('data-short');
    expect(end(Array.from({ length: 12 }, (_, index) => `Exhibit ${index + 1}`))).not.toContain('data-short');
    expect(end(Array.from({ length: 4 }, () => 'A title of more than one line, '.repeat(4)))).not.toContain('data-short');
  });

  it('shows marks of the screen on the screen only', () => {
    const content = make(templates[0], { ...delayAnswers, proposedDate: '' });
    const copy = content.copies[1];
    const screen = renderToStaticMarkup(<LetterSheet content={content} copy={copy} mode="screen" mark="Historical sample" zoom={0.8} />);
    const print = letterCopies(content)[1]?.html ?? '';
    expect(screen).toContain('data-question="4"');
    expect(screen).toContain('Historical sample');
    expect(screen).toContain('--nb-sheet-zoom:0.8');
    expect(screen).not.toContain('<h1');
    expect(print).toContain('[proposed date]');
    expect(print).not.toMatch(/<mark|data-question|data-field|style=|Historical/);
  });

  it('can be looked at without recipient and signer', () => {
    const html = letterCopies(make(templates[0], {}, { ...sources, recipients: [], signer: undefined, approver: undefined }))[0]?.html ?? '';
    expect(words(html)).toContain('[addressee]');
    expect(words(html)).toContain('[signer]');
  });
});

it.each([
  ['by e-mail', ['e-mail']],
  ['Our letter L-2026-001, telephone 555-0142', ['L-2026-001', '555-0142']],
  ['Article 9400-1112-0108', ['9400-1112-0108']],
  ['a well-known, live-scan matter of 2010-44 and Resolution 2010-31', []],
  ['ZIP 00417-1234', ['00417-1234']],
])('%s keeps its numbers and e-mail in one line', (text, whole) => {
  const html = renderToStaticMarkup(<WholeWords text={text} />);
  expect([...html.matchAll(/<span class="nb-sheet-whole">([^<]*)<\/span>/g)].map(([, words]) => words)).toEqual(whole);
  expect(html.replace(/<[^>]*>/g, '')).toBe(text);
});
