/**
 * The words of a template or of a letter as the editor holds them, and back.
 *
 * Subject, reference lines and body are the parts of one document there, so that one keyboard and one undo go through all of it.
 * Conditional words are a mark there (they can be typed into and selected like others) and a node in a template. Empty
 * paragraphs are allowed while typing and mean nothing: they are left out.
 */
import { z } from 'zod';
import type { Block, Inline, ListItem, Wording } from './letterDoc';
import type { Template } from './template';

type EditorMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined };

/** A node of the editor's document, as it is kept while typing. */
export type EditorNode = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly EditorNode[] | undefined;
  readonly marks?: readonly EditorMark[] | undefined;
  readonly text?: string | undefined;
};

const attrs = z.record(z.string(), z.unknown()).optional();

export const EditorNode: z.ZodType<EditorNode> = z.object({
  type: z.string(),
  attrs,
  get content(): z.ZodType<readonly EditorNode[] | undefined> {
    return z.array(EditorNode).optional();
  },
  marks: z.array(z.object({ type: z.string(), attrs })).optional(),
  text: z.string().optional(),
});

/** The words of a template; a letter has no reference lines of its own. */
export type Words = { readonly re: readonly Inline[]; readonly reference?: readonly Block[]; readonly body: readonly Block[] };

export const wordsOfTemplate = ({ re, reference, body }: Pick<Template, 're' | 'reference' | 'body'>): Words => ({ re, reference, body: body.content });
export const wordsOfWording = ({ re, body }: Wording): Words => ({ re, body: body.content });

/** The document that the editor opens. */
export function toEditor({ re, reference, body }: Words): EditorNode {
  return {
    type: 'doc',
    content: [
      { type: 'subject', content: lineToEditor(re) },
      ...(reference ? [{ type: 'reference', content: blocksToEditor(reference) }] : []),
      { type: 'body', content: blocksToEditor(body) },
    ],
  };
}

/** Passages as they are inserted. */
export const blocksToEditor = (blocks: readonly Block[]): readonly EditorNode[] => (blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(blockToEditor));

function blockToEditor(block: Block): EditorNode {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', content: lineToEditor(block.content) };
    case 'conditional':
      return { type: 'conditional', attrs: { when: block.attrs.when, is: block.attrs.is ?? 'filled' }, content: block.content.map(blockToEditor) };
    case 'bulletList':
    case 'orderedList':
      return { type: block.type, content: block.content.map(({ content }) => ({ type: 'listItem', content: content.map(blockToEditor) })) };
    case 'mergeTable':
      return block;
  }
}

const lineToEditor = (line: readonly Inline[]): readonly EditorNode[] =>
  line.flatMap((node): readonly EditorNode[] => {
    if (node.type !== 'conditionalText') return [node];
    const mark = { type: 'condition', attrs: { when: node.attrs.when, is: node.attrs.is ?? 'filled' } };
    return node.content.map((piece) => ({ ...piece, marks: [mark, ...(piece.marks ?? [])] }));
  });

/** The words of the editor, and where each of them stands there: the position of a node in the document, by its path in the template. */
export type FromEditor = { readonly words: Required<Words>; readonly positions: ReadonlyMap<string, number> };

/** Reads the editor's document. */
export function fromEditor(doc: EditorNode): FromEditor {
  const positions = new Map<string, number>();
  const part = (type: string): { readonly node: EditorNode | undefined; readonly start: number } => {
    let at = 0;
    for (const node of doc.content ?? []) {
      if (node.type === type) return { node, start: at + 1 };
      at += sizeOf(node);
    }
    return { node: undefined, start: 0 };
  };
  const subject = part('subject');
  const reference = part('reference');
  const body = part('body');
  positions.set('re', subject.start);
  positions.set('reference', reference.start);
  positions.set('body', body.start);
  return {
    words: {
      re: lineFrom(subject.node, 're', subject.start, positions),
      reference: blocksFrom(reference.node, 'reference', reference.start, positions),
      body: blocksFrom(body.node, 'body.content', body.start, positions),
    },
    positions,
  };
}

/** Passages that were selected in the editor. */
export const blocksFromEditor = (content: readonly EditorNode[]): readonly Block[] => blocksFrom({ type: 'body', content }, '', 0, new Map());

/** Where the words of a fault stand: the nearest known place on its path. */
export function positionOf(positions: ReadonlyMap<string, number>, path: readonly (string | number)[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const at = positions.get(path.slice(0, length).join('.'));
    if (at !== undefined) return at;
  }
  return undefined;
}

function blocksFrom(parent: EditorNode | undefined, path: string, start: number, positions: Map<string, number>): Block[] {
  const blocks: Block[] = [];
  let at = start;
  for (const node of parent?.content ?? []) {
    const here = `${path}.${blocks.length}`;
    const block = blockFrom(node, here, at, positions);
    if (block) {
      positions.set(here, at);
      blocks.push(block);
    }
    at += sizeOf(node);
  }
  return blocks;
}

function blockFrom(node: EditorNode, path: string, at: number, positions: Map<string, number>): Block | undefined {
  const inside = `${path}.content`;
  switch (node.type) {
    case 'paragraph': {
      const content = lineFrom(node, inside, at + 1, positions);
      return content.length === 0 ? undefined : { type: 'paragraph', content };
    }
    case 'conditional': {
      const content = blocksFrom(node, inside, at + 1, positions);
      return content.length === 0 ? undefined : { type: 'conditional', attrs: conditionOf(node.attrs), content };
    }
    case 'bulletList':
    case 'orderedList': {
      const content = itemsFrom(node, inside, at + 1, positions);
      return content.length === 0 ? undefined : { type: node.type, content };
    }
    case 'mergeTable':
      return { type: 'mergeTable', attrs: { name: nameOf(node.attrs?.['name']) } };
    default:
      return undefined;
  }
}

function itemsFrom(list: EditorNode, path: string, start: number, positions: Map<string, number>): ListItem[] {
  const items: ListItem[] = [];
  let at = start;
  for (const node of list.content ?? []) {
    const content = blocksFrom(node, `${path}.${items.length}.content`, at + 1, positions);
    if (content.length > 0) items.push({ type: 'listItem', content });
    at += sizeOf(node);
  }
  return items;
}

type Piece = Exclude<Inline, { type: 'conditionalText' }>;

function lineFrom(parent: EditorNode | undefined, path: string, start: number, positions: Map<string, number>): Inline[] {
  const line: Inline[] = [];
  let at = start;
  for (const node of parent?.content ?? []) {
    const piece = pieceFrom(node);
    const mark = node.marks?.find(({ type }) => type === 'condition');
    if (piece && mark) {
      const condition = conditionOf(mark.attrs);
      const last = line.at(-1);
      if (last?.type === 'conditionalText' && last.attrs.when === condition.when && last.attrs.is === condition.is) {
        positions.set(`${path}.${line.length - 1}.content.${last.content.length}`, at);
        last.content.push(piece);
      } else {
        positions.set(`${path}.${line.length}`, at);
        positions.set(`${path}.${line.length}.content.0`, at);
        line.push({ type: 'conditionalText', attrs: condition, content: [piece] });
      }
    } else if (piece) {
      positions.set(`${path}.${line.length}`, at);
      line.push(piece);
    }
    at += sizeOf(node);
  }
  return line;
}

function pieceFrom({ type, text, attrs: given, marks: set }: EditorNode): Piece | undefined {
  const kept = (['bold', 'italic'] as const).filter((name) => set?.some((mark) => mark.type === name)).map((name) => ({ type: name }));
  const marks = kept.length > 0 ? { marks: kept } : {};
  if (type === 'text') return text ? { type: 'text', text, ...marks } : undefined;
  return type === 'mergeField' ? { type: 'mergeField', attrs: { name: nameOf(given?.['name']) }, ...marks } : undefined;
}

/** `filled` is what a condition says by itself, and is left out. */
const conditionOf = (given: EditorNode['attrs']): { when: string; is?: 'empty' } => ({ when: nameOf(given?.['when']), ...(given?.['is'] === 'empty' ? { is: 'empty' } : {}) });

const nameOf = (name: unknown): string => (typeof name === 'string' ? name : '');

/** How many positions a node takes in the editor's document: a character one, a leaf one, another node two more than what is in it. */
function sizeOf({ type, text, content }: EditorNode): number {
  if (type === 'text') return text?.length ?? 0;
  if (type === 'mergeField' || type === 'mergeTable') return 1;
  return 2 + (content ?? []).reduce((sum, node) => sum + sizeOf(node), 0);
}
