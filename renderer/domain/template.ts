/**
 * The template of a letter: the questions it asks, and its words with merge fields and conditional passages.
 *
 * The words have the shape of a ProseMirror document, so that an editor can change them later. A template is data from
 * outside (a file of assets, one day one that an office wrote), so it is parsed strictly and refused with sentences.
 */
import { z } from 'zod';
import { isFactName, type FactName } from './fact';
import { LetterKind } from './letter';
import { fail, ok, type Result } from './result';
import { faults } from './templateFaults';

/** The name of a question, or of a fact of the records (`FACTS`). */
const Name = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/, 'A name begins with a small letter and has letters and digits only.');

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

/** One question of a template. */
export const Field = z.strictObject({
  name: Name,
  /** The question, in the clerk's words: `Which new date do you propose?` */
  label: z.string().min(1).max(200),
  /** What it is called on the sheet and in the notice check, without an article: `proposed date`. */
  noun: z.string().min(1).max(60),
  /** As `FieldKind` says. */
  kind: z.enum(['line', 'prose', 'day', 'choice', 'number', 'list', 'rows']),
  /** Why it is asked and what belongs there. */
  help: z.string().min(1).max(500),
  /** The fact of the records that fills it; the clerk may answer otherwise. */
  from: z.string().refine(isFactName, 'The records hold no fact of this name.').optional(),
  /** An optional field may be used only in a passage that stands when it is filled. */
  optional: z.boolean().optional(),
  /** The choices as they are offered and as they are printed. */
  choices: z.array(z.string().min(1).max(200)).min(2).max(20).optional(),
  /** The columns of a question of kind `rows`. */
  columns: z.array(z.strictObject({ label: z.string().min(1).max(60), kind: z.enum(['line', 'day']), optional: z.boolean().optional() })).min(2).max(6).optional(),
});
export type Field = Omit<z.infer<typeof Field>, 'from'> & { readonly from?: FactName | undefined };

/** The shape alone; `Template` also knows whether its names are right. */
export const Shape = z.strictObject({
  id: z.string().min(1).max(60),
  kind: LetterKind,
  version: z.int().min(1),
  title: z.string().min(1).max(200),
  /** What tells it from another template of its kind, for the clerk who chooses. */
  hint: z.string().min(1).max(300).optional(),
  /** In the order in which they are asked, which is that of the paper. */
  fields: z.array(Field).max(60),
  /** The subject of the letter. */
  re: z.array(Inline).min(1).max(50),
  /** Lines under the subject, beside our reference. */
  reference: z.array(Block).max(20),
  body: Doc,
  /** `Sincerely,` */
  closing: z.string().min(1).max(100),
});

export const Template = Shape.superRefine((template, context) => {
  for (const { path, message } of faults(template)) context.addIssue({ code: 'custom', path: [...path], message });
});
export type Template = Omit<z.infer<typeof Shape>, 'fields'> & { readonly fields: readonly Field[] };

/** Reads a template from outside. The error is one sentence for each fault, with its place. */
export function readTemplate(source: unknown): Result<Template, readonly string[]> {
  const parsed = Template.safeParse(source);
  if (parsed.success) return ok(parsed.data as Template); // `from` was refined to the name of a fact
  return fail(parsed.error.issues.map((issue) => `${issue.path.map(place).join(', ') || 'the template'}: ${issue.message}`));
}

const place = (step: PropertyKey): string => (typeof step === 'number' ? `no. ${step + 1}` : String(step));
