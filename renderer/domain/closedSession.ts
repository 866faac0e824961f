/**
 * A closed session of the council: that it was held, who was there and what became of the due dates may be read by everybody; what was said in it may not.
 *
 * Most open-meetings laws let a council confer in private and take its vote in public, and keep the minutes of the private part from
 * release, often until the council opens them. So agenda, statements, decisions in words, motions, action items, addenda, the frozen minutes and whatever is
 * kept with the meeting are withheld unless somebody chooses them; outcomes with their reasons are not. What must be released the law of the state decides.
 */
import type { RawRow } from './fold';
import type { Id } from './id';
import type { Meeting } from './meeting';
import type { Table } from './record';

/** What is withheld of a closed session, by table: rows that name the meeting. */
export const CLOSED_TABLES = ['agendaItems', 'statements', 'motions', 'actionItems', 'addenda'] as const satisfies readonly Table[];

/** Tables of what is kept about a record of any kind, here about a closed session. */
const ABOUT_TABLES: readonly Table[] = ['documents', 'notes'];

export const CLOSED_KIND = 'councilClosed' satisfies Meeting['kind'];

/** Is what was said in it withheld? One that the council opened later is withheld no more. */
export const isClosedSession = ({ kind, opened }: Pick<Meeting, 'kind' | 'opened'>): boolean => kind === CLOSED_KIND && opened === undefined;

/** The meeting to which a row belongs that may have to be withheld; undefined for a row of any other kind. */
export function meetingOfRow(table: Table, row: RawRow): Id | undefined {
  if ((CLOSED_TABLES as readonly Table[]).includes(table)) return idOrNone(row['meetingId']);
  if (!ABOUT_TABLES.includes(table)) return undefined;
  const about = row['about'];
  return about !== null && typeof about === 'object' && !Array.isArray(about) && 'table' in about && about.table === 'meetings' ? idOrNone(about['id']) : undefined;
}

/** Can a row of this table be a part of a closed session? */
export const isOfMeetings = (table: string): boolean => ([...CLOSED_TABLES, ...ABOUT_TABLES] as readonly string[]).includes(table);

const idOrNone = (value: unknown): Id | undefined => (typeof value === 'string' ? value : undefined);

/** The row of a closed meeting without its frozen minutes. */
export function withoutMinutes(meeting: RawRow): RawRow {
  const { approved: _, ...rest } = meeting;
  return rest;
}
