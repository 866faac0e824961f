import { Group, Input, Radio, SegmentedControl, Stack } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './ChoiceField.module.css';

export type Choice<T extends string> = {
  readonly value: T;
  readonly label: string;
  /** What it means, for `cards`. */
  readonly hint?: ReactNode;
  readonly isDisabled?: boolean | undefined;
  /** For `cards` of many: choices of one group stand together under its name, two beside each other. */
  readonly group?: string | undefined;
};

export type ChoiceFieldProps<T extends string> = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly choices: readonly Choice<T>[];
  readonly value?: T | '' | undefined;
  readonly onChange?: ((value: T) => void) | undefined;
  readonly error?: ReactNode;
  /** `cards` with a hint each (the default), `line` of plain radio buttons, `segments` for two to four short words. */
  readonly look?: 'cards' | 'line' | 'segments' | undefined;
};

/** One of a few, all in sight, under a label. Takes `form.getInputProps('kind')`. */
export function ChoiceField<T extends string>({ label, description, choices, value, onChange, error, look = 'cards' }: ChoiceFieldProps<T>) {
  const id = useId();
  const choose = (chosen: string) => {
    const choice = choices.find((each) => each.value === chosen);
    if (choice !== undefined) onChange?.(choice.value);
  };
  if (look === 'segments') {
    return (
      <Input.Wrapper label={label} description={description} error={error} labelElement="div" labelProps={{ id }}>
        <div>
          <SegmentedControl
            aria-labelledby={id}
            value={value ?? ''}
            onChange={choose}
            data={choices.map((choice) => ({ value: choice.value, label: choice.label, disabled: choice.isDisabled ?? false }))}
          />
        </div>
      </Input.Wrapper>
    );
  }
  return (
    <Radio.Group label={label} description={description} error={error} value={value ?? ''} onChange={choose}>
      {look === 'line'
        ? (
          <Group gap="lg" mt={4}>
            {choices.map((choice) => <Radio key={choice.value} value={choice.value} label={choice.label} disabled={choice.isDisabled ?? false} />)}
          </Group>
        )
        : (
          <Stack gap="sm" mt={4}>
            {[...new Set(choices.map(({ group }) => group))].map((group) => (
              <div key={group ?? ''} className={group === undefined ? classes.column : classes.group} role="presentation">
                {group !== undefined && <p className={classes.groupName}>{group}</p>}
                {choices.filter((choice) => choice.group === group).map((choice) => <Card key={choice.value} choice={choice} />)}
              </div>
            ))}
          </Stack>
        )}
    </Radio.Group>
  );
}

function Card<T extends string>({ choice }: { readonly choice: Choice<T> }) {
  return (
    <Radio.Card value={choice.value} disabled={choice.isDisabled ?? false} className={classes.card}>
      <Radio.Indicator size="xs" className={classes.indicator} />
      <span>
        <span className={classes.word}>{choice.label}</span>
        {choice.hint !== undefined && <span className={classes.hint}>{choice.hint}</span>}
      </span>
    </Radio.Card>
  );
}
