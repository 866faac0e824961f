/**
 * Template + facts + answers -> the words of a letter.
 *
 * A field that nothing fills becomes a blank with the number of its question: it is never left out, never printed as
 * "undefined". Values are plain characters from beginning to end; nothing here or on the sheet reads them as markup.
 */
import { Day } from './day';
import { FACTS, isFactName, type Column, type Facts, type FieldKind } from './fact';
import { readValue, type ReadValue } from './fieldValue';
import { missingFacts, own, resolve, type Question } from './mergeQuestions';
import type { Block, Inline, ListItem } from './letterDoc';
import type { Template } from './template';

type Marks = { readonly isBold: boolean; readonly isItalic: boolean };

/** A piece of a merged line. */
export type Run =
  | ({ readonly kind: 'text'; readonly text: string } & Marks)
  /** `value` is as printed. */
  | ({ readonly kind: 'field'; readonly name: string; readonly value: string; readonly fieldKind: FieldKind; readonly source: 'record' | 'answer' } & Marks)
  | ({ readonly kind: 'blank'; readonly name: string; readonly noun: string; readonly number: number } & Marks);

/** One paragraph of the letter. */
export type MergedParagraph = readonly Run[];

/** A part of the body. An item of a list begins with a paragraph; a table has at least one row. */
export type MergedBlock =
  | { readonly kind: 'paragraph'; readonly runs: MergedParagraph }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly MergedBlock[])[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly MergedParagraph[])[] };

/** A question that must be answered before the letter can be issued. */
export type Blank = Pick<Question, 'name' | 'label' | 'noun'> & { readonly number: number };

export type Merged = {
  readonly re: MergedParagraph;
  /** Lines under the subject. */
  readonly reference: readonly MergedParagraph[];
  readonly body: readonly MergedBlock[];
  readonly closing: string;
  /** All questions: those of the template in their order, then facts that the records should hold and do not. */
  readonly questions: readonly Question[];
  /** Those that stand on the paper as blanks, by their number. */
  readonly blanks: readonly Blank[];
};

type Filled = ReadValue & { readonly printed: string; readonly fieldKind: FieldKind; readonly columns: readonly Column[]; readonly source: 'record' | 'answer' };

/** Stands for a list in the item that is repeated for each of its entries. */
type Entry = { readonly name: string; readonly text: string };

/** Merges. `answers` by the names of questions; days as `YYYY-MM-DD`. */
export function merge(template: Template, facts: Facts, answers: Readonly<Record<string, string>>): Merged {
  const fields = [...template.fields, ...missingFacts(template, facts)];
  const states = new Map<string, Pick<Question, 'number' | 'recorded' | 'stored' | 'printed' | 'source' | 'fault'>>();
  let asked = 0;
  for (const field of fields) {
    const resolved = resolve(field, facts, answers);
    const isAsked = resolved.recorded === undefined || resolved.source === 'open';
    if (isAsked) asked += 1;
    states.set(field.name, isAsked ? { ...resolved, number: asked } : resolved);
  }

  const usedIn = new Map<string, Set<string>>();
  const blanks = new Map<string, Blank>();

  const valueOf = (name: string): Filled | undefined => {
    const field = fields.find((one) => one.name === name);
    const state = states.get(name);
    if (field && state) return state.source === 'open' || state.stored === undefined ? undefined : filled(field, state.stored, state.source);
    const fact = isFactName(name) ? own(facts, name) : undefined;
    return isFactName(name) && fact !== undefined ? filled(FACTS[name], fact, 'record') : undefined;
  };
  const stands = ({ when, is }: { readonly when: string; readonly is?: 'filled' | 'empty' | undefined }): boolean =>
    (valueOf(when) !== undefined) === (is !== 'empty');
  const note = (name: string, where: string) => usedIn.set(name, (usedIn.get(name) ?? new Set()).add(where));
  const blankOf = (name: string): Run => {
    const field = fields.find((one) => one.name === name);
    const blank = { name, label: field?.label ?? name, noun: field?.noun ?? name, number: states.get(name)?.number ?? 0 };
    blanks.set(name, blank);
    return { kind: 'blank', name, noun: blank.noun, number: blank.number, ...PLAIN };
  };

  const lineOf = (content: readonly Inline[], where: string, entry?: Entry): MergedParagraph => {
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
      note(name, where);
      const value = valueOf(name);
      if (!value) runs.push({ ...blankOf(name), ...style });
      else runs.push({ kind: 'field', name, value: entry?.name === name ? entry.text : value.printed, fieldKind: value.fieldKind, source: value.source, ...style });
    }
    return runs;
  };

  let paragraphs = 0;
  /** The list by whose entries an item is repeated: the one in its first paragraph. */
  const listOf = ({ content: [first] }: ListItem): { readonly name: string; readonly entries: readonly string[] } | undefined => {
    for (const node of first?.type === 'paragraph' ? first.content : []) {
      const value = node.type === 'mergeField' ? valueOf(node.attrs.name) : undefined;
      if (node.type === 'mergeField' && value?.items) return { name: node.attrs.name, entries: value.items };
    }
    return undefined;
  };
  const itemsOf = (item: ListItem, where: string): readonly (readonly MergedBlock[])[] => {
    const list = listOf(item);
    return list ? list.entries.map((text) => blocksOf(item.content, where, { name: list.name, text })) : [blocksOf(item.content, where)];
  };
  const blocksOf = (blocks: readonly Block[], within?: string, entry?: Entry): MergedBlock[] =>
    blocks.flatMap((block): MergedBlock[] => {
      switch (block.type) {
        case 'paragraph': {
          if (within === undefined) paragraphs += 1;
          return [{ kind: 'paragraph', runs: lineOf(block.content, within ?? `paragraph ${paragraphs}`, entry) }];
        }
        case 'conditional':
          return stands(block.attrs) ? blocksOf(block.content, within, entry) : [];
        case 'bulletList':
        case 'orderedList': {
          const items = block.content.flatMap((item) => itemsOf(item, under('list', paragraphs))).filter((item) => item.length > 0);
          return items.length === 0 ? [] : [{ kind: 'list', isOrdered: block.type === 'orderedList', items }];
        }
        case 'mergeTable': {
          const { name } = block.attrs;
          note(name, under('table', paragraphs));
          const value = valueOf(name);
          return [value?.rows ? tableOf(name, value, value.rows) : { kind: 'paragraph', runs: [blankOf(name)] }];
        }
      }
    });

  const re = lineOf(template.re, 'RE line');
  const reference = blocksOf(template.reference, 'reference lines').flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : []));
  const body = blocksOf(template.body.content);

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
      columns: field.columns ?? [],
      isOptional: field.optional ?? false,
      ...(states.get(field.name) ?? { source: 'open' }),
      usedIn: [...(usedIn.get(field.name) ?? [])],
    })),
    blanks: [...blanks.values()].toSorted((a, b) => a.number - b.number),
  };
}

/** The day that counts for a question, where it is one and is answered. */
export function dayAnswered(merged: Pick<Merged, 'questions'>, name: string): Day | undefined {
  const question = merged.questions.find((one) => one.name === name);
  return question?.kind === 'day' && question.stored !== undefined ? Day.parse(question.stored) : undefined;
}

/** All pieces of a part of the body, in reading order. */
export const runsOf = (block: MergedBlock): readonly Run[] => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs;
    case 'list':
      return block.items.flatMap((item) => item.flatMap(runsOf));
    case 'table':
      return block.rows.flatMap((row) => row.flat());
  }
};

const PLAIN: Marks = { isBold: false, isItalic: false };

function filled({ kind, choices = [], columns = [] }: { readonly kind: FieldKind; readonly choices?: readonly string[] | undefined; readonly columns?: readonly Column[] | undefined }, stored: string, source: 'record' | 'answer'): Filled | undefined {
  const read = readValue(kind, choices, stored, columns);
  return read.printed === undefined ? undefined : { ...read, printed: read.printed, fieldKind: kind, columns, source };
}

const tableOf = (name: string, { columns, source }: Filled, rows: readonly (readonly string[])[]): MergedBlock => ({
  kind: 'table',
  columns: columns.map(({ label }) => label),
  rows: rows.map((row) => row.map((value, at): MergedParagraph => (value === '' ? [] : [{ kind: 'field', name, value, fieldKind: columns[at]?.kind ?? 'line', source, ...PLAIN }]))),
});

/** `list under paragraph 3`. */
const under = (what: 'list' | 'table', paragraphs: number): string => (paragraphs === 0 ? what : `${what} under paragraph ${paragraphs}`);

const has = (node: Exclude<Inline, { type: 'conditionalText' }>, mark: 'bold' | 'italic'): boolean => node.marks?.some(({ type }) => type === mark) ?? false;

/** `The delay lasts nine weeks.` + `.`: one full stop is enough. */
const closesTwice = (last: Run | undefined, text: string): boolean => last?.kind === 'field' && last.value.endsWith('.') && text.startsWith('.');
