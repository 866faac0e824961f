/**
 * Links that the looks draw without knowing the router: the app hands in how an address is followed.
 *
 * `<LinkProvider value={RouterLink}>` stands once around the app. Without it, links are plain anchors.
 */
import { createContext, type ReactNode, type Ref } from 'react';

/** What a look asks of a link. Everything else about routes is the app's. */
export type LinkProps = {
  readonly href: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
  readonly 'aria-current'?: 'page' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly title?: string | undefined;
  /** -1 where a list is walked through by other keys. */
  readonly tabIndex?: number | undefined;
  readonly 'data-tone'?: string | undefined;
  readonly 'data-done'?: boolean | undefined;
  readonly ref?: Ref<HTMLAnchorElement> | undefined;
};

/** Draws a link; called as a function, so it may use hooks like a component but is not one of its own. */
export type DrawLink = (props: LinkProps) => ReactNode;

export const LinkContext = createContext<DrawLink | undefined>(undefined);

/** Around the app: gives every look the router's link. */
export const LinkProvider = LinkContext.Provider;
