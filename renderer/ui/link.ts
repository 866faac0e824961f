/**
 * Links that the looks draw without knowing the router: the app hands in how an address is followed.
 *
 * `<LinkProvider value={RouterLink}>` stands once around the app. Without it, links are plain anchors.
 */
import { createContext, type ComponentType, type ReactNode, type Ref } from 'react';

/** What a look asks of a link. Everything else about routes is the app's. */
export type LinkProps = {
  readonly href: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
  readonly 'aria-current'?: 'page' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'data-tone'?: string | undefined;
  readonly ref?: Ref<HTMLAnchorElement> | undefined;
};

export const LinkContext = createContext<ComponentType<LinkProps> | undefined>(undefined);

/** Around the app: gives every look the router's link. */
export const LinkProvider = LinkContext.Provider;
