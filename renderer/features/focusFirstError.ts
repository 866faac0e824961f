/** Puts the focus where a form needs attention first. */
import type { FormEvent } from 'react';

/**
 * For `form.onSubmit(save, focusFirstError)`: the first field in the form that does not hold gets the focus.
 *
 * The errors are drawn after this is called, so it looks at the next paint.
 */
export function focusFirstError(_errors: unknown, _values: unknown, event: FormEvent<HTMLFormElement> | undefined): void {
  const form = event?.currentTarget;
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
