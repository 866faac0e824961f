/** A question of a template as a clerk types it, and as the template holds it. */
import { FACTS, isFactName, type FieldKind } from '@domain/fact';
import type { Field } from '@domain/template';
import { nameFor } from '@domain/templateDraft';
import { line } from '@domain/text';
import { z } from 'zod';

export const KIND_WORDS: Readonly<Record<FieldKind, string>> = {
  line: 'Words within a sentence', prose: 'One or more sentences', day: 'A date', number: 'A whole number', choice: 'One of a few choices', list: 'A list, one entry a line', rows: 'A table, filled row by row',
};

const linesOf = (text: string): readonly string[] => text.split('\n').map((one) => one.trim()).filter((one) => one !== '');

export const QuestionForm = z
  .object({
    label: line('Type the question as it is asked, for example: Which new date do you propose?', 200),
    noun: line('Say what it is called, for example: proposed date', 60),
    kind: z.enum(['line', 'prose', 'day', 'choice', 'number', 'list', 'rows']),
    help: line('Say what belongs there. Whoever writes the letter reads it under the question.', 500),
    isOptional: z.boolean(),
    from: z.string(),
    choices: z.string(),
    columns: z.string(),
  })
  .superRefine(({ kind, choices, columns }, context) => {
    const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const [options, heads] = [linesOf(choices), linesOf(columns)];
    if (kind === 'choice' && (options.length < 2 || options.length > 20)) add('choices', 'Type 2 to 20 choices, one a line.');
    if (kind === 'choice' && options.some((one) => one.length > 200)) add('choices', 'A choice has at most 200 characters.');
    if (kind === 'rows' && (heads.length < 2 || heads.length > 6)) add('columns', 'Type the heads of 2 to 6 columns, one a line.');
    if (kind === 'rows' && heads.some((one) => columnOf(one).label.length > 60 || columnOf(one).label === '')) add('columns', 'The head of a column has 1 to 60 characters.');
  });
export type QuestionValues = z.infer<typeof QuestionForm>;

/** `Due (date) (optional)`. */
function columnOf(text: string): NonNullable<Field['columns']>[number] {
  const isDay = /\(date\)/i.test(text);
  const isOptional = /\(optional\)/i.test(text);
  const label = text.replace(/\((date|optional)\)/gi, '').replace(/\s+/g, ' ').trim();
  return { label, kind: isDay ? 'day' : 'line', ...(isOptional ? { optional: true } : {}) };
}

export const valuesOfQuestion = (field: Field | undefined): QuestionValues => ({
  label: field?.label ?? '',
  noun: field?.noun ?? '',
  kind: field?.kind ?? 'line',
  help: field?.help ?? '',
  isOptional: field?.optional ?? false,
  from: field?.from ?? '',
  choices: (field?.choices ?? []).join('\n'),
  columns: (field?.columns ?? []).map(({ label, kind, optional }) => [label, kind === 'day' ? '(date)' : '', optional ? '(optional)' : ''].filter(Boolean).join(' ')).join('\n'),
});

/** Values that obey `QuestionForm`, as a question. One that is known keeps its name; `taken` are the names of all. */
export function questionFrom(values: QuestionValues, known: Field | undefined, taken: readonly string[]): Field {
  const { label, noun, kind, help, isOptional, from, choices, columns } = QuestionForm.parse(values);
  return {
    name: known?.name ?? nameFor(noun, taken),
    label,
    noun,
    kind,
    help,
    ...(isFactName(from) && FACTS[from].kind === kind ? { from } : {}),
    ...(isOptional ? { optional: true } : {}),
    ...(kind === 'choice' ? { choices: [...linesOf(choices)] } : {}),
    ...(kind === 'rows' ? { columns: linesOf(columns).map(columnOf) } : {}),
  };
}
