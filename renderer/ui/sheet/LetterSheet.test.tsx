import L1 from '@assets/templates/L1.json';
import L2 from '@assets/templates/L2.json';
import { letterContent, type LetterContent } from '@domain/letterContent';
import { agreement, cannotAnswers, clerk, delayAnswers, ice, items, obligation, office, sib, sources } from '@domain/letterFixture';
import { letterFacts, type LetterSources } from '@domain/letterFields';
import { merge, runsOf, type Merged, type Run } from '@domain/merge';
import { readTemplate, type Template } from '@domain/template';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { letterCopies } from './letterCopies';
import { LetterSheet } from './LetterSheet';

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
const TAGS = new Set(['div', 'article', 'header', 'footer', 'img', 'h1', 'h2', 'p', 'span', 'b', 'em', 'bdi', 'mark', 'ol', 'ul', 'li']);
const ATTRIBUTES = new Set(['class', 'lang', 'src', 'alt', 'fetchpriority', 'style', 'aria-label', 'data-mode', 'data-field', 'data-kind', 'data-source', 'data-question']);

/** The words that a reader of this markup sees. */
const words = (html: string): string =>
  html
    .replace(TAG, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');

const allRuns = (merged: Merged): readonly Run[] => [...merged.re, ...merged.reference.flat(), ...merged.body.flatMap(runsOf)];

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

/** What is wrong with a page: markup that is not ours, a word that nobody typed, a value that is lost. */
function faults(page: string, merged: Merged, typed: string): readonly string[] {
  const tags = [...page.matchAll(TAG)];
  const attributes = tags.flatMap(([, , part = '']) => [...part.matchAll(/ ([a-zA-Z-]+)="/g)].map(([, name = '']) => name.toLowerCase()));
  const text = words(page);
  const values = [
    ...allRuns(merged).map((run) => (run.kind === 'field' ? run.value : '')),
    ...merged.questions.map(({ printed, source, usedIn }) => (source === 'answer' && usedIn.length > 0 ? (printed ?? 'no value') : '')),
  ];
  return [
    ...tags.filter(([, tag = '']) => !TAGS.has(tag)).map(([tag]) => `tag ${tag}`),
    ...attributes.filter((name) => !ATTRIBUTES.has(name)).map((name) => `attribute ${name}`),
    ...(/[<>]/.test(page.replace(TAG, '')) ? ['an open bracket'] : []),
    ...['undefined', 'null', 'NaN', '[object'].filter((word) => !typed.includes(word) && text.includes(word)).map((word) => `says ${word}`),
    ...values.filter((value) => !text.includes(value)).map((value) => `lost: ${value}`),
  ];
}

describe('2,000 random letters', () => {
  const odd = fc.constantFrom(
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<b>bold</b>', '&lt;', '{{cause}}', '${cause}', '</bdi>', 'a\u0000b', '\uD800',
    'שלום עולם', '\u202Eabc', 'مرحبا', 'x'.repeat(3_000), '', ' ', '\u200B', '__proto__', 'constructor', 'Łódź', 'one\ntwo', 'U.S.', '2011-02-30', '2011-05-03',
  );
  const value = fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }));
  const answer = fc.oneof(value, fc.constantFrom('2011-05-03', '2010-12-15', 'a lack of funds'));
  const names = [...new Set(templates.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const answers = fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor', 'theCity'), answer, { noNullPrototype: false });
  const records = fc.record({ city: value, title: value, name: value, attention: value, account: fc.option(value, { nil: undefined }), signer: value, basis: value, number: value });
  type Records = typeof records extends fc.Arbitrary<infer T> ? T : never;

  const sourcesOf = (r: Records): LetterSources => ({
    ...sources,
    office: { ...office, city: r.city, name: r.name },
    agreement: { ...agreement, title: r.title, number: r.number },
    items: items.map((item) => ({ ...item, obligation: { ...obligation, title: r.title }, account: r.account })),
    recipients: [
      { recipient: { ...recipient(0), number: r.number }, party: { ...ice, name: r.name, attention: r.attention } },
      { recipient: recipient(1), party: { ...sib, salutation: r.attention } },
    ],
    signer: { ...clerk, name: r.signer, signing: { basis: r.basis, from: sources.dated } },
  });
  const recipient = (index: number) => {
    const one = sources.recipients[index];
    if (!one) throw new Error('The fixture has three recipients.');
    return one.recipient;
  };

  it('leave no blank unlisted, lose no value, say no "undefined", and let no markup live', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), answers, records, fc.nat(1), (template, given, r, which) => {
        const content = make(template, given, sourcesOf(r));
        const { merged } = content;
        const typed = JSON.stringify([given, r]);
        const copy = content.copies[which];
        const pages = (['print', 'screen'] as const).map((mode) => renderToStaticMarkup(<LetterSheet content={content} copy={copy} mode={mode} />));

        const open = allRuns(merged).filter((run) => run.kind === 'blank');
        expect(new Set(open.map(({ name }) => name))).toEqual(new Set(merged.blanks.map(({ name }) => name)));
        const numbers = merged.blanks.map(({ number }) => number);
        expect(numbers.every((number, index) => number > (numbers[index - 1] ?? 0))).toBe(true);
        for (const question of merged.questions) {
          expect(question.source !== 'open' || question.usedIn.length === 0 || numbers.includes(question.number ?? 0)).toBe(true);
        }

        expect(pages.flatMap((page) => faults(page, merged, typed))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);
});
