/**
 * The words of a letter with merge fields and conditional passages, in the shape of a ProseMirror document.
 *
 * A template has such words, and a letter may have its own copy of them, in which the merge fields stay live.
 */
import { z } from 'zod';

/** The name of a question, or of a fact of the records (`FACTS`). */
export const Name = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/, 'A name begins with a small letter and has letters and digits only.');

const Mark = z.strictObject({ type: z.enum(['bold', 'italic']) });
const marks = z.array(Mark).max(2).optional();

const TextNode = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(20_000), marks });
const MergeField = z.strictObject({ type: z.literal('mergeField'), attrs: z.strictObject({ name: Name }), marks });

/** Words, or a merge field. */
const Piece = z.discriminatedUnion('type', [TextNode, MergeField]);

const condition = z.strictObject({ when: Name, is: z.enum(['filled', 'empty']).optional() });

/** Words within a paragraph that stand only when a field is filled (or, with `is: 'empty'`, only when it is not). */
const ConditionalText = z.strictObject({ type: z.literal('conditionalText'), attrs: condition, content: z.array(Piece).min(1).max(50) });

/** A piece of a line: words, a merge field, or conditional words. */
export const Inline = z.discriminatedUnion('type', [TextNode, MergeField, ConditionalText]);
export type Inline = z.infer<typeof Inline>;

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(Inline).min(1).max(500) });
export type Paragraph = z.infer<typeof Paragraph>;

/** Holds passages that stand only when a field is filled (or, with `is: 'empty'`, only when it is not). */
export type Conditional = {
  type: 'conditional';
  attrs: { when: string; is?: 'filled' | 'empty' | undefined };
  content: Block[];
};

/** An item whose first paragraph holds a field of kind `list` stands once for each entry of the field. */
export type ListItem = { type: 'listItem'; content: Block[] };
export type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] };

/** A table that a field of kind `rows` fills: its columns are the head, its rows the body. */
export type MergeTable = { type: 'mergeTable'; attrs: { name: string } };

export type Block = Paragraph | Conditional | List | MergeTable;

const ConditionalNode = z.strictObject({
  type: z.literal('conditional'),
  attrs: condition,
  get content(): z.ZodType<Block[]> {
    return z.array(Block).min(1).max(200);
  },
});

const ListItemNode = z.strictObject({
  type: z.literal('listItem'),
  get content(): z.ZodType<Block[]> {
    return z.array(Block).min(1).max(50);
  },
});

const ListNode = z.strictObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(ListItemNode).min(1).max(200) });

const MergeTableNode = z.strictObject({ type: z.literal('mergeTable'), attrs: z.strictObject({ name: Name }) });

/** A paragraph, a list, a table, or a conditional passage. */
export const Block: z.ZodType<Block> = z.discriminatedUnion('type', [Paragraph, ConditionalNode, ListNode, MergeTableNode]);

export const Doc = z.strictObject({ type: z.literal('doc'), content: z.array(Block).min(1).max(500) });
export type Doc = z.infer<typeof Doc>;

/** The own words of one letter, in place of those of its template; the lines beside the subject and the closing stay the template's. */
export const Wording = z.strictObject({
  re: z.array(Inline).min(1).max(50),
  body: Doc,
});
export type Wording = z.infer<typeof Wording>;

/** Every name that the words use, as a merge field or as a condition. */
export function namesIn(words: readonly (Inline | Block | ListItem)[]): ReadonlySet<string> {
  return new Set(words.flatMap(namesOf));
}

function namesOf(node: Inline | Block | ListItem): readonly string[] {
  switch (node.type) {
    case 'text':
      return [];
    case 'mergeField':
    case 'mergeTable':
      return [node.attrs.name];
    case 'conditionalText':
    case 'conditional':
      return [node.attrs.when, ...node.content.flatMap(namesOf)];
    case 'paragraph':
    case 'listItem':
    case 'bulletList':
    case 'orderedList':
      return node.content.flatMap(namesOf);
  }
}
