/** Setting up the office, and changing what its letterhead says. */
import type { Calendar } from '@domain/calendar';
import type { Day } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { Office, type OfficeDraft, type OfficeRules } from '@domain/office';
import type { PersonDraft } from '@domain/person';
import { ok } from '@domain/result';
import { patch, put, type Edit } from '../record';
import { personFrom } from './people';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

/** All that "Set up our office" asks for. */
export interface SetUp {
  readonly office: OfficeDraft;
  readonly seal: { readonly file: FileRef; readonly alt: string } | undefined;
  /** Who records, first; then whoever else was named. */
  readonly people: readonly [PersonDraft, ...PersonDraft[]];
  readonly calendar: Omit<Calendar, 'id'>;
  /** Only the fictional sample has one. */
  readonly practiceDay?: Day;
}

/** Records the office, its calendar and its first people in one entry; answers the id of who records. */
export async function setUpOffice(writer: Writer, setUp: SetUp): Recorded {
  const calendarId = writer.newId();
  const people = setUp.people.map((draft) => personFrom(writer.newId(), draft));
  const first = people[0];
  if (!first) return refuse('Name who records.');
  const office = Office.parse({
    id: writer.newId(),
    ...setUp.office,
    ...(setUp.seal ? { seal: setUp.seal } : {}),
    calendarId,
    isSample: setUp.practiceDay !== undefined,
    ...(setUp.practiceDay ? { practiceDay: setUp.practiceDay } : {}),
  });
  return recordPlan(writer, first.id, async (db) => {
    if ((await db.offices.count()) > 0) return refuse('This office is set up already. Change it in Settings.');
    const edits: Edit[] = [put('offices', office), put('calendars', { id: calendarId, ...setUp.calendar }), ...people.map((person) => put('people', person))];
    return ok([{ kind: 'office.setUp', edits }]);
  });
}

/** Changes what the letterhead and the forms take from the office. */
export async function changeOffice(writer: Writer, id: Id, draft: OfficeDraft, seal: SetUp['seal'], rules?: OfficeRules): Recorded {
  const decided = rules && { ...rules, returnAddress: rules.returnAddress || null, requiresApproval: rules.requiresApproval || null };
  return recordAs(writer, id, { kind: 'office.changed', edits: [patch('offices', id, { ...draft, seal: seal ?? null, ...decided })] });
}
