/** The questions of a letter: what the template asks, and what the records should answer and do not. */
import { FACTS, isFactName, type Column, type FactName, type Facts, type FieldKind } from './fact';
import { legible, readValue } from './fieldValue';
import type { Block, Inline } from './letterDoc';
import type { Field, Template } from './template';

/** One question of the letter, answered or not, and where its answer stands. */
export type Question = {
  readonly name: string;
  readonly label: string;
  readonly noun: string;
  readonly kind: FieldKind;
  readonly help: string;
  readonly choices: readonly string[];
  readonly columns: readonly Column[];
  readonly isOptional: boolean;
  /** From 1, over the questions that the records do not answer; stays while answers are typed. Absent: the records answer it. */
  readonly number?: number;
  /** What the records say, as stored; absent where they say nothing. */
  readonly recorded?: string;
  /** What counts, as stored; absent while the question is open. */
  readonly stored?: string;
  /** What counts, as printed; lists and rows in one line. */
  readonly printed?: string;
  readonly source: 'record' | 'answer' | 'open';
  /** Why the typed answer does not count, in words. */
  readonly fault?: string;
  /** `RE line`, `paragraph 3`; empty while the passage does not stand. */
  readonly usedIn: readonly string[];
};

type Resolved = Pick<Question, 'recorded' | 'stored' | 'printed' | 'source' | 'fault'>;

/** An answer counts before the records; one that does not count leaves the question open, so that it is seen. */
export function resolve(field: Field, facts: Facts, answers: Readonly<Record<string, string>>): Resolved {
  const { kind, choices = [], columns = [] } = field;
  const fact = field.from === undefined ? undefined : own(facts, field.from);
  const recorded = fact !== undefined && readValue(kind, choices, fact, columns).printed !== undefined ? fact : undefined;
  const known = recorded === undefined ? {} : { recorded };
  const answer = own(answers, field.name);
  const read = answer === undefined ? {} : readValue(kind, choices, answer, columns);
  if (answer !== undefined && read.printed !== undefined) {
    return { ...known, stored: kind === 'rows' ? answer : legible(answer), printed: read.printed, source: 'answer' };
  }
  if (read.fault !== undefined) return { ...known, source: 'open', fault: read.fault };
  if (recorded === undefined) return { source: 'open' };
  const printed = readValue(kind, choices, recorded, columns).printed;
  return { ...known, stored: kind === 'rows' ? recorded : legible(recorded), ...(printed === undefined ? {} : { printed }), source: 'record' };
}

/** Facts that the letter uses, that no question asks for and that the records lack: they are asked for, so nothing is a dead end. */
export function missingFacts(template: Template, facts: Facts): readonly Field[] {
  const asked = new Set(template.fields.map((field) => field.name));
  return namesUsed(template)
    .filter((name): name is FactName => isFactName(name) && !asked.has(name) && !isKnown(facts, name))
    .map((name) => {
      const { label, kind, columns, from } = FACTS[name];
      const ask = kind === 'rows' || kind === 'list' ? 'What are the' : 'What is the';
      return { name, label: `${ask} ${label}?`, noun: label, kind, help: `The records do not hold it. It belongs in ${from}.`, ...(columns ? { columns: [...columns] } : {}) };
    });
}

const isKnown = (facts: Facts, name: FactName): boolean => {
  const fact = own(facts, name);
  return fact !== undefined && readValue(FACTS[name].kind, [], fact, FACTS[name].columns).printed !== undefined;
};

/**
 * Names of merge fields, in the order of the paper, each once.
 *
 * Passages guarded by a fact count only where the fact itself is used without a guard: `clauseText`, say, is optional by its passage.
 */
function namesUsed(template: Template): readonly string[] {
  const names = new Set<string>();
  const note = (name: string, guards: readonly string[]) => {
    if (!guards.includes(name)) names.add(name);
  };
  const line = (content: readonly Inline[], guards: readonly string[]) => {
    for (const node of content) {
      if (node.type === 'mergeField') note(node.attrs.name, guards);
      if (node.type === 'conditionalText') line(node.content, node.attrs.is === 'empty' ? guards : [...guards, node.attrs.when]);
    }
  };
  const walk = (blocks: readonly Block[], guards: readonly string[]) => {
    for (const block of blocks) {
      switch (block.type) {
        case 'paragraph':
          line(block.content, guards);
          break;
        case 'conditional':
          walk(block.content, block.attrs.is === 'empty' ? guards : [...guards, block.attrs.when]);
          break;
        case 'bulletList':
        case 'orderedList':
          for (const item of block.content) walk(item.content, guards);
          break;
        case 'mergeTable':
          note(block.attrs.name, guards);
      }
    }
  };
  line(template.re, []);
  walk(template.reference, []);
  walk(template.body.content, []);
  return [...names];
}

/** What stands under a name of its own; `constructor` and its like are not values. */
export function own(values: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const value: unknown = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
