/**
 * Template + facts + answers -> the words of a letter.
 *
 * A field that nothing fills becomes a blank with the number of its question: it is never left out, never printed as
 * "undefined". Values are plain characters from beginning to end; nothing here or on the sheet reads them as markup.
 */
import { Day, longDay } from './day';
import { FACTS, isFactName, type FactName, type Facts, type FieldKind } from './letterFields';
import type { Block, Field, Inline, Template } from './template';

type Marks = { readonly isBold: boolean; readonly isItalic: boolean };

/** A piece of a merged line. */
export type Run =
  | ({ readonly kind: 'text'; readonly text: string } & Marks)
  /** `value` is as printed. */
  | ({ readonly kind: 'field'; readonly name: string; readonly value: string; readonly fieldKind: FieldKind; readonly source: 'record' | 'answer' } & Marks)
  | ({ readonly kind: 'blank'; readonly name: string; readonly noun: string; readonly number: number } & Marks);

/** One paragraph of the letter. */
export type MergedParagraph = readonly Run[];

/** One question of the letter, answered or not, and where its answer stands. */
export type Question = {
  readonly name: string;
  readonly label: string;
  readonly noun: string;
  readonly kind: FieldKind;
  readonly help: string;
  readonly choices: readonly string[];
  readonly isOptional: boolean;
  /** From 1, over the questions that the records do not answer; stays while answers are typed. Absent: the records answer it. */
  readonly number?: number;
  /** What the records say, as stored; absent where they say nothing. */
  readonly recorded?: string;
  /** What counts, as stored; absent while the question is open. */
  readonly stored?: string;
  /** What counts, as printed. */
  readonly printed?: string;
  readonly source: 'record' | 'answer' | 'open';
  /** Why the typed answer does not count, in words. */
  readonly fault?: string;
  /** `RE line`, `paragraph 3`; empty while the passage does not stand. */
  readonly usedIn: readonly string[];
};

/** A question that must be answered before the letter can be issued. */
export type Blank = Pick<Question, 'name' | 'label' | 'noun'> & { readonly number: number };

export type Merged = {
  readonly re: MergedParagraph;
  /** Lines under the subject. */
  readonly reference: readonly MergedParagraph[];
  readonly body: readonly MergedParagraph[];
  readonly closing: string;
  /** All questions: those of the template in their order, then facts that the records should hold and do not. */
  readonly questions: readonly Question[];
  /** Those that stand on the paper as blanks, by their number. */
  readonly blanks: readonly Blank[];
};

/** Merges. `answers` by the names of questions; days as `YYYY-MM-DD`. */
export function merge(template: Template, facts: Facts, answers: Readonly<Record<string, string>>): Merged {
  const fields = [...template.fields, ...missingFacts(template, facts)];
  const states = new Map<string, Resolved>();
  let asked = 0;
  for (const field of fields) {
    const resolved = resolve(field, facts, answers);
    const isAsked = resolved.recorded === undefined || resolved.source === 'open';
    if (isAsked) asked += 1;
    states.set(field.name, isAsked ? { ...resolved, number: asked } : resolved);
  }

  const usedIn = new Map<string, Set<string>>();
  const blanks = new Map<string, Blank>();

  const valueOf = (name: string): { value: string; fieldKind: FieldKind; source: 'record' | 'answer' } | undefined => {
    const state = states.get(name);
    if (state) {
      const fieldKind = fields.find((field) => field.name === name)?.kind ?? 'line';
      return state.printed === undefined || state.source === 'open' ? undefined : { value: state.printed, fieldKind, source: state.source };
    }
    if (!isFactName(name)) return undefined;
    const fact = own(facts, name);
    const read = fact === undefined ? undefined : readValue(FACTS[name].kind, [], fact);
    return read?.printed === undefined ? undefined : { value: read.printed, fieldKind: FACTS[name].kind, source: 'record' };
  };
  const stands = ({ when, is }: { readonly when: string; readonly is?: 'filled' | 'empty' | undefined }): boolean =>
    (valueOf(when) !== undefined) === (is !== 'empty');

  const lineOf = (content: readonly Inline[], where: string): MergedParagraph => {
    const runs: Run[] = [];
    const pieces = content.flatMap((node) => (node.type !== 'conditionalText' ? [node] : stands(node.attrs) ? node.content : []));
    for (const node of pieces) {
      const style = { isBold: has(node, 'bold'), isItalic: has(node, 'italic') };
      if (node.type === 'text') {
        const text = closesTwice(runs.at(-1), node.text) ? node.text.slice(1) : node.text;
        if (text !== '') runs.push({ kind: 'text', text, ...style });
        continue;
      }
      const { name } = node.attrs;
      usedIn.set(name, (usedIn.get(name) ?? new Set()).add(where));
      const value = valueOf(name);
      if (value) {
        runs.push({ kind: 'field', name, ...value, ...style });
      } else {
        const field = fields.find((one) => one.name === name);
        const blank = { name, label: field?.label ?? name, noun: field?.noun ?? name, number: states.get(name)?.number ?? 0 };
        blanks.set(name, blank);
        runs.push({ kind: 'blank', name, noun: blank.noun, number: blank.number, ...style });
      }
    }
    return runs;
  };
  const blocksOf = (blocks: readonly Block[], whereOf: () => string): MergedParagraph[] =>
    blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [lineOf(block.content, whereOf())];
      return stands(block.attrs) ? blocksOf(block.content, whereOf) : [];
    });

  const re = lineOf(template.re, 'RE line');
  const reference = blocksOf(template.reference, () => 'reference lines');
  let count = 0;
  const body = blocksOf(template.body.content, () => `paragraph ${(count += 1)}`);

  return {
    re,
    reference,
    body,
    closing: template.closing,
    questions: fields.map((field) => ({
      name: field.name,
      label: field.label,
      noun: field.noun,
      kind: field.kind,
      help: field.help,
      choices: field.choices ?? [],
      isOptional: field.optional ?? false,
      ...(states.get(field.name) ?? { source: 'open' }),
      usedIn: [...(usedIn.get(field.name) ?? [])],
    })),
    blanks: [...blanks.values()].toSorted((a, b) => a.number - b.number),
  };
}

/** The day that counts for a question, where it is one and is answered. */
export function dayAnswered(merged: Merged, name: string): Day | undefined {
  const question = merged.questions.find((one) => one.name === name);
  return question?.kind === 'day' && question.stored !== undefined ? Day.parse(question.stored) : undefined;
}

/** The words of a merged line; a blank reads `[proposed date]`. */
export const lineText = (runs: MergedParagraph): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'field' ? run.value : `[${run.noun}]`)).join('');

/**
 * A value as it is printed, or why it does not count.
 *
 * Prose ends as a sentence: a full stop is set where the last character is a letter or a digit, because the template
 * goes on behind it. Both are absent when the value has no visible character.
 */
export function readValue(kind: FieldKind, choices: readonly string[], value: string): { readonly printed?: string; readonly fault?: string } {
  const text = legible(value);
  if (text.replace(/[\s\p{Cf}\p{Cc}]/gu, '') === '') return {};
  switch (kind) {
    case 'day': {
      const day = Day.safeParse(text);
      return day.success ? { printed: longDay(day.data) } : { fault: 'This is not a date of the calendar.' };
    }
    case 'choice':
      return choices.includes(text) ? { printed: text } : { fault: 'This is not one of the choices.' };
    case 'prose':
      return { printed: /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text };
    case 'line':
      return { printed: text.replace(/\s*\n\s*/g, ' ') };
  }
}

type Resolved = Pick<Question, 'number' | 'recorded' | 'stored' | 'printed' | 'source' | 'fault'>;

/** An answer counts before the records; one that does not count leaves the question open, so that it is seen. */
function resolve(field: Field, facts: Facts, answers: Readonly<Record<string, string>>): Resolved {
  const choices = field.choices ?? [];
  const fact = field.from === undefined ? undefined : own(facts, field.from);
  const recorded = fact !== undefined && readValue(field.kind, choices, fact).printed !== undefined ? fact : undefined;
  const known = recorded === undefined ? {} : { recorded };
  const answer = own(answers, field.name);
  const read = answer === undefined ? {} : readValue(field.kind, choices, answer);
  if (answer !== undefined && read.printed !== undefined) {
    return { ...known, stored: legible(answer), printed: read.printed, source: 'answer' };
  }
  if (read.fault !== undefined) return { ...known, source: 'open', fault: read.fault };
  if (recorded === undefined) return { source: 'open' };
  const printed = readValue(field.kind, choices, recorded).printed;
  return { ...known, stored: legible(recorded), ...(printed === undefined ? {} : { printed }), source: 'record' };
}

/** Facts that the letter uses, that no question asks for and that the records lack: they are asked for, so nothing is a dead end. */
function missingFacts(template: Template, facts: Facts): readonly Field[] {
  const asked = new Set(template.fields.map((field) => field.name));
  return namesUsed(template)
    .filter((name): name is FactName => isFactName(name) && !asked.has(name) && !isKnown(facts, name))
    .map((name) => ({
      name,
      label: `What is the ${FACTS[name].label}?`,
      noun: FACTS[name].label,
      kind: FACTS[name].kind,
      help: `The records do not hold it. It belongs in ${FACTS[name].from}.`,
    }));
}

const isKnown = (facts: Facts, name: FactName): boolean => {
  const fact = own(facts, name);
  return fact !== undefined && readValue(FACTS[name].kind, [], fact).printed !== undefined;
};

/**
 * Names of merge fields, in the order of the paper, each once.
 *
 * Passages guarded by a fact count only where the fact itself is used without a guard: `clauseText`, say, is optional by its passage.
 */
function namesUsed(template: Template): readonly string[] {
  const names = new Set<string>();
  const line = (content: readonly Inline[], guards: readonly string[]) => {
    for (const node of content) {
      if (node.type === 'mergeField' && !guards.includes(node.attrs.name)) names.add(node.attrs.name);
      if (node.type === 'conditionalText') line(node.content, node.attrs.is === 'empty' ? guards : [...guards, node.attrs.when]);
    }
  };
  const walk = (blocks: readonly Block[], guards: readonly string[]) => {
    for (const block of blocks) {
      if (block.type === 'paragraph') line(block.content, guards);
      else walk(block.content, block.attrs.is === 'empty' ? guards : [...guards, block.attrs.when]);
    }
  };
  line(template.re, []);
  walk(template.reference, []);
  walk(template.body.content, []);
  return [...names];
}

const has = (node: Exclude<Inline, { type: 'conditionalText' }>, mark: 'bold' | 'italic'): boolean => node.marks?.some(({ type }) => type === mark) ?? false;

/** `The delay lasts nine weeks.` + `.`: one full stop is enough. */
const closesTwice = (last: Run | undefined, text: string): boolean => last?.kind === 'field' && last.value.endsWith('.') && text.startsWith('.');

/** What stands under a name of its own; `constructor` and its like are not values. */
function own(values: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const value: unknown = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Control characters and halves of characters would break the sheet; line ends become one kind. */
const legible = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    /* oxlint-disable-next-line no-control-regex -- control characters are just what is taken out here */
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .trim();
