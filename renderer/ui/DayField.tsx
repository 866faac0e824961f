import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useUncontrolled } from '@mantine/hooks';
import { fullDay, parseDay, typedDay, day as toDay, type Day } from '@domain/day';
import { IconCalendar } from '@tabler/icons-react';
import { useState, type FocusEventHandler, type ReactNode } from 'react';
import classes from './DayField.module.css';

export type DayFieldProps = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** Exactly what was typed. With `onChange` and `error` this takes `form.getInputProps('day')` as it is. */
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((typed: string) => void) | undefined;
  readonly onBlur?: FocusEventHandler<HTMLInputElement> | undefined;
  readonly onFocus?: FocusEventHandler<HTMLInputElement> | undefined;
  readonly error?: ReactNode;
  /** Marked in the calendar, which opens there when nothing is typed. */
  readonly today?: Day | undefined;
  /** Why a day is closed, said beside the day that was understood: `closed: Thanksgiving Day`. */
  readonly whyClosed?: ((on: Day) => string | undefined) | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** In a dialog: where typing begins. */
  readonly hasFocus?: boolean | undefined;
  readonly 'data-path'?: string | undefined;
};

/**
 * A day as a clerk types it, with the day that was understood under it.
 *
 * What was typed is never changed; the calendar writes `11/24/2026`.
 */
export function DayField({
  label, description, value, defaultValue, onChange, onBlur, onFocus, error, today, whyClosed, isRequired, isDisabled, hasFocus, 'data-path': path,
}: DayFieldProps) {
  const [typed, setTyped] = useUncontrolled<string>({
    ...(value === undefined ? {} : { value }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    finalValue: '',
    ...(onChange === undefined ? {} : { onChange }),
  });
  const [isOpen, setOpen] = useState(false);
  const [wasLeft, setLeft] = useState(false);
  const parsed = parseDay(typed);
  const closed = parsed.ok ? whyClosed?.(parsed.value) : undefined;
  const ownError = wasLeft && typed.trim() !== '' && !parsed.ok ? parsed.error : undefined;

  return (
    <TextInput
      label={label}
      description={description}
      value={typed}
      onChange={(event) => { setLeft(false); setTyped(event.currentTarget.value); }}
      onBlur={(event) => { setLeft(true); onBlur?.(event); }}
      {...(onFocus === undefined ? {} : { onFocus })}
      error={error ?? ownError}
      placeholder="Month, day, year"
      required={isRequired ?? false}
      withAsterisk={false}
      disabled={isDisabled ?? false}
      autoComplete="off"
      data-autofocus={hasFocus || undefined}
      data-path={path}
      inputContainer={(input) => (
        <>
          {input}
          <p className={classes.understood} role="status">
            {parsed.ok && <>{fullDay(parsed.value)}{closed !== undefined && <span className={classes.closed}>, closed: {closed}</span>}</>}
          </p>
        </>
      )}
      rightSection={(
        <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-end">
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" size={26} disabled={isDisabled ?? false} aria-label="Choose in the calendar" onClick={() => setOpen(!isOpen)}>
              <IconCalendar className={classes.icon} size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              className={classes.calendar}
              value={parsed.ok ? parsed.value : null}
              defaultDate={parsed.ok ? parsed.value : today ?? '2026-01-01'}
              getDayProps={(date) => ({
                'data-office-today': date === today || undefined,
                'data-office-closed': whyClosed?.(toDay(date)) !== undefined || undefined,
              })}
              onChange={(date) => {
                if (date !== null) setTyped(typedDay(toDay(date)));
                setOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    />
  );
}
