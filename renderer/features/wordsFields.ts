/** The merge fields that the editor of words offers, and what each of them shows there. */
import { FACTS, isFactName, type Facts } from '@domain/fact';
import { readValue } from '@domain/fieldValue';
import type { Merged } from '@domain/merge';
import type { Field } from '@domain/template';
import { nounOf } from '@domain/templateDraft';
import type { FieldChoice, FieldLook, LookOf } from '@ui/words/fieldLooks';

const QUESTIONS = 'Questions of this template';
const RECORDS = 'Filled from the records';

/** The questions first, then every fact of the records. */
export const fieldChoices = (fields: readonly Field[]): readonly FieldChoice[] => [
  ...fields.map(({ name, noun, label, kind, optional }) => ({ name, noun, about: optional ? `${label} Optional.` : label, group: QUESTIONS, isTable: kind === 'rows' })),
  ...Object.entries(FACTS)
    .filter(([name]) => !fields.some((field) => field.name === name))
    .map(([name, { label, from, kind }]) => ({ name, noun: label, about: `From ${from}`, group: RECORDS, isTable: kind === 'rows' })),
];

/** In a template: the name of each field. */
export const namesLook =
  (fields: readonly Field[]): LookOf =>
  (name) => {
    const noun = fields.find((field) => field.name === name)?.noun ?? (isFactName(name) ? FACTS[name].label : undefined);
    return noun === undefined ? unknown(name) : { text: noun, noun, kind: 'field' };
  };

/** In a letter: the value that stands now. `merged` is merged with all questions of the template. */
export const valuesLook =
  ({ questions }: Pick<Merged, 'questions'>, facts: Facts): LookOf =>
  (name) => {
    const question = questions.find((one) => one.name === name);
    if (question) return { text: question.printed ?? question.noun, noun: question.noun, kind: question.source };
    if (!isFactName(name)) return unknown(name);
    const { kind, label, columns } = FACTS[name];
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    const printed = fact === undefined ? undefined : readValue(kind, [], fact, columns).printed;
    return printed === undefined ? { text: label, noun: label, kind: 'open' } : { text: printed, noun: label, kind: 'record' };
  };

const unknown = (name: string): FieldLook => ({ text: nounOf(name, []), noun: nounOf(name, []), kind: 'unknown' });
