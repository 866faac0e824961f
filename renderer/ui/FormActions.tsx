import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { Blocked } from './Blocked';
import classes from './FormActions.module.css';

export type FormActionsProps = {
  /** The act: `Save obligation`, `Record receipt`. */
  readonly submitLabel: string;
  /** Instead of submitting the form around it. */
  readonly onSubmit?: (() => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelLabel?: string | undefined;
  readonly isSaving?: boolean | undefined;
  /** Why it cannot be done now; the button stays, disabled. */
  readonly blocked?: ReactNode;
  /** Losing something: an outlined brick button. */
  readonly isDanger?: boolean | undefined;
  /** At the left: `SaveState`, a second action. */
  readonly start?: ReactNode;
};

/** The end of a form: cancel, then the one main action, with the reason beside it when it cannot be done. */
export function FormActions({ submitLabel, onSubmit, onCancel, cancelLabel = 'Cancel', isSaving = false, blocked, isDanger = false, start }: FormActionsProps) {
  const id = useId();
  const isBlocked = blocked !== undefined && blocked !== '' && blocked !== false;
  return (
    <div className={classes.root}>
      {start !== undefined && <div className={classes.start}>{start}</div>}
      <div className={classes.end}>
        {isBlocked && <Blocked id={id}>{blocked}</Blocked>}
        {onCancel !== undefined && <Button variant="subtle" onClick={onCancel} disabled={isSaving}>{cancelLabel}</Button>}
        <Button
          type={onSubmit === undefined ? 'submit' : 'button'}
          {...(onSubmit === undefined ? {} : { onClick: onSubmit })}
          loading={isSaving}
          disabled={isBlocked}
          {...(isBlocked ? { 'aria-describedby': id } : {})}
          {...(isDanger ? { variant: 'outline', color: 'brick' } : {})}
        >
          {submitLabel}
        </Button>
      </div>
    </div>
  );
}
