/** One question of a template: how it is asked and what kind of answer it takes. */
import { FACTS, type FieldKind } from '@domain/fact';
import type { Field } from '@domain/template';
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { KIND_WORDS, QuestionForm, questionFrom, valuesOfQuestion, type QuestionValues } from './questionForm';

type QuestionDialogProps = {
  /** Absent: a new one. */
  readonly question?: Field | undefined;
  /** The names of all questions of the template. */
  readonly taken: readonly string[];
  readonly onSave: (question: Field) => void;
  readonly onClose: () => void;
};

const KINDS = (Object.keys(KIND_WORDS) as FieldKind[]).map((value) => ({ value, label: KIND_WORDS[value] })); // the keys of a literal object are its type's keys

export function QuestionDialog({ question, taken, onSave, onClose }: QuestionDialogProps) {
  const form = useForm<QuestionValues>({ initialValues: valuesOfQuestion(question), validate: schemaResolver(QuestionForm, { sync: true }) });
  const { kind, from } = form.values;
  const facts = Object.entries(FACTS).filter(([name, fact]) => fact.kind === kind && (name === from || !taken.includes(name)));
  return (
    <FormDialog
      isOpen
      title={question ? 'Change the question' : 'Add a question'}
      description="It is asked when a letter is written with this template. Its answer stands wherever its field is inserted."
      submitLabel={question ? 'Keep the change' : 'Add question'}
      onClose={onClose}
      onSubmit={form.onSubmit((values) => { onSave(questionFrom(values, question, taken)); onClose(); }, focusFirstError)}
      isDirty={form.isDirty()}
    >
      <TextInput label="Question" description="For example: Which new date do you propose?" data-autofocus {...form.getInputProps('label')} />
      <TextInput label="What it is called" description="Short, without an article, for example: proposed date" {...form.getInputProps('noun')} />
      <Select label="Kind of answer" data={KINDS} {...form.getInputProps('kind')} onChange={(value) => { form.getInputProps('kind').onChange(value); form.setFieldValue('from', ''); }} />
      {kind === 'choice' && <Textarea label="Choices" description="One a line, as they are printed." {...form.getInputProps('choices')} />}
      {kind === 'rows' && <Textarea label="Columns" description="One head a line. Add (date) behind one that holds days, (optional) behind one that may stay empty." {...form.getInputProps('columns')} />}
      <Textarea label="Help" description="What belongs there, in a sentence." {...form.getInputProps('help')} />
      {kind !== 'choice' && facts.length > 0 && (
        <Select
          label="Proposed by the records"
          description="Optional. The records fill it; whoever writes the letter may answer otherwise."
          placeholder="Nothing"
          clearable
          searchable
          data={facts.map(([value, { label }]) => ({ value, label }))}
          {...form.getInputProps('from')}
          value={from || null}
          onChange={(name) => form.setFieldValue('from', name ?? '')}
        />
      )}
      <Checkbox label="May be left empty" description="Its field may then stand only in words or passages that stand when it is filled." {...form.getInputProps('isOptional', { type: 'checkbox' })} />
    </FormDialog>
  );
}
