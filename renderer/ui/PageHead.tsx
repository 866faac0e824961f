import type { ReactNode } from 'react';
import { AppLink } from './TextLink';
import classes from './PageHead.module.css';

export type Crumb = { readonly label: string; readonly href?: string | undefined };

export type PageHeadProps = {
  /** The way here, outermost first: `Obligations / Secure Communities MOA`. */
  readonly path?: readonly Crumb[] | undefined;
  /** The only h1 of the page. */
  readonly title: string;
  /** One line of facts under it: statuses, owed to, owner, a `Tag`. Wraps. */
  readonly facts?: ReactNode;
  /** At the right: outlined buttons, then the one filled main action. */
  readonly actions?: ReactNode;
};

/** Path, title, one line of facts, and the page's actions at the right. */
export function PageHead({ path = [], title, facts, actions }: PageHeadProps) {
  return (
    <header className={classes.root}>
      <div className={classes.words}>
        {path.length > 0 && (
          <nav className={classes.path} aria-label="Path">
            <ol>
              {path.map(({ label, href }) => (
                <li key={label}>{href === undefined ? label : <AppLink href={href}>{label}</AppLink>}</li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className={classes.title}>{title}</h1>
      </div>
      {actions !== undefined && <div className={classes.actions} data-screen-only>{actions}</div>}
      {facts !== undefined && <div className={classes.facts}>{facts}</div>}
    </header>
  );
}
