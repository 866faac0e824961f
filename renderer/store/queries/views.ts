/** What screens ask about saved views. */
import type { SavedView } from '@domain/savedView';
import type { NoticebookDb } from '../db';

/** The saved views of a list, in the order in which they were first saved. */
export const viewsOf = async (db: NoticebookDb, list: SavedView['list']): Promise<readonly SavedView[]> => db.views.where({ list }).sortBy('id');
