import { Button } from '@mantine/core';
import classes from './ErrorScreen.module.css';
import { AppMark } from './AppMark';

export type ErrorScreenProps = {
  /** What happened, short: `The records folder cannot be written`. */
  readonly title: string;
  /** What happened, and whether anything is lost. */
  readonly what: string;
  /** What to do now. */
  readonly next?: string | undefined;
  /** For whoever looks after the computer, behind "Details". */
  readonly details?: string | undefined;
  /** The first is the main action. */
  readonly actions?: readonly { readonly label: string; readonly onClick: () => void }[] | undefined;
};

/** Takes the whole screen: only for start-up and bugs. */
export function ErrorScreen({ title, what, next, details, actions = [] }: ErrorScreenProps) {
  return (
    <main className={classes.root}>
      <div className={classes.words} role="alert">
        <p className={classes.mark}><AppMark size={30} /> Noticebook</p>
        <h1>{title}</h1>
        <p>{what}</p>
        {next !== undefined && <p className={classes.next}>{next}</p>}
        {actions.length > 0 && (
          <div className={classes.actions}>
            {actions.map(({ label, onClick }, index) => <Button key={label} variant={index === 0 ? 'filled' : 'default'} onClick={onClick}>{label}</Button>)}
          </div>
        )}
        {details !== undefined && (
          <details className={classes.details}>
            <summary>Details</summary>
            <pre>{details}</pre>
          </details>
        )}
      </div>
    </main>
  );
}
