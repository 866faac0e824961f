import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { FormActions } from './FormActions';
import classes from './FormDialog.module.css';

export type FormDialogProps = {
  readonly isOpen: boolean;
  /** The act: `Record receipt`, `Move due date`. */
  readonly title: string;
  /** One or two sentences under the title. */
  readonly description?: ReactNode;
  /** Called when it should close; not while there are changes that were not given up. */
  readonly onClose: () => void;
  /** `form.onSubmit(save)` fits. */
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly submitLabel: string;
  /** `Close`, once nothing is left to be cancelled. */
  readonly cancelLabel?: string | undefined;
  /** `form.isDirty()`: Esc and Cancel then ask first. */
  readonly isDirty?: boolean | undefined;
  readonly isSaving?: boolean | undefined;
  /** Why it cannot be done now. */
  readonly blocked?: ReactNode;
  /** A `Notice` about what failed, above the actions. What was typed is kept. */
  readonly problem?: ReactNode;
  readonly isDanger?: boolean | undefined;
  readonly size?: 'narrow' | 'normal' | 'wide' | undefined;
  /** The fields. */
  readonly children: ReactNode;
};

const WIDTHS = { narrow: 440, normal: 560, wide: 760 } as const;

/** A form over the page, with one main action. Esc closes it at once only when nothing was typed. The focus goes back to where it came from. */
export function FormDialog(props: FormDialogProps) {
  const { isOpen, title, onClose, isDirty = false, isSaving = false, size = 'normal' } = props;
  const [isLeaving, setLeaving] = useState(false);
  // Closed from outside, as after saving: the next opening starts without the question.
  if (!isOpen && isLeaving) setLeaving(false);
  const leave = () => { setLeaving(false); onClose(); };
  const tryToLeave = () => {
    if (isSaving) return;
    if (isDirty) setLeaving(true);
    else leave();
  };
  // React lets the event rise to a form around the dialog, which the page does not: the letter's form would save as well.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.stopPropagation();
    props.onSubmit(event);
  };
  return (
    <Modal opened={isOpen} onClose={tryToLeave} title={title} size={WIDTHS[size]} closeOnClickOutside={!isDirty}>
      {props.description !== undefined && <div className={classes.description}>{props.description}</div>}
      <form noValidate onSubmit={submit}>
        <div className={classes.fields}>{props.children}</div>
        {props.problem !== undefined && <div className={classes.problem}>{props.problem}</div>}
        <div className={classes.actions}>
          {isLeaving && isDirty
            ? (
              <div ref={intoSight} className={classes.leaving} role="alertdialog" aria-label="Leave without saving">
                <p>What you typed is not saved. Leave without saving it?</p>
                <Button variant="default" autoFocus onClick={() => setLeaving(false)}>Keep editing</Button>
                <Button variant="outline" color="brick" onClick={leave}>Leave without saving</Button>
              </div>
            )
            : <FormActions submitLabel={props.submitLabel} onCancel={tryToLeave} cancelLabel={props.cancelLabel} isSaving={isSaving} blocked={props.blocked} isDanger={props.isDanger} />}
        </div>
      </form>
    </Modal>
  );
}

/** The question is taller than the buttons whose place it takes: at the end of a long form its lower half was out of sight. */
const intoSight = (question: HTMLElement | null): void => question?.scrollIntoView({ block: 'end' });
