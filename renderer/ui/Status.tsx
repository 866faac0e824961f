import classes from './Status.module.css';
import type { StatusLook } from './statusLook';

export type StatusProps = {
  readonly look: StatusLook;
  /** Overrides the look's own choice: soft ground where it must be found by eye, plain in dense columns. */
  readonly isSoft?: boolean | undefined;
};

/** Icon and word in one tone. The word says everything; the icon and the tone repeat it. */
export function Status({ look, isSoft = look.isSoft }: StatusProps) {
  const Icon = look.icon;
  return (
    <span className={classes.root} data-tone={look.tone} data-soft={isSoft || undefined}>
      <Icon className={classes.icon} size={16} stroke={1.8} aria-hidden />
      <span>{look.word}</span>
    </span>
  );
}
