/** A question of a template, from what is typed to what the template holds. */
import type { Field } from '@domain/template';
import { describe, expect, it } from 'vitest';
import { QuestionForm, questionFrom, type QuestionValues, valuesOfQuestion } from './questionForm';

const values = (change: Partial<QuestionValues> = {}): QuestionValues => ({
  ...valuesOfQuestion(undefined), label: 'Which window suits the council?', noun: 'meeting window', help: 'One of the windows.', ...change,
});
const messages = (change: Partial<QuestionValues>) => {
  const parsed = QuestionForm.safeParse(values(change));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
};

describe('a question of a template', () => {
  it('gets a name of its own from what it is called', () => {
    expect(questionFrom(values(), undefined, ['meetingWindow'])).toEqual({ name: 'meetingWindow2', label: 'Which window suits the council?', noun: 'meeting window', kind: 'line', help: 'One of the windows.' });
  });

  it.each<[string, Field]>([
    ['a choice', { name: 'window', label: 'Which?', noun: 'window', kind: 'choice', help: 'One.', choices: ['Morning', 'Afternoon'] }],
    ['a table', { name: 'actions', label: 'What is to be done?', noun: 'actions', kind: 'rows', help: 'Each.', optional: true, columns: [{ label: 'Action', kind: 'line' }, { label: 'Due', kind: 'day', optional: true }] }],
    ['a date that the records propose', { name: 'scheduledDate', label: 'When?', noun: 'scheduled date', kind: 'day', help: 'The day.', from: 'dueDate' }],
  ])('keeps its name and all it says when it is changed: %s', (_what, field) => {
    expect(questionFrom(valuesOfQuestion(field), field, [field.name])).toEqual(field);
  });

  it('is proposed only by a fact of its own kind', () => {
    expect(questionFrom(values({ from: 'dueDate' }), undefined, [])).not.toHaveProperty('from');
    expect(questionFrom(values({ from: 'dueDate', kind: 'day' }), undefined, [])).toHaveProperty('from', 'dueDate');
  });

  it('drops choices and columns that its kind does not have', () => {
    expect(questionFrom(values({ choices: 'One\nTwo', columns: 'A\nB' }), undefined, [])).not.toHaveProperty('choices');
  });

  it.each<[Partial<QuestionValues>, string, string]>([
    [{ label: ' ' }, 'label', 'Type the question as it is asked, for example: Which new date do you propose?'],
    [{ noun: '' }, 'noun', 'Say what it is called, for example: proposed date'],
    [{ help: '' }, 'help', 'Say what belongs there. Whoever writes the letter reads it under the question.'],
    [{ kind: 'choice', choices: 'Only one\n\n' }, 'choices', 'Type 2 to 20 choices, one a line.'],
    [{ kind: 'rows', columns: 'Only one' }, 'columns', 'Type the heads of 2 to 6 columns, one a line.'],
    [{ kind: 'rows', columns: '(date)\nAction' }, 'columns', 'The head of a column has 1 to 60 characters.'],
  ])('says at the field what is missing: %j', (change, path, message) => {
    expect(messages(change)).toContainEqual([path, message]);
  });
});
