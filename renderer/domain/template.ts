/**
 * The template of a letter: the questions it asks, and its words with merge fields and conditional passages.
 *
 * The words have the shape of a ProseMirror document, so that an editor can change them later. A template is data from
 * outside (a file of assets, one day one that an office wrote), so it is parsed strictly and refused with sentences.
 */
import { z } from 'zod';
import { isFactName, type FactName } from './letterFields';
import { LetterKind } from './letter';
import { fail, ok, type Result } from './result';

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

/** Holds paragraphs that stand only when a field is filled (or, with `is: 'empty'`, only when it is not). */
export type Conditional = {
  type: 'conditional';
  attrs: { when: string; is?: 'filled' | 'empty' | undefined };
  content: Block[];
};

export type Block = Paragraph | Conditional;

const ConditionalNode = z.strictObject({
  type: z.literal('conditional'),
  attrs: condition,
  get content(): z.ZodType<Block[]> {
    return z.array(Block).min(1).max(200);
  },
});

/** A paragraph, or a conditional passage. */
export const Block: z.ZodType<Block> = z.discriminatedUnion('type', [Paragraph, ConditionalNode]);

export const Doc = z.strictObject({ type: z.literal('doc'), content: z.array(Block).min(1).max(500) });
export type Doc = z.infer<typeof Doc>;

/** One question of a template. */
export const Field = z.strictObject({
  name: Name,
  /** The question, in the clerk's words: `Which new date do you propose?` */
  label: z.string().min(1).max(200),
  /** What it is called on the sheet and in the notice check, without an article: `proposed date`. */
  noun: z.string().min(1).max(60),
  /** `line`: within a sentence. `prose`: one or more sentences. `day`: stored as `YYYY-MM-DD`. `choice`: one of `choices`. */
  kind: z.enum(['line', 'prose', 'day', 'choice']),
  /** Why it is asked and what belongs there. */
  help: z.string().min(1).max(500),
  /** The fact of the records that fills it; the clerk may answer otherwise. */
  from: z.string().refine(isFactName, 'The records hold no fact of this name.').optional(),
  /** An optional field may be used only in a passage that stands when it is filled. */
  optional: z.boolean().optional(),
  /** The choices as they are offered and as they are printed. */
  choices: z.array(z.string().min(1).max(200)).min(2).max(20).optional(),
});
export type Field = Omit<z.infer<typeof Field>, 'from'> & { readonly from?: FactName | undefined };

const Shape = z.strictObject({
  id: z.string().min(1).max(60),
  kind: LetterKind,
  version: z.int().min(1),
  title: z.string().min(1).max(200),
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

type Fault = { readonly path: readonly (string | number)[]; readonly message: string };

/** What the shape alone cannot say: each used name is known, each question is printed, each optional one is guarded. */
function faults(template: z.infer<typeof Shape>): readonly Fault[] {
  const found: Fault[] = [];
  const fields = new Map(template.fields.map((field) => [field.name, field]));
  const used = new Set<string>();

  for (const [index, field] of template.fields.entries()) {
    const path = ['fields', index, 'name'];
    if (template.fields.findIndex((other) => other.name === field.name) < index) {
      found.push({ path, message: `Two questions are named ${field.name}.` });
    }
    if (isFactName(field.name) && field.from !== field.name) {
      found.push({ path, message: `${field.name} is a fact of the records: the question needs another name.` });
    }
    if ((field.kind === 'choice') !== (field.choices !== undefined)) {
      found.push({ path: ['fields', index, 'choices'], message: 'A question of kind choice has choices, another one has none.' });
    }
  }

  const know = (name: string, path: Fault['path']) => {
    if (!fields.has(name) && !isFactName(name)) {
      found.push({ path, message: `${name} is neither a question of this template nor a fact of the records.` });
    }
  };
  const walkLine = (line: readonly Inline[], path: Fault['path'], guards: readonly string[]) => {
    for (const [index, node] of line.entries()) {
      if (node.type === 'text') continue;
      if (node.type === 'conditionalText') {
        const { when, is } = node.attrs;
        know(when, [...path, index, 'attrs', 'when']);
        walkLine(node.content, [...path, index, 'content'], is === 'empty' ? guards : [...guards, when]);
        continue;
      }
      const { name } = node.attrs;
      used.add(name);
      know(name, [...path, index]);
      if (fields.get(name)?.optional && !guards.includes(name)) {
        found.push({ path: [...path, index], message: `${name} is optional: use it in a passage that stands when it is filled.` });
      }
    }
  };
  const walk = (blocks: readonly Block[], path: Fault['path'], guards: readonly string[]) => {
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'paragraph') walkLine(block.content, [...path, index, 'content'], guards);
      else {
        const { when, is } = block.attrs;
        know(when, [...path, index, 'attrs', 'when']);
        walk(block.content, [...path, index, 'content'], is === 'empty' ? guards : [...guards, when]);
      }
    }
  };
  walkLine(template.re, ['re'], []);
  walk(template.reference, ['reference'], []);
  walk(template.body.content, ['body', 'content'], []);

  for (const [index, field] of template.fields.entries()) {
    if (!used.has(field.name)) {
      found.push({ path: ['fields', index, 'name'], message: `${field.name} is asked, but stands nowhere in the letter.` });
    }
  }
  return found;
}
