/** Who seconded a motion, what became of it, and how the votes were counted. */
import { MOTION_RESULT_NAMES, MotionResult } from '@domain/motion';
import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { KeyboardEvent } from 'react';
import type { Entry } from './minutesEntry';
import classes from './MotionVote.module.css';

const RESULTS = MotionResult.options.map((value) => ({ value, label: MOTION_RESULT_NAMES[value] }));

type MotionVoteProps = {
  readonly form: UseFormReturnType<Entry>;
  /** Who can be chosen; a name that is recorded already is among them. */
  readonly names: (known: string) => { group: string; items: string[] }[];
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
};

export function MotionVote({ form, names, onKeyDown }: MotionVoteProps) {
  const { secondedBy } = form.values;
  const keys = onKeyDown === undefined ? {} : { onKeyDown };
  return (
    <div className={classes.root}><div className={classes.fields}>
      <Select
        label="Seconded by"
        placeholder="Nobody"
        searchable
        clearable
        data={names(secondedBy)}
        {...form.getInputProps('secondedBy')}
        value={secondedBy || null}
        onChange={(value) => form.setFieldValue('secondedBy', value ?? '')}
      />
      <Select label="Result" data={RESULTS} allowDeselect={false} {...form.getInputProps('result')} />
      <TextInput label="Ayes" inputMode="numeric" {...keys} {...form.getInputProps('ayes')} />
      <TextInput label="Noes" inputMode="numeric" {...keys} {...form.getInputProps('noes')} />
      <TextInput label="Abstained" inputMode="numeric" {...keys} {...form.getInputProps('abstained')} />
    </div></div>
  );
}
