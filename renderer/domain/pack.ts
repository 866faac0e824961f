/**
 * A starter pack: an agreement of a known kind with its authorities, events and obligations, as an office would type them.
 *
 * A pack states only what its makers have seen in the sources; what they have not is left out and asked of the office. The format is
 * told in docs/packs.md; what is wrong with a pack is told with its place.
 */
import { z } from 'zod';
import { Standing } from './agreement';
import { AuthorityKind, Ending } from './authority';
import { Day } from './day';
import { Counting, Lead, Roll, Unit } from './dueRule';
import { fail, ok, type Result } from './result';
import { line, optionalLine, optionalProse } from './text';

const Key = z.string({ error: 'Give a short key.' }).regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'A key is a word of letters and figures that begins with a small letter, for example plan.');

const Clock = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('event'), event: Key }),
  z.strictObject({ on: z.enum(['due', 'fulfilled', 'met', 'called', 'sent', 'received', 'deemed']), obligation: Key }),
], { error: 'Say what starts the clock: "on" is one of event, due, fulfilled, met, called, sent, received, deemed.' });

const counted = {
  count: z.int('Give a whole number.').min(0, 'Give 0 or more.').max(36_500, 'Give 36,500 at most.'),
  unit: Unit,
  clock: Clock,
  counting: Counting.default('excludeFirst'),
  roll: Roll.default('none'),
};

const PackRule = z.discriminatedUnion('kind', [
  /** Without a day, the office is asked for it. */
  z.strictObject({ kind: z.literal('fixed'), day: Day.optional(), roll: Roll.default('none') }),
  z.strictObject({ kind: z.literal('after'), ...counted, mailDays: z.int('Give a whole number.').min(1, 'Give 1 or more, or leave "mailDays" out.').max(60, 'Give 60 at most.').optional() }),
  z.strictObject({ kind: z.literal('before'), ...counted }),
  /** Without an anchor, the office is asked for the first date. */
  z.strictObject({ kind: z.literal('every'), count: z.int().min(1).max(1_000), unit: z.enum(['weeks', 'months', 'years']), anchor: Day.optional(), roll: Roll.default('none'), leapDay: z.literal('march1', 'Give "march1", or leave "leapDay" out.').optional() }),
  z.strictObject({ kind: z.literal('onEvent'), clock: Clock }),
  z.strictObject({ kind: z.literal('onRequest') }),
  z.strictObject({ kind: z.literal('continuous'), condition: z.string().min(1, 'Say what has to last.').max(500) }),
], { error: 'Give "kind" as one of fixed, after, before, every, onEvent, onRequest, continuous.' });
export type PackRule = z.infer<typeof PackRule>;

const PackAuthority = z.strictObject({
  key: Key,
  kind: AuthorityKind,
  title: line('Give the title of the authority.', 300),
  /** Left out: the office is asked. */
  issuer: line('Give who issued it, or leave "issuer" out.').optional(),
  /** A day, or `agreement` for the agreement's own date. Left out: the office is asked. */
  dated: z.union([z.literal('agreement'), Day], { error: 'Give a day as 2026-11-24, or "agreement", or leave "dated" out.' }).optional(),
  citation: optionalLine().default(''),
  text: optionalProse(20_000).default(''),
  isSummary: z.boolean().default(true),
  ended: z.strictObject({ on: Day, how: Ending, by: optionalLine(300).default('') }).optional(),
});
export type PackAuthority = z.infer<typeof PackAuthority>;

const PackObligation = z.strictObject({
  key: Key,
  title: line('Give what must be done.', 300),
  detail: optionalProse().default(''),
  authority: Key,
  owedBy: line('Give who must do it, for example the City.'),
  evidence: optionalLine(1_000).default(''),
  isSoft: z.boolean().default(false),
  rule: PackRule,
  lead: Lead.optional(),
});
export type PackObligation = z.infer<typeof PackObligation>;

const PackEvent = z.strictObject({ key: Key, name: line('Give what happens.'), note: optionalProse().default('') });

export const Pack = z
  .strictObject({
    format: z.literal('noticebook-pack-1', { error: 'Give "format" as "noticebook-pack-1".' }),
    name: line('Give the name of the pack.'),
    /** What it is for, in two or three sentences. */
    about: optionalProse(2_000).default(''),
    /** Where its statements come from. */
    sources: z.array(line('Give the source.', 500)).max(50).default([]),
    agreement: z.strictObject({
      title: line('Give the title of the agreement.'),
      standing: Standing,
      dated: Day.optional(),
      endsOn: Day.optional(),
      summary: optionalProse().default(''),
      historicalNote: optionalLine(500).optional(),
    }),
    authorities: z.array(PackAuthority).min(1, 'Give at least one authority.').max(200),
    events: z.array(PackEvent).max(200).default([]),
    obligations: z.array(PackObligation).min(1, 'Give at least one obligation.').max(1_000),
  })
  .superRefine((pack, context) => {
    const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const list of ['authorities', 'events', 'obligations'] as const) {
      const seen = new Set<string>();
      pack[list].forEach(({ key }, index) => {
        if (seen.has(key)) complain([list, index, 'key'], `The key “${key}” stands twice.`);
        seen.add(key);
      });
    }
    const has = (list: readonly { readonly key: string }[], key: string) => list.some((one) => one.key === key);
    pack.obligations.forEach(({ authority, rule }, index) => {
      if (!has(pack.authorities, authority)) complain(['obligations', index, 'authority'], `No authority of this pack has the key “${authority}”.`);
      if (!('clock' in rule)) return;
      const path = ['obligations', index, 'rule', 'clock'];
      if (rule.clock.on === 'event' && !has(pack.events, rule.clock.event)) complain([...path, 'event'], `No event of this pack has the key “${rule.clock.event}”.`);
      if (rule.clock.on !== 'event' && !has(pack.obligations, rule.clock.obligation)) complain([...path, 'obligation'], `No obligation of this pack has the key “${rule.clock.obligation}”.`);
    });
  });
export type Pack = z.infer<typeof Pack>;

/** What is wrong in a pack: where, as `obligations 3, rule, clock`, and a sentence. */
export interface PackProblem {
  readonly place: string;
  readonly sentence: string;
}

/** Reads the text of a pack; the problems are told from the first to the last, at most twenty. */
export function readPack(text: string): Result<Pack, readonly PackProblem[]> {
  const json = parsedJson(text);
  if (!json.ok) return json;
  const parsed = Pack.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.slice(0, 20).map(({ path, ...issue }) => ({ place: placeOf(path), sentence: sentenceOf(issue) })));
}

function parsedJson(text: string): Result<unknown, readonly PackProblem[]> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    return fail([{ place: line === undefined ? 'The whole file' : `Line ${line}`, sentence: 'This is no JSON. A comma, a bracket or a quotation mark is missing or too many.' }]);
  }
}

/** `obligations 3, rule, clock`: lists are counted from 1, as people count. */
function placeOf(path: readonly PropertyKey[]): string {
  const words = path.reduce<string[]>((done, step) => {
    if (typeof step === 'number') done.push(`${done.pop() ?? ''} ${step + 1}`.trim());
    else done.push(String(step));
    return done;
  }, []);
  return words.length === 0 ? 'The whole file' : words.join(', ');
}

/** What the schema says, in words for who wrote the pack. */
function sentenceOf(issue: { readonly code?: string; readonly message: string; readonly keys?: unknown; readonly values?: unknown; readonly expected?: unknown; readonly input?: unknown }): string {
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) return `A pack has no “${issue.keys.join('”, “')}” here. Check the spelling, or take it out.`;
  if (issue.code === 'invalid_value' && Array.isArray(issue.values) && issue.message.startsWith('Invalid')) return `Give one of ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid')) return /received undefined/.test(issue.message) ? 'This is missing.' : `This should be ${TYPES[String(issue.expected)] ?? String(issue.expected)}.`;
  return issue.message;
}

const TYPES: Readonly<Record<string, string>> = { string: 'a text in quotation marks', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list in square brackets', object: 'a group in curly brackets' };
