import { IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AppLink, TextLink } from './TextLink';
import classes from './PageHead.module.css';

export type Crumb = { readonly label: string; readonly href?: string | undefined };

export type PageHeadProps = {
  /** The way here, outermost first: `Obligations / Secure Communities MOA`. */
  readonly path?: readonly Crumb[] | undefined;
  /** The only h1 of the page. */
  readonly title: string;
  /** One line of facts under it: statuses, owed to, owner, a `Tag`. Wraps. */
  readonly facts?: ReactNode;
  /** The chapter of the manual about this page: a link behind the facts. */
  readonly help?: string | undefined;
  /** At the right: outlined buttons, then the one filled main action. */
  readonly actions?: ReactNode;
};

/** Path, title, one line of facts, and the page's actions at the right. */
export function PageHead({ path = [], title, facts, help, actions }: PageHeadProps) {
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
      {(facts !== undefined || help !== undefined) && (
        <div className={classes.facts}>
          {facts}
          {help !== undefined && <span data-screen-only><TextLink href={help} label={`Help: ${title}`} icon={<IconHelp size={15} stroke={1.8} aria-hidden />}>Help</TextLink></span>}
        </div>
      )}
    </header>
  );
}
