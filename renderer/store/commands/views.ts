/** Saved views of lists: saving one under a name, changing it, taking it out. */
import type { Id } from '@domain/id';
import { SavedView, type SavedViewDraft } from '@domain/savedView';
import { ok } from '@domain/result';
import type { NoticebookDb } from '../db';
import { patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

/** Refused when another view of the list has that name. */
export async function saveView(writer: Writer, draft: SavedViewDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) =>
    (await isNameTaken(db, draft)) ? refuse(TAKEN) : ok([{ kind: 'view.saved', edits: [put('views', SavedView.parse({ id, ...draft }))] }]));
}

/** All of it anew: what the draft leaves out no longer narrows the list. */
export async function changeView(writer: Writer, id: Id, draft: SavedViewDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    if (!(await db.views.get(id))) return refuse('This view was taken out meanwhile. Save it as a new one.');
    if (await isNameTaken(db, draft, id)) return refuse(TAKEN);
    const nothing = Object.fromEntries(Object.keys(SavedView.shape).map((field) => [field, null]));
    return ok([{ kind: 'view.changed', edits: [patch('views', id, { ...nothing, ...SavedView.parse({ id, ...draft }) })] }]);
  });
}

export const takeOutView = async (writer: Writer, id: Id): Recorded => recordAs(writer, id, { kind: 'view.takenOut', edits: [takeOut('views', id)] });

const TAKEN = 'Another view has this name. Type another one.';

async function isNameTaken(db: NoticebookDb, { list, name }: SavedViewDraft, except?: Id): Promise<boolean> {
  const views = await db.views.where({ list }).toArray();
  return views.some((view) => view.id !== except && view.name.toLowerCase() === name.toLowerCase());
}
