import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Kbd } from './Kbd';
import classes from './SearchButton.module.css';

export type SearchButtonProps = {
  readonly onClick: () => void;
  /** `Ctrl+K`, or `⌘K`. */
  readonly keys?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

/** Looks like a field, opens the search over the page. */
export function SearchButton({ onClick, keys = 'Ctrl+K', ref }: SearchButtonProps) {
  return (
    <UnstyledButton className={classes.root} onClick={onClick} ref={ref} aria-haspopup="dialog">
      <IconSearch className={classes.icon} size={16} stroke={1.7} aria-hidden />
      <span className={classes.word}>Search records or run a command</span>
      <Kbd>{keys}</Kbd>
    </UnstyledButton>
  );
}
