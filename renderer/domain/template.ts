/**
 * The template of a letter: the questions it asks, and its words with merge fields and conditional passages.
 *
 * A template is data from outside (a file of assets, or one that an office wrote), so it is parsed strictly and refused with sentences.
 */
import { z } from 'zod';
import { isFactName, type FactName } from './fact';
import { LetterKind } from './letter';
import { Block, Doc, Inline, Name, namesIn, type Wording } from './letterDoc';
import { fail, ok, type Result } from './result';
import { faults } from './templateFaults';

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

/**
 * The template as a letter with its own words uses it: those words, and the questions that they, or the lines beside the subject, need.
 *
 * Without own words it is the template itself.
 */
export function worded(template: Template, wording: Wording | undefined): Template {
  if (!wording) return template;
  const used = namesIn([...wording.re, ...wording.body.content, ...template.reference]);
  return { ...template, ...wording, fields: template.fields.filter(({ name }) => used.has(name)) };
}

/** Reads a template from outside. The error is one sentence for each fault, with its place. */
export function readTemplate(source: unknown): Result<Template, readonly string[]> {
  const parsed = Template.safeParse(source);
  if (parsed.success) return ok(parsed.data as Template); // `from` was refined to the name of a fact
  return fail(parsed.error.issues.map((issue) => `${issue.path.map(place).join(', ') || 'the template'}: ${issue.message}`));
}

const place = (step: PropertyKey): string => (typeof step === 'number' ? `no. ${step + 1}` : String(step));
