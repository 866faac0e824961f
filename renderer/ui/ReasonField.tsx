import { Textarea } from '@mantine/core';
import type { ChangeEvent, FocusEventHandler, ReactNode } from 'react';

export type ReasonFieldProps = {
  readonly label?: ReactNode;
  readonly description?: ReactNode;
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  /** Takes what Mantine's form gives: the event. */
  readonly onChange?: ((event: ChangeEvent<HTMLTextAreaElement>) => void) | undefined;
  readonly onBlur?: FocusEventHandler<HTMLTextAreaElement> | undefined;
  readonly onFocus?: FocusEventHandler<HTMLTextAreaElement> | undefined;
  readonly error?: ReactNode;
  readonly hasFocus?: boolean | undefined;
  readonly 'data-path'?: string | undefined;
};

/** Why a fact changes, in the office's words. It stays in the history. */
export function ReasonField({ label = 'Why', description = 'It stays in the history.', hasFocus, ...rest }: ReasonFieldProps) {
  return <Textarea label={label} description={description} data-autofocus={hasFocus || undefined} {...rest} />;
}
