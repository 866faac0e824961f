/** Everything that a story tells: one obligation, or all of an agreement. */
import type { Agreement } from '@domain/agreement';
import type { EffectiveDate } from '@domain/effectiveDate';
import type { Id } from '@domain/id';
import type { Addendum } from '@domain/minutes';
import type { NoticebookDb } from '../db';
import { type AmendmentRow, amendmentsOf } from './amendments';
import { type DocumentRow, documentsAbout } from './documents';
import { incomingAbout, type IncomingRow, incomingUnder } from './incoming';
import { type LetterRow, lettersOfObligations, lettersSpeakingFor } from './letters';
import { type ObligationView, obligationView } from './obligations';
import { effectiveOfLetters } from './service';

/** One obligation of a story, with its letters. */
export interface StoryPart {
  readonly view: ObligationView;
  readonly letters: readonly LetterRow[];
}

export interface Story {
  readonly agreement: Agreement;
  /** One for an obligation; all, sorted by due date, for an agreement. */
  readonly parts: readonly StoryPart[];
  /** When notice to each recipient of a letter is effective, by the recipient's id. */
  readonly effective: ReadonlyMap<Id, EffectiveDate>;
  readonly incoming: readonly IncomingRow[];
  readonly amendments: readonly AmendmentRow[];
  /** The documents kept with the obligations, the meetings and, for an agreement, with itself. */
  readonly documents: readonly DocumentRow[];
  /** Corrections of approved minutes, each a paper of its own. */
  readonly addenda: readonly Addendum[];
}

/** The story of one obligation, or undefined when it is not there. */
export async function obligationStory(db: NoticebookDb, id: Id): Promise<Story | undefined> {
  const view = await obligationView(db, id);
  if (!view) return undefined;
  const letters = await lettersSpeakingFor(db, id);
  return {
    agreement: view.agreement,
    parts: [{ view, letters }],
    effective: await effectiveOfLetters(db, letters),
    incoming: await incomingAbout(db, id),
    amendments: (await amendmentsOf(db, view.agreement.id)).filter(({ clauses }) => clauses.some(({ authority }) => authority.id === view.authority.id)),
    documents: await documentsOf(db, [id, ...view.meetings.map((meeting) => meeting.id)]),
    addenda: await addendaOf(db, view.meetings.map((meeting) => meeting.id)),
  };
}

/** The story of an agreement, or undefined when it is not there. */
export async function agreementStory(db: NoticebookDb, id: Id): Promise<Story | undefined> {
  const agreement = await db.agreements.get(id);
  if (!agreement) return undefined;
  const ids = await db.dueDates.where({ agreementId: id }).sortBy('sort');
  const views = (await Promise.all(ids.map((due) => obligationView(db, due.id)))).flatMap((view) => view ?? []);
  const letters = await lettersOfObligations(db, views.map(({ obligation }) => obligation.id));
  const meetings = await db.meetings.where({ agreementId: id }).primaryKeys();
  return {
    agreement,
    parts: views.map((view) => ({ view, letters: letters.filter(({ letter }) => letter.obligationIds.includes(view.obligation.id)) })),
    effective: await effectiveOfLetters(db, letters),
    incoming: await incomingUnder(db, id),
    amendments: await amendmentsOf(db, id),
    documents: await documentsOf(db, [id, ...views.map(({ obligation }) => obligation.id), ...meetings]),
    addenda: await addendaOf(db, meetings),
  };
}

const documentsOf = async (db: NoticebookDb, ids: readonly Id[]): Promise<readonly DocumentRow[]> =>
  (await Promise.all(ids.map((id) => documentsAbout(db, id)))).flat();

const addendaOf = async (db: NoticebookDb, meetingIds: readonly Id[]): Promise<readonly Addendum[]> => db.addenda.where('meetingId').anyOf(meetingIds).sortBy('id');
