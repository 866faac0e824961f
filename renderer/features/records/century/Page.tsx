/** The frame of every page of an export: plain markup, one stylesheet beside it, nothing that runs. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export type PageProps = {
  readonly title: string;
  /** What the export is called in the foot of every page. */
  readonly source: string;
  /** How many folders deep the page lies: 0 at the top. */
  readonly depth: number;
  readonly nav: readonly { readonly label: string; readonly href: string }[];
  /** One line under the heading. */
  readonly line?: string | undefined;
  readonly children: ReactNode;
};

/** The whole page as text; every word in it is escaped by React. */
export const pageText = (props: PageProps): string => `<!doctype html>\n${renderToStaticMarkup(<Page {...props} />)}\n`;

/** A link from a page that lies so deep to an address from the top. */
export const from = (depth: number, href: string): string => `${'../'.repeat(depth)}${href}`;

function Page({ title, source, depth, nav, line, children }: PageProps) {
  return (
    <html lang="en-US">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta httpEquiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'" />
        <title>{`${title} · ${source}`}</title>
        <link rel="stylesheet" href={from(depth, 'style.css')} />
      </head>
      <body>
        <nav aria-label="Parts of the export">{nav.map(({ label, href }) => <a key={href} href={from(depth, href)}>{label}</a>)}</nav>
        <main>
          <header>
            <h1>{title}</h1>
            {line !== undefined && line !== '' && <p>{line}</p>}
          </header>
          {children}
        </main>
        <footer>{source}</footer>
      </body>
    </html>
  );
}
