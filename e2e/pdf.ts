/** A PDF read back with the tools of poppler and qpdf, as a court or a screen reader would get it. */
import { execFileSync } from 'node:child_process';

export type ReadPdf = {
  /** The words, a page each, in reading order. */
  readonly pages: readonly string[];
  /** All words, white space as single spaces. */
  readonly words: string;
  /** What `pdfinfo` says, by its labels: Title, Tagged, Page size. */
  readonly info: Readonly<Record<string, string>>;
  /** The language of the document's catalog. */
  readonly language: string | undefined;
  readonly isMarked: boolean;
  /** Kinds of structure elements, as a screen reader meets them: H1, P, Figure. */
  readonly structure: readonly string[];
  /** Alternative texts of figures. */
  readonly alternatives: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly type: string; readonly isEmbedded: boolean; readonly hasUnicode: boolean }[];
  /** What `qpdf --check` complains of. */
  readonly complaints: string;
};

type Json = { readonly [key: string]: unknown };

export function readPdf(path: string): ReadPdf {
  const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const pages = run('pdftotext', path, '-').split('\f').slice(0, -1);
  const info = Object.fromEntries(run('pdfinfo', path).split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()]];
  }));
  const objects = objectsOf(run('qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=none', path));
  const catalog = objects.find((object) => object['/Type'] === '/Catalog') ?? {};
  const elements = objects.filter((object) => object['/Type'] === '/StructElem' || typeof object['/S'] === 'string');
  const hasTree = '/StructTreeRoot' in catalog;
  return {
    pages,
    words: pages.join(' ').replace(/\s+/g, ' '),
    info,
    language: plainString(catalog['/Lang']),
    isMarked: (catalog['/MarkInfo'] as Json | undefined)?.['/Marked'] === true,
    structure: hasTree ? elements.flatMap((element) => (typeof element['/S'] === 'string' ? [element['/S'].slice(1)] : [])) : [],
    alternatives: elements.flatMap((element) => plainString(element['/Alt']) ?? []),
    fonts: fontsOf(run('pdffonts', path)),
    complaints: check(path),
  };
}

function objectsOf(text: string): readonly Json[] {
  const { qpdf } = JSON.parse(text) as { readonly qpdf: readonly [Json, Readonly<Record<string, { readonly value?: unknown; readonly stream?: { readonly dict: unknown } }>>] };
  return Object.values(qpdf[1]).flatMap(({ value, stream }) => {
    const object = value ?? stream?.dict;
    return object !== null && typeof object === 'object' && !Array.isArray(object) ? [object as Json] : [];
  });
}

/** qpdf marks texts with `u:`. */
const plainString = (value: unknown): string | undefined => (typeof value === 'string' && value.startsWith('u:') ? value.slice(2) : undefined);

/** The columns of `pdffonts` stand under dashes. */
function fontsOf(table: string): ReadPdf['fonts'] {
  const [, dashes = '', ...rows] = table.trimEnd().split('\n');
  const columns = [...dashes.matchAll(/-+/g)].map(({ index, 0: run }) => [index, index + run.length] as const);
  return rows.map((row) => {
    const [name = '', type = '', , isEmbedded, , hasUnicode] = columns.map(([from, to]) => row.slice(from, to).trim());
    return { name, type, isEmbedded: isEmbedded === 'yes', hasUnicode: hasUnicode === 'yes' };
  });
}

function check(path: string): string {
  try {
    execFileSync('qpdf', ['--check', path], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  }
}
