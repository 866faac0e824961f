/** A template while it is written: whatever stands in the editor, complete or not, and what is still wrong with it. */
import { z } from 'zod';
import { EditorNode, fromEditor, positionOf, toEditor, wordsOfTemplate } from './editorDoc';
import { FACTS, isFactName } from './fact';
import type { LetterKind } from './letter';
import { Field, Shape, type Template } from './template';
import { faults, type Fault } from './templateFaults';

export const TemplateDraft = z.strictObject({
  name: z.string(),
  hint: z.string(),
  fields: z.array(Field),
  closing: z.string(),
  words: EditorNode,
});
export type TemplateDraft = Omit<z.infer<typeof TemplateDraft>, 'fields'> & { readonly fields: readonly Field[] };

/** What is wrong, and where it is put right. `at` is the position in the editor's document; `index` the question's. */
export type TemplateProblem = { readonly message: string } & (
  | { readonly place: 'name' | 'hint' | 'closing' }
  | { readonly place: 'words'; readonly at: number }
  | { readonly place: 'question'; readonly index: number }
);

export const draftOf = (name: string, template: Template): TemplateDraft => ({
  name,
  hint: template.hint ?? '',
  fields: template.fields,
  closing: template.closing,
  words: toEditor(wordsOfTemplate(template)),
});

type Identity = { readonly id: string; readonly kind: LetterKind; readonly version: number };

/** The template as it reads now, for the preview, and its problems; without any it may be saved. */
export function templateOfDraft({ name, hint, fields, closing, words: doc }: TemplateDraft, identity: Identity): { readonly template: Template; readonly problems: readonly TemplateProblem[] } {
  const { words, positions } = fromEditor(doc);
  const template: Template = {
    ...identity,
    title: name.trim(),
    ...(hint.trim() ? { hint: hint.trim() } : {}),
    fields,
    re: [...words.re],
    reference: [...words.reference],
    body: { type: 'doc', content: [...words.body] },
    closing: closing.trim(),
  };
  const problemAt = (path: Fault['path'], message: string): TemplateProblem => {
    const [first, index] = path;
    if (first === 'title') return { place: 'name', message };
    if (first === 'hint' || first === 'closing') return { place: first, message };
    if (first === 'fields') return { place: 'question', index: Number(index ?? 0), message };
    return { place: 'words', at: positionOf(positions, path) ?? 0, message };
  };
  const parsed = Shape.safeParse(template);
  const missing = parsed.success ? [] : parsed.error.issues.map(({ path, code }) => problemAt(path.filter((step) => typeof step !== 'symbol'), shapeWords(path, code)));
  const wrong = faults({ ...template, fields: [...fields] }).map((fault) => problemAt(fault.path, inWords(fault, fields)));
  return { template, problems: [...missing, ...wrong] };
}

/** `proposedDate` reads `proposed date`: all that is left of a question that was taken out. */
const inSingleWords = (name: string): string => name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();

/** What a name is called, for the clerk. */
export function nounOf(name: string, fields: readonly Field[]): string {
  const field = fields.find((one) => one.name === name);
  if (field) return field.noun;
  return isFactName(name) ? FACTS[name].label : inSingleWords(name) || 'a field';
}

/** `“date of the supplement” is optional: …`. */
const inWords = ({ message, name }: Fault, fields: readonly Field[]): string => (name === undefined ? message : message.replace(name, `“${nounOf(name, fields)}”`));

const EMPTY: Readonly<Record<string, string>> = {
  title: 'Give the template a name.',
  re: 'The subject is empty. Type what the letter is about.',
  body: 'The letter has no words yet.',
  closing: 'Type the words above the signature, for example: Sincerely,',
};

const shapeWords = ([first]: readonly PropertyKey[], code: string): string =>
  code === 'too_small' ? (EMPTY[String(first)] ?? 'Something is missing here.') : code === 'too_big' ? 'This is more than a template can hold. Shorten it.' : 'This cannot be part of a template. Take it out, or choose another field.';

/** A name for a new question, from what it is called: `date of the supplement` becomes `dateOfTheSupplement`. */
export function nameFor(noun: string, taken: readonly string[]): string {
  const words = noun.normalize('NFD').replace(/[^A-Za-z0-9 ]+/g, '').split(' ').filter(Boolean);
  const camel = words.map((word, at) => (at === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join('').replace(/^[0-9]+/, '').slice(0, 36);
  const stem = /^[a-z]/.test(camel) ? camel : `question${camel.charAt(0).toUpperCase()}${camel.slice(1, 28)}`;
  const isTaken = (name: string) => taken.includes(name) || isFactName(name);
  if (!isTaken(stem)) return stem;
  for (let count = 2; ; count += 1) if (!isTaken(`${stem}${count}`)) return `${stem}${count}`;
}
