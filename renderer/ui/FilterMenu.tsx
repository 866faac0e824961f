import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import classes from './FilterMenu.module.css';

export type FilterMenuProps<T extends string> = {
  /** `Agreement`, `Owner`. */
  readonly label: string;
  /** What stands there when nothing is chosen: `any`, `anyone`. */
  readonly any: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
};

/** One filter of a list: `Owner anyone`, and while it holds back rows, `Owner T. Breyer ×` on a soft ground. */
export function FilterMenu<T extends string>({ label, any, choices, value, onChange }: FilterMenuProps<T>) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <span className={classes.root} data-on={chosen !== undefined || undefined}>
      <Menu>
        <Menu.Target>
          <UnstyledButton className={classes.button}>
            {label} <strong className={chosen === undefined ? classes.any : undefined}>{chosen?.label ?? any}</strong>
            {chosen === undefined && <IconChevronDown size={15} stroke={1.8} aria-hidden />}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Item onClick={() => onChange(undefined)} rightSection={chosen === undefined ? <IconCheck size={15} aria-label="chosen" /> : undefined}>{any}</Menu.Item>
          {choices.map((choice) => (
            <Menu.Item key={choice.value} onClick={() => onChange(choice.value)} rightSection={choice === chosen ? <IconCheck size={15} aria-label="chosen" /> : undefined}>{choice.label}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen !== undefined && (
        <UnstyledButton className={classes.clear} aria-label={`Clear the filter ${label} ${chosen.label}`} onClick={() => onChange(undefined)}>
          <IconX size={15} stroke={1.8} aria-hidden />
        </UnstyledButton>
      )}
    </span>
  );
}
