import { listed } from '@domain/letterFields';
import type { Question } from '@domain/merge';
import { Select, Textarea, TextInput } from '@mantine/core';
import { DayField } from '@ui/DayField';
import { useSession } from '../session';
import classes from './QuestionField.module.css';
import type { LetterFormApi } from './useLetterEditor';

type QuestionFieldProps = {
  readonly form: LetterFormApi;
  readonly question: Question;
};

/** One question of the letter, with where its answer stands and why it is asked. */
export function QuestionField({ form, question }: QuestionFieldProps) {
  const { today } = useSession();
  const { name, number, label, kind, choices, fault } = question;
  const given = form.getInputProps(`answers.${name}`);
  const common = {
    ...given,
    value: form.values.answers[name] ?? '',
    label: number === undefined ? label : <><span className={classes.number}>{number}</span> {label}</>,
    description: hint(question),
  };
  switch (kind) {
    case 'day':
      return <DayField {...common} today={today} />;
    case 'prose':
      return <Textarea {...common} />;
    case 'line':
      return <TextInput {...common} />;
    case 'choice':
      return <Select {...common} error={given.error ?? fault} data={[...choices]} clearable={question.isOptional} placeholder="Choose one" />;
  }
}

/** `Optional. Used in paragraph 3. No record holds this date yet.` */
function hint({ isOptional, usedIn, help }: Question): string {
  const used = usedIn.length > 0 ? `Used in ${listed(usedIn)}.` : '';
  return [isOptional ? 'Optional.' : '', used, help].filter(Boolean).join(' ');
}
