import classes from './Kbd.module.css';

export type KbdProps = {
  /** `Ctrl+K`. */
  readonly children: string;
};

/** A key or a combination, as it is printed on the keyboard. */
export function Kbd({ children }: KbdProps) {
  return <kbd className={classes.root}>{children}</kbd>;
}
