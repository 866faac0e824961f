import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import classes from './HeaderButton.module.css';
import type { Tone } from './tone';

export type HeaderButtonProps = {
  readonly icon: Icon;
  /** `As of`, `Recording`, `Last good backup`. */
  readonly label: string;
  /** `Today, Nov 24, 2026`. */
  readonly value: ReactNode;
  /** Of the icon, and of the value when it is `late` or `soon`. */
  readonly tone?: Tone | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  /** Given by a `Menu.Target`; stands beside the look's own. */
  readonly className?: string | undefined;
};

/** One of the facts at the right of the header: icon, label over value. A button. Works as a `Menu.Target`. */
export function HeaderButton({ icon: HeaderIcon, label, value, tone = 'wait', onClick, ref, className, ...rest }: HeaderButtonProps) {
  return (
    <UnstyledButton className={className ? `${classes.root} ${className}` : classes.root} data-tone={tone} ref={ref} onClick={onClick} {...rest}>
      <HeaderIcon className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <span className={classes.words}>
        <span className={classes.label}>{label}</span>{' '}
        <span className={classes.value}>{value}</span>
      </span>
    </UnstyledButton>
  );
}
