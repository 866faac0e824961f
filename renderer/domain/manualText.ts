/**
 * The words of a manual chapter, from a small part of Markdown.
 *
 * A file is paragraphs, lists (`- `) and numbered lists (`1. `), one item a line, and pictures (`![what it shows](name)`, alone), under headings (`## `). In a line stand `**strong**`,
 * `` `as typed` `` and `[words](/address)`. What stands before the first heading is the section without a title. Anything else is a paragraph.
 */

export type Span =
  | { readonly kind: 'text' | 'strong' | 'typed'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'picture'; /** Of `assets/manual/pictures`, without its ending. */ readonly name: string; /** What it shows, for who does not see it. */ readonly alt: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly (readonly Span[])[] };

export interface Section {
  /** Made of the title: `write-it-down`; empty for what stands before the first heading. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** All its words, to be searched. */
  readonly text: string;
}

export function manualSections(markdown: string): readonly Section[] {
  return markdown.trim().split(/^## /m).map((part, index) => {
    const hasTitle = index > 0 || markdown.trim().startsWith('## ');
    const [title = '', ...rest] = hasTitle ? part.split('\n') : ['', ...part.split('\n')];
    const blocks = blocksOf(rest.join('\n'));
    return { id: slug(title), title: title.trim(), blocks, text: blocks.flatMap(spansOf).map(({ text }) => text).join('') };
  }).filter(({ title, blocks }) => title !== '' || blocks.length > 0);
}

function blocksOf(text: string): readonly Block[] {
  return text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean).map((part): Block => {
    const picture = /^!\[([^\]]+)\]\(([\w-]+)\)$/.exec(part.replaceAll('\n', ' '));
    if (picture) return { kind: 'picture', alt: picture[1] ?? '', name: picture[2] ?? '' };
    const lines = part.split('\n');
    const isNumbered = lines.every((line) => /^\d+\. /.test(line));
    if (isNumbered || lines.every((line) => line.startsWith('- '))) {
      return { kind: 'list', isNumbered, items: lines.map((line) => lineSpans(line.replace(/^(?:- |\d+\. )/, ''))) };
    }
    return { kind: 'paragraph', spans: lineSpans(lines.join(' ')) };
  });
}

function lineSpans(line: string): readonly Span[] {
  return line.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/).filter((part) => part !== '').map((part): Span => {
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    if (link) return { kind: 'link', text: link[1] ?? '', href: link[2] ?? '' };
    if (part.startsWith('**') && part.endsWith('**') && part.length > 4) return { kind: 'strong', text: part.slice(2, -2) };
    if (part.startsWith('`') && part.endsWith('`') && part.length > 2) return { kind: 'typed', text: part.slice(1, -1) };
    return { kind: 'text', text: part };
  });
}

/** The spans of a block, each item with a space behind it so that its last word does not run into the next. */
const spansOf = (block: Block): readonly Span[] => {
  if (block.kind === 'picture') return [];
  const SPACE: Span = { kind: 'text', text: ' ' };
  return block.kind === 'paragraph' ? [...block.spans, SPACE] : block.items.flatMap((item) => [...item, SPACE]);
};

const slug = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
