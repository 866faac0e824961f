import { UnstyledButton } from '@mantine/core';
import { use, type ReactNode } from 'react';
import { LinkContext, type LinkProps } from './link';
import classes from './TextLink.module.css';

/** An anchor that follows the app's router, unstyled: for rows, places and paths. */
export function AppLink(props: LinkProps) {
  const draw = use(LinkContext);
  if (draw !== undefined) return draw(props);
  const { children, ...rest } = props;
  return <a {...rest}>{children}</a>;
}

export type TextLinkProps = {
  readonly children: ReactNode;
  /** Said instead of the text where many links read alike: `Record receipt of the State Identification Bureau`. */
  readonly label?: string | undefined;
  readonly icon?: ReactNode;
  /** Underlined from the start, as in a notice. */
  readonly isUnderlined?: boolean | undefined;
} & ({ readonly href: string; readonly onClick?: undefined } | { readonly href?: undefined; readonly onClick: () => void });

/** A link in words: goes somewhere (`href`) or does a small thing (`onClick`). */
export function TextLink({ children, label, icon, isUnderlined = false, href, onClick }: TextLinkProps) {
  const className = isUnderlined ? `${classes.link} ${classes.underlined}` : classes.link;
  const content = (
    <>
      {icon !== undefined && <span className={classes.icon}>{icon}</span>}
      {children}
    </>
  );
  return href === undefined
    ? <UnstyledButton className={className} onClick={onClick} aria-label={label} data-screen-only>{content}</UnstyledButton>
    : <AppLink className={className} href={href} aria-label={label}>{content}</AppLink>;
}
