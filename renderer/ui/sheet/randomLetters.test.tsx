/** 10,000 letters of all templates, made from missing, empty, odd and very long values: nothing is lost, nothing comes alive. */
import { kindSamples, type KindSample } from '@domain/kindFixture';
import { letterContent } from '@domain/letterContent';
import { letterFacts, type LetterSources } from '@domain/letterFields';
import { merge, runsOf, type Merged, type Run } from '@domain/merge';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LetterSheet } from './LetterSheet';

const SAMPLES = Object.values(kindSamples(Object.values(import.meta.glob<unknown>('/assets/templates/*.json', { eager: true, import: 'default' }))));

const TAG = /<\/?([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"]*")*)\/?>/g;
const TAGS = new Set(['div', 'article', 'header', 'footer', 'img', 'h1', 'h2', 'p', 'span', 'b', 'em', 'bdi', 'mark', 'ol', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);
const ATTRIBUTES = new Set(['class', 'lang', 'src', 'alt', 'fetchpriority', 'style', 'scope', 'aria-label', 'data-mode', 'data-field', 'data-kind', 'data-source', 'data-question', 'data-short']);
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };

const ODD = [
  '', ' ', '\u200B', '\n', '\t', '\t\t\n\t', 'one\ntwo\n\nthree', 'a\tb\tc\td\te', '2010-12-01\t1\t2\n\tx', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<b>bold</b>', '</bdi></li></table>', '&lt;i&gt;', '&#60;', '{{cause}}', '${cause}',
  '{cause}', 'a\u0000b', '\uD800', 'שלום עולם', '\u202Eabc', 'مرحبا\tبالعالم', 'x'.repeat(1_500), 'Wort '.repeat(400), '__proto__', 'constructor', 'Łódź', 'U.S.', '2011-02-30', '2011-05-03', '2010-11-16', '0', '60', '-1', '1e3', '999999',
  'calendar days', 'the receipt of this notice', 'granted in full', 'termination of', '- item\n• item\n-', 'javascript:alert(1)', '👩‍⚖️ 🏛', 'e\u0301', '.', '…', '\u2028', 'NULL', 'Undefined', '\u200F', 'a  b', "O'Brien & Söhne <x@y.example>",
];

/** Small, fast and repeatable: a failure names the seed. */
function randomOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  const some = () => (next() < 0.8 ? (ODD[below(ODD.length)] ?? '') : String.fromCharCode(...Array.from({ length: below(12) }, () => below(0xffff))));
  return { below, some, isIt: (chance: number) => next() < chance };
}

function letterOf(seed: number): { readonly sample: KindSample; readonly sources: LetterSources; readonly answers: Record<string, string>; readonly mode: 'print' | 'screen'; readonly which: number; readonly typed: string } {
  const { below, some, isIt } = randomOf(seed);
  const sample = SAMPLES[below(SAMPLES.length)];
  if (!sample) throw new Error('There are samples.');
  const typed: string[] = [];
  const odd = <T,>(value: T): T | string => {
    if (!isIt(0.35)) return value;
    const text = some();
    typed.push(text);
    return text;
  };
  const names = [...sample.template.fields.map(({ name }) => name), 'authorityReference', '__proto__', 'toString'];
  const answers = Object.fromEntries(names.flatMap((name) => (isIt(0.15) ? [] : [[name, String(odd(Object.hasOwn(sample.answers, name) ? (sample.answers[name] ?? '') : some()))]])));
  const { office, agreement, items, recipients, signer, meeting, parties, cited } = sample.sources;
  const sources: LetterSources = {
    ...sample.sources,
    office: { ...office, city: odd(office.city), name: odd(office.name), phone: odd(office.phone), state: odd(office.state) },
    agreement: { ...agreement, title: odd(agreement.title), number: odd(agreement.number) },
    items: isIt(0.1) ? [] : items.map((item) => ({ ...item, obligation: { ...item.obligation, title: odd(item.obligation.title) }, account: odd(item.account ?? ''), ...(isIt(0.2) ? { due: undefined } : {}) })),
    parties: parties.map(({ party, link }) => ({ party: { ...party, name: odd(party.name) }, link })),
    recipients: (isIt(0.1) ? [] : recipients).map(({ recipient, party }) => ({ recipient, party: { ...party, name: odd(party.name), attention: odd(party.attention), salutation: odd(party.salutation), street: odd(party.street) } })),
    ...(cited ? { cited: cited.map((authority) => ({ ...authority, title: odd(authority.title), citation: odd(authority.citation), text: odd(authority.text), isSummary: isIt(0.5) })) } : {}),
    signer: signer && !isIt(0.1) ? { ...signer, name: odd(signer.name), title: odd(signer.title) } : undefined,
    meeting: meeting && !isIt(0.1)
      ? {
          ...meeting,
          meeting: { ...meeting.meeting, title: odd(meeting.meeting.title), place: odd(meeting.meeting.place), time: odd(meeting.meeting.time) },
          attendees: meeting.attendees.map((one) => ({ ...one, name: odd(one.name), title: odd(one.title), of: odd(one.of) })),
          statements: meeting.statements.map((one) => ({ ...one, by: odd(one.by), text: odd(one.text) })),
          outcomes: meeting.outcomes.map(({ outcome, obligation }) => ({ outcome: { ...outcome, reason: odd(outcome.reason) }, obligation })),
          actions: meeting.actions.map((one) => ({ ...one, title: odd(one.title), owner: odd(one.owner) })),
        }
      : undefined,
  };
  return { sample, sources, answers, mode: isIt(0.5) ? 'print' : 'screen', which: below(3), typed: `${typed.join('\n')}\n${Object.values(answers).join('\n')}` };
}

const allRuns = ({ re, reference, body }: Merged): readonly Run[] => [...re, ...reference.flat(), ...body.flatMap(runsOf)];

/** What is wrong with a page: markup that is not ours, a word that nobody typed, a value that is lost. */
function faults(page: string, merged: Merged, typed: string): readonly string[] {
  const found: string[] = [];
  const bare = page.replace(TAG, (whole, tag: string, attributes: string) => {
    if (!TAGS.has(tag)) found.push(`tag ${whole}`);
    for (const [, name = ''] of attributes.matchAll(/ ([a-zA-Z-]+)="/g)) if (!ATTRIBUTES.has(name.toLowerCase())) found.push(`attribute ${name}`);
    return '';
  });
  if (/[<>]/.test(bare)) found.push('an open bracket');
  const words = bare.replace(/&(lt|gt|quot|#x27|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
  for (const word of ['undefined', 'null', 'NaN', '[object']) if (words.includes(word) && !typed.includes(word)) found.push(`says ${word}`);
  for (const run of allRuns(merged)) if (run.kind === 'field' && !words.includes(run.value)) found.push(`lost: ${run.value}`);
  for (const { kind, printed = '', source, usedIn } of merged.questions) {
    if (source === 'answer' && usedIn.length > 0 && kind !== 'list' && kind !== 'rows' && !words.includes(printed)) found.push(`lost: ${printed}`);
  }
  return found;
}

// React's development build keeps a stack for each element; 10,000 letters need none.
const { stackTraceLimit } = Error;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

describe('10,000 random letters', () => {
  it('leave no field unresolved, lose no value, say no "undefined", and let no markup live', () => {
    const templates = new Set<string>();
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { sample, sources, answers, mode, which, typed } = letterOf(seed);
        const merged = merge(sample.template, letterFacts(sources, answers), answers);
        const content = letterContent({ sources, merged, enclosures: sample.enclosures, ourReference: 'L-2010-014', sealUrl: '/seal.png' });
        templates.add(sample.template.id);

        const open = new Set(allRuns(merged).flatMap((run) => (run.kind === 'blank' ? [run.name] : [])));
        const blanks = new Map(merged.blanks.map(({ name, number }) => [name, number]));
        if (open.size !== blanks.size || [...open].some((name) => !blanks.has(name))) throw new Error('A blank on the paper is not asked for.');
        for (const { name, source, usedIn, number = 0 } of merged.questions) {
          if (source === 'open' && usedIn.length > 0 && blanks.get(name) !== number) throw new Error(`${name} is open and no blank.`);
        }
        const page = renderToStaticMarkup(<LetterSheet content={content} copy={content.copies[which]} mode={mode} />);
        const wrong = faults(page, merged, typed);
        if (wrong.length > 0) throw new Error(wrong.join('\n'));
      }),
      { numRuns: 10_000 },
    );
    expect(templates.size, 'every template was drawn').toBe(SAMPLES.length);
  }, 600_000);
});
