/** What screens ask about the office's own templates and its standard passages. */
import type { Id } from '@domain/id';
import type { LetterKind } from '@domain/letter';
import { contentOf, type LetterTemplate, type StandardPassage, type TemplateVersion } from '@domain/letterTemplate';
import type { Template } from '@domain/template';
import type { NoticebookDb } from '../db';

/** A template of the office with the version that new letters take. */
export interface OfficeTemplate {
  readonly template: LetterTemplate;
  readonly latest: TemplateVersion;
}

/** All templates of the office, by name. */
export async function officeTemplates(db: NoticebookDb): Promise<readonly OfficeTemplate[]> {
  const templates = await db.letterTemplates.toArray();
  const found: OfficeTemplate[] = [];
  for (const template of templates) {
    const latest = await latestVersion(db, template.id);
    if (latest) found.push({ template, latest });
  }
  return found.toSorted((a, b) => a.template.name.localeCompare(b.template.name));
}

/** Those that are offered for a new letter of a kind, by name. */
export const templatesOffered = async (db: NoticebookDb, kind: LetterKind): Promise<readonly OfficeTemplate[]> =>
  (await officeTemplates(db)).filter(({ template }) => template.kind === kind && template.retired !== true);

/** The newest version, or undefined. */
export const latestVersion = async (db: NoticebookDb, templateId: Id): Promise<TemplateVersion | undefined> =>
  db.templateVersions.where('[templateId+version]').between([templateId, 0], [templateId, Infinity]).last();

/** All versions, the newest first. */
export const versionsOf = async (db: NoticebookDb, templateId: Id): Promise<readonly TemplateVersion[]> =>
  db.templateVersions.where('[templateId+version]').between([templateId, 0], [templateId, Infinity]).reverse().toArray();

/** A template with all its versions, the newest first. */
export interface TemplateView {
  readonly template: LetterTemplate;
  readonly versions: readonly TemplateVersion[];
}

/** One template of the office, or undefined. */
export async function templateView(db: NoticebookDb, id: Id): Promise<TemplateView | undefined> {
  const template = await db.letterTemplates.get(id);
  return template && { template, versions: await versionsOf(db, id) };
}

/** The office's template of a letter, in the letter's version. */
export interface OwnTemplate {
  readonly name: string;
  readonly content: Template;
  /** The newest version; the letter's own when there is none after it. */
  readonly latest: number;
}

/** The template of the office that a letter names, in that version; undefined where it names one of Noticebook's. */
export async function ownTemplateOf(db: NoticebookDb, { id, version }: { readonly id: string; readonly version: number }): Promise<OwnTemplate | undefined> {
  const [template, own, latest] = await Promise.all([
    db.letterTemplates.get(id),
    db.templateVersions.where({ templateId: id, version }).first(),
    latestVersion(db, id),
  ]);
  return template && own && { name: template.name, content: contentOf(own), latest: latest?.version ?? version };
}

/** Passages to reuse, by name. */
export const standardPassages = async (db: NoticebookDb): Promise<readonly StandardPassage[]> =>
  (await db.standardPassages.toArray()).toSorted((a, b) => a.name.localeCompare(b.name));
