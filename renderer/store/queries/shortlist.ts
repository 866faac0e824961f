/** The records of a shortlist as they are called now. */
import type { Row } from '@domain/record';
import { searchable } from '@domain/searchable';
import type { RecordPoint, ShortlistTable } from '@domain/shortlist';
import type { NoticebookDb } from '../db';

export interface ShortlistRow {
  readonly point: RecordPoint;
  readonly title: string;
  /** What it belongs to: a meeting's day, an agreement's number. */
  readonly detail: string;
}

/** In the same order; what is no longer recorded is left out. */
export async function shortlistRows(db: NoticebookDb, points: readonly RecordPoint[]): Promise<readonly ShortlistRow[]> {
  const rows = await Promise.all(points.map((point) => rowOf(db, point)));
  return rows.filter((row) => row !== undefined);
}

async function rowOf(db: NoticebookDb, point: RecordPoint): Promise<ShortlistRow | undefined> {
  const { table, id } = point;
  switch (table) {
    case 'agreements': return shown(point, 'agreements', await db.agreements.get(id));
    case 'obligations': {
      const obligation = await db.obligations.get(id);
      const agreement = obligation && (await db.agreements.get(obligation.agreementId));
      return obligation && { point, title: obligation.title, detail: agreement?.title ?? '' };
    }
    case 'letters': return shown(point, 'letters', await db.letters.get(id));
    case 'incomingLetters': return shown(point, 'incomingLetters', await db.incomingLetters.get(id));
    case 'meetings': return shown(point, 'meetings', await db.meetings.get(id));
  }
}

/** As the search calls it. */
function shown<T extends ShortlistTable>(point: RecordPoint, table: T, row: Row<T> | undefined): ShortlistRow | undefined {
  const found = row && searchable(table, row);
  return found && { point, title: found.title, detail: found.detail };
}
