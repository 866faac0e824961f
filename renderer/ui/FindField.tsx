import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import classes from './FindField.module.css';

export type FindFieldProps = {
  /** `Find in the agreements`. */
  readonly label: string;
  /** What can be found: `Find a title, a number or a party`. */
  readonly placeholder?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The cursor stands in it: what is searched in can be read ahead. */
  readonly onFocus?: (() => void) | undefined;
};

/** The find field of a list, first in its `Toolbar`. */
export function FindField({ label, placeholder = label, value, onChange, onFocus }: FindFieldProps) {
  return (
    <TextInput
      className={classes.root ?? ''}
      aria-label={label}
      placeholder={placeholder}
      type="search"
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(onFocus === undefined ? {} : { onFocus })}
    />
  );
}

/** Are all words that were typed among these texts, in any order and case? */
export function hasWords(typed: string, texts: readonly (string | undefined)[]): boolean {
  const shown = texts.join('\n').toLowerCase();
  return typed.trim().toLowerCase().split(/\s+/).every((word) => shown.includes(word));
}
