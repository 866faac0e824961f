/** A value of a record in the clerk's words: `2010-11-01` is `Nov 1, 2010`, an id is the name of its record. */
import { STANDING_NAMES, NOTICE_ROLE_NAMES } from '@domain/agreement';
import { AUTHORITY_KIND_NAMES, Authority, ENDING_NAMES } from '@domain/authority';
import { Day, plainDay } from '@domain/day';
import { counted } from '@domain/deadlineStep';
import { DueRule, Lead } from '@domain/dueRule';
import type { Json } from '@domain/entry';
import { FileRef } from '@domain/file';
import { HELD_STATE_NAMES } from '@domain/heldDate';
import { Id } from '@domain/id';
import { ReplyCount } from '@domain/incomingLetter';
import { Jurisdiction, JURISDICTION_STATUS_NAMES } from '@domain/jurisdiction';
import { Issued, Letter, LETTER_KIND_NAMES } from '@domain/letter';
import { Covered } from '@domain/legalHold';
import { Wording } from '@domain/letterDoc';
import { Approval, By, LETTER_STATUS_NAMES } from '@domain/letterReview';
import { DECISION_NAMES, MEETING_KIND_NAMES, Outcome } from '@domain/meeting';
import { ActionDue } from '@domain/actionItem';
import { ApprovedMinutes } from '@domain/minutes';
import { Motion, MOTION_RESULT_NAMES } from '@domain/motion';
import { NoticeRule, noticeRuleWords } from '@domain/noticeRule';
import { MOVE_KIND_NAMES, OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import { Seal } from '@domain/office';
import { addressLine, EarlierAddress, LEVEL_NAMES } from '@domain/party';
import { SigningAuthority } from '@domain/person';
import { Proof, PROOF_KIND_NAMES } from '@domain/proof';
import { Registered } from '@domain/registeredLetter';
import { Keep, keepWords, RETAINED_NAMES } from '@domain/retention';
import { groupedNumber, METHOD_NAMES, RECIPIENT_ROLE_NAMES } from '@domain/recipient';
import { AUTHORITY_STATE_NAMES, BASE_VIEW_NAMES, LIST_COLUMN_NAMES, LIST_SORT_NAMES, LIST_STATUS_NAMES } from '@domain/savedView';
import { DISCLOSURE_NAMES, REQUEST_STATUS_NAMES } from '@domain/recordsRequest';
import { ruleText } from '@domain/ruleText';
import type { Names } from '@store/queries/history';
import { z } from 'zod';

/** Longer texts are cut in a list; the record itself, and the journal, have all of it. */
const LONGEST = 600;

const ENUMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'agreements.standing': STANDING_NAMES,
  'agreementParties.notices': NOTICE_ROLE_NAMES,
  'authorities.kind': AUTHORITY_KIND_NAMES,
  'dueDateMoves.kind': MOVE_KIND_NAMES,
  'heldDates.state': HELD_STATE_NAMES,
  'letters.kind': LETTER_KIND_NAMES,
  'letters.status': LETTER_STATUS_NAMES,
  'meetings.kind': MEETING_KIND_NAMES,
  'meetings.status': { planned: 'Planned', held: 'Held' },
  'obligations.status': OBLIGATION_STATUS_NAMES,
  'outcomes.decision': DECISION_NAMES,
  'motions.result': MOTION_RESULT_NAMES,
  'parties.level': LEVEL_NAMES,
  'attendees.level': LEVEL_NAMES,
  'recipients.method': METHOD_NAMES,
  'recipients.role': RECIPIENT_ROLE_NAMES,
  'views.of': BASE_VIEW_NAMES,
  'views.authority': AUTHORITY_STATE_NAMES,
  'views.status': LIST_STATUS_NAMES,
  'views.sort': LIST_SORT_NAMES,
  'views.columns': LIST_COLUMN_NAMES,
  'retentionAssignments.kind': Object.fromEntries(Object.entries(RETAINED_NAMES).map(([kind, { many }]) => [kind, many])),
  'incomingLetters.method': METHOD_NAMES,
  'recordsRequests.status': REQUEST_STATUS_NAMES,
  'requestedRecords.disclosure': DISCLOSURE_NAMES,
  'serviceFacts.method': METHOD_NAMES,
  'serviceFacts.what': { sent: 'Sent', received: 'Received', refused: 'Refused', returned: 'Returned', answered: 'Answered', attempted: 'Delivery attempted' },
};

/** The words for a value of `table.field`; undefined where there is none. */
export function valueWords(table: string, field: string, value: Json | undefined, names: Names): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (table === 'notes' && field === 'text') return 'words that stand on the record only';
  if (Array.isArray(value)) return listWords(table, field, value, names);
  switch (typeof value) {
    case 'boolean':
      return field === 'isPresent' ? (value ? 'present' : 'absent') : value ? 'Yes' : 'No';
    case 'number':
      return String(value);
    case 'string':
      return textWords(table, field, value, names);
    default:
      return objectWords(value, names);
  }
}

function textWords(table: string, field: string, value: string, names: Names): string {
  const ofEnum = ENUMS[`${table}.${field}`];
  if (ofEnum && Object.hasOwn(ofEnum, value)) return ofEnum[value] ?? value;
  if (field === 'number') return groupedNumber(value);
  const day = Day.safeParse(value);
  if (day.success) return plainDay(day.data);
  if (Id.safeParse(value).success) return nameOf(value, names);
  return value.length > LONGEST ? `${value.slice(0, LONGEST)} … (${value.length.toLocaleString('en-US')} characters in all)` : value;
}

const nameOf = (id: string, names: Names): string => names.get(id)?.name ?? 'a record that was taken out';

function listWords(table: string, field: string, values: readonly Json[], names: Names): string | undefined {
  if (field === 'closedDays') return `${values.length.toLocaleString('en-US')} holidays`;
  const words = values.flatMap((value) => valueWords(table, field, value, names) ?? []);
  return words.length === 0 ? undefined : words.join(', ');
}

/** Which record something is about. */
const AboutRecord = z.strictObject({ table: z.string(), id: Id });

/** Objects are few: a rule, a lead, a file and their like. Another one is shown by what is in it. */
function objectWords(value: Json, names: Names): string | undefined {
  const about = AboutRecord.safeParse(value);
  if (about.success) return nameOf(about.data.id, names);
  const rule = DueRule.safeParse(value);
  if (rule.success) return ruleText(rule.data, undefined, (id) => nameOf(id, names));
  const lead = Lead.safeParse(value);
  if (lead.success) return leadWords(lead.data);
  const file = FileRef.safeParse(value);
  if (file.success) return file.data.name;
  const notice = NoticeRule.safeParse(value);
  if (notice.success) return noticeRuleWords(notice.data);
  const reply = ReplyCount.safeParse(value);
  if (reply.success) return counted(reply.data.count, reply.data.unit);
  const keep = Keep.safeParse(value);
  if (keep.success) return keepWords(keep.data);
  const covered = Covered.safeParse(value);
  if (covered.success) return nameOf(covered.data.id, names);
  const registered = Registered.safeParse(value);
  if (registered.success) return `${registered.data.number || 'No number'}, ${registered.data.subject}`;
  const signed = Letter.shape.signedCopy.safeParse(value);
  if (signed.success && signed.data) return `${signed.data.file.name}, ${plainDay(signed.data.on)}`;
  const proof = Proof.safeParse(value);
  if (proof.success) return [PROOF_KIND_NAMES[proof.data.kind], proof.data.number, proof.data.file?.name].filter(Boolean).join(', ');
  const seal = Seal.safeParse(value);
  if (seal.success) return `${seal.data.file.name}: ${seal.data.alt}`;
  const signing = SigningAuthority.safeParse(value);
  if (signing.success) return `${signing.data.basis}, from ${plainDay(signing.data.from)}${signing.data.to ? ` to ${plainDay(signing.data.to)}` : ''}`;
  const earlier = EarlierAddress.safeParse(value);
  if (earlier.success) return `until ${plainDay(earlier.data.until)}: ${addressLine(earlier.data)}`;
  const ended = Authority.shape.ended.safeParse(value);
  if (ended.success && ended.data) return `${ENDING_NAMES[ended.data.how]} on ${plainDay(ended.data.on)}${ended.data.by ? `, by ${ended.data.by}` : ''}`;
  const jurisdictionEnd = Jurisdiction.shape.ended.safeParse(value);
  if (jurisdictionEnd.success && jurisdictionEnd.data) return `${JURISDICTION_STATUS_NAMES[jurisdictionEnd.data.how]} on ${plainDay(jurisdictionEnd.data.on)}`;
  const by = By.safeParse(value);
  if (by.success) return by.data.name;
  const approval = Approval.safeParse(value);
  if (approval.success) return `${approval.data.by.name}, ${plainDay(approval.data.on)}`;
  if (Wording.safeParse(value).success) return 'words of its own';
  const minutes = ApprovedMinutes.safeParse(value);
  if (minutes.success) return `${plainDay(minutes.data.on)}, by ${minutes.data.by}`;
  const actionDue = ActionDue.safeParse(value);
  if (actionDue.success) return actionDue.data.kind === 'fixed' ? plainDay(actionDue.data.day) : `${counted(actionDue.data.count, actionDue.data.unit)} after the meeting`;
  const settled = Outcome.shape.settled.safeParse(value);
  if (settled.success && settled.data) return `${settled.data.how === 'confirmed' ? 'confirmed' : 'not confirmed'} on ${plainDay(settled.data.on)}: ${settled.data.by}`;
  const vote = Motion.shape.vote.safeParse(value);
  if (vote.success && vote.data) return `${vote.data.ayes}, ${vote.data.noes}, ${vote.data.abstained}`;
  const issued = Issued.safeParse(value);
  if (issued.success) return `${issued.data.number} on ${plainDay(issued.data.on)}`;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const parts = Object.values(value).flatMap((one: Json) => valueWords('', '', one, names) ?? []);
  return parts.length === 0 ? undefined : parts.join('; ');
}

const UNIT_WORDS: Readonly<Record<Lead['unit'], readonly [string, string]>> = {
  days: ['day', 'days'],
  businessDays: ['business day', 'business days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

const leadWords = ({ count, unit }: Lead): string => `${count.toLocaleString('en-US')} ${UNIT_WORDS[unit][count === 1 ? 0 : 1]} earlier`;
