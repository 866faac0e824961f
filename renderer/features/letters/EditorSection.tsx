import { useId, type ReactNode } from 'react';
import classes from './EditorSection.module.css';

type EditorSectionProps = {
  readonly title: string;
  /** In quiet at the right. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the letter's form, under a line. */
export function EditorSection({ title, aside, children }: EditorSectionProps) {
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </header>
      {children}
    </section>
  );
}
