/** Templates of the office: making one, saving versions of it, restoring an older one; and passages to reuse. No issued letter is ever touched. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { canonical, Json } from '@domain/entry';
import { LetterTemplate, StandardPassage, TemplateVersion } from '@domain/letterTemplate';
import { readTemplate, type Template } from '@domain/template';
import { ok } from '@domain/result';
import type { NoticebookDb } from '../db';
import { latestVersion } from '../queries/templates';
import { patch, put, takeOut } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

const GONE = 'This template is no longer among the records.';

type NewTemplate = {
  readonly name: string;
  /** Whatever its id and version are: it gets its own. */
  readonly content: Template;
  /** What the first version says of itself. */
  readonly note: string;
  readonly from: { readonly kind: 'copy'; readonly id: string; readonly version: number } | { readonly kind: 'file' };
};

/** Makes a template of the office from another one, or from a file. Answers its id. */
export async function makeTemplate(writer: Writer, { name, content, note, from }: NewTemplate, on: Day): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    if (await isNameTaken(db, name)) return refuse(TAKEN);
    const { kind } = content;
    const template = LetterTemplate.parse({ id, kind, name, ...(from.kind === 'copy' ? { basedOn: { id: from.id, version: from.version } } : {}) });
    const first = versionOf(writer, { templateId: id, version: 1, content: { ...content, title: name }, note, on });
    return ok([{ kind: from.kind === 'file' ? 'template.imported' : 'template.made', edits: [put('letterTemplates', template), put('templateVersions', first)] }]);
  });
}

type ChangedTemplate = {
  readonly name: string;
  readonly content: Template;
  readonly note: string;
  /** The version that was opened: when another one was saved meanwhile, nothing is recorded. */
  readonly after: number;
};

/** Saves the next version. Drafts that were begun with an older one keep it until somebody takes the newer. */
export async function saveTemplateVersion(writer: Writer, templateId: Id, { name, content, note, after }: ChangedTemplate, on: Day): Recorded {
  const read = readTemplate(content);
  if (!read.ok) return refuse(`Not saved: ${read.error.join(' ')}`);
  return recordPlan(writer, templateId, async (db) => {
    const [template, latest] = [await db.letterTemplates.get(templateId), await latestVersion(db, templateId)];
    if (!template || !latest) return refuse(GONE);
    if (latest.version !== after) return refuse(`Version ${latest.version} was saved meanwhile. Open it, and put in what you changed; what you typed is kept here.`);
    if (await isNameTaken(db, name, templateId)) return refuse(TAKEN);
    const next = versionOf(writer, { templateId, version: after + 1, content: { ...content, kind: template.kind, title: name }, note, on });
    if (isSame(next.content, { ...latest.content, version: next.version })) return refuse(`Nothing differs from version ${after}.`);
    return ok([{ kind: 'template.versionSaved', edits: [patch('letterTemplates', templateId, { name }), put('templateVersions', next)], links: [templateId] }]);
  });
}

/** Saves a new version that repeats an older one; those between stay. */
export async function restoreTemplateVersion(writer: Writer, templateId: Id, version: number, on: Day): Recorded {
  return recordPlan(writer, templateId, async (db) => {
    const [older, latest] = [await db.templateVersions.where({ templateId, version }).first(), await latestVersion(db, templateId)];
    if (!older || !latest) return refuse(GONE);
    if (older.version === latest.version) return refuse(`Version ${version} is the one in use.`);
    const next = { ...versionOf(writer, { templateId, version: latest.version + 1, content: older.content, note: `As version ${version}`, on }), restores: version };
    return ok([{ kind: 'template.versionRestored', edits: [patch('letterTemplates', templateId, { name: older.content.title }), put('templateVersions', next)], links: [templateId] }]);
  });
}

/** Offers a template for new letters, or no longer. Letters that were written with it are not touched. */
export async function offerTemplate(writer: Writer, id: Id, isOffered: boolean): Recorded {
  return recordPlan(writer, id, async (db) =>
    (await db.letterTemplates.get(id)) ? ok([{ kind: isOffered ? 'template.offeredAgain' : 'template.retired', edits: [patch('letterTemplates', id, { retired: isOffered ? null : true })] }]) : refuse(GONE),
  );
}

/** Keeps a passage for reuse; templates that have a copy of it are not touched when it changes. */
export async function savePassage(writer: Writer, draft: Omit<StandardPassage, 'id'>, known?: Id): Recorded {
  const id = known ?? writer.newId();
  return recordPlan(writer, id, async (db) => {
    const others = (await db.standardPassages.toArray()).filter((one) => one.id !== known);
    if (others.some(({ name }) => sameName(name, draft.name))) return refuse('Another passage has this name. Type another one.');
    return ok([{ kind: known ? 'passage.changed' : 'passage.added', edits: [put('standardPassages', StandardPassage.parse({ id, ...draft }))] }]);
  });
}

export const takeOutPassage = async (writer: Writer, id: Id): Recorded => recordPlan(writer, id, async () => ok([{ kind: 'passage.takenOut', edits: [takeOut('standardPassages', id)] }]));

type VersionParts = Pick<TemplateVersion, 'templateId' | 'version' | 'note' | 'on'> & { readonly content: Template | TemplateVersion['content'] };

const versionOf = (writer: Writer, { templateId, version, content, note, on }: VersionParts): TemplateVersion =>
  TemplateVersion.parse({ id: writer.newId(), templateId, version, content: { ...content, id: templateId, version }, note, on });

const isSame = (a: unknown, b: unknown): boolean => canonical(Json.parse(a)) === canonical(Json.parse(b));

const TAKEN = 'Another template has this name. Type another one.';

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

async function isNameTaken(db: NoticebookDb, name: string, except?: Id): Promise<boolean> {
  const templates = await db.letterTemplates.toArray();
  return templates.some((template) => template.id !== except && sameName(template.name, name));
}
