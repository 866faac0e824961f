import { parseDay } from '@domain/day';
import { listed } from '@domain/listed';
import type { Question } from '@domain/mergeQuestions';
import { Select, Textarea, TextInput } from '@mantine/core';
import { DayField } from '@ui/DayField';
import { useSession } from '../session';
import classes from './QuestionField.module.css';
import { RowsField } from './RowsField';
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
    case 'day': {
      // A day that was restored or saved unreadable says so at once; one that is being typed, when it is left.
      const parsed = parseDay(common.value);
      const unread = !form.isTouched(`answers.${name}`) && common.value !== '' && !parsed.ok ? parsed.error : undefined;
      return <DayField {...common} error={given.error ?? unread} today={today} />;
    }
    case 'prose':
      return <Textarea {...common} />;
    case 'line':
    case 'number':
      return <TextInput {...common} error={given.error ?? fault} />;
    case 'list':
      return <Textarea {...common} />;
    case 'rows':
      return <RowsField {...common} columns={question.columns} error={given.error ?? fault} today={today} />;
    case 'choice':
      return <Select {...common} error={given.error ?? fault} data={[...choices]} clearable={question.isOptional} placeholder="Choose one" />;
  }
}

/** `Optional. Used in paragraph 3. No record holds this date yet.` */
function hint({ isOptional, usedIn, help }: Question): string {
  const used = usedIn.length > 0 ? `Used in ${listed(usedIn)}.` : '';
  return [isOptional ? 'Optional.' : '', used, help].filter(Boolean).join(' ');
}
