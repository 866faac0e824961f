/** A template of the office's own: its name, and its versions, of which none is ever changed. */
import { z } from 'zod';
import { Day } from './day';
import { Id } from './id';
import { LetterKind } from './letter';
import { Block } from './letterDoc';
import { Field, Shape, type Template } from './template';
import { line, prose } from './text';

const Name = line('Give it a name.', 120);

export const LetterTemplate = z.strictObject({
  id: Id,
  kind: LetterKind,
  name: z.string().min(1).max(120),
  /** The template that it was copied from: one of Noticebook's, or another one of the office. */
  basedOn: z.strictObject({ id: z.string().max(60), version: z.int().min(1) }).optional(),
  /** No longer offered for new letters; those that were written with it keep it. */
  retired: z.boolean().optional(),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** One version, as it was saved. `content.id` and `content.version` are the template's id and this version. */
export const TemplateVersion = z.strictObject({
  id: Id,
  templateId: Id,
  version: z.int().min(1),
  /** The shape alone is asked here: rules that a newer Noticebook adds must not make an old version unreadable. */
  content: Shape,
  /** What changed, in the clerk's words. */
  note: z.string().min(1).max(1_000),
  on: Day,
  /** The older version that it repeats. */
  restores: z.int().min(1).optional(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

/** The template that a version holds. */
export const contentOf = ({ content }: Pick<TemplateVersion, 'content'>): Template => content as Template; // `from` was refined to the name of a fact

/** What is typed when a version is saved. */
export const VersionDraft = z.strictObject({ note: prose('Say in a few words what changed. It stands in the list of versions.', 1_000) });

/** What is typed when a template is made. */
export const TemplateName = z.strictObject({ name: Name });

/** A passage that is used in several templates: inserted as a copy, with the questions that it needs. */
export const StandardPassage = z.strictObject({
  id: Id,
  name: z.string().min(1).max(120),
  words: z.array(Block).min(1).max(100),
  fields: z.array(Field).max(60),
});
export type StandardPassage = z.infer<typeof StandardPassage>;

export const PassageName = z.strictObject({ name: Name });
