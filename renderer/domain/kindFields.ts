/**
 * What a letter of each kind tells besides its words: the fields of DOMAIN's table, by the names under which a template may carry them.
 *
 * Templates of Noticebook carry all of them. One that an office wrote is held to them as well: what it lacks is said in the template
 * editor, and at the notice check of each letter that is written with it.
 */
import type { LetterKind } from './letter';
import { namesIn } from './letterDoc';
import type { Template } from './template';

/** One field of a kind: any of the names, asked or used, will do. */
export type KindField = { readonly noun: string; readonly names: readonly string[] };

const field = (noun: string, ...names: readonly string[]): KindField => ({ noun, names });

const replyBy = field('reply-by date', 'replyBy');

/** In every letter, whatever its kind. */
const ALWAYS: readonly KindField[] = [
  field('agreement', 'agreementTitle', 'agreementReference'),
  field('clause that is cited', 'authorityReference', 'authorityCitation', 'authorityTitle', 'clauseText'),
  field('contact', 'contact', 'contactPhone', 'contactEmail'),
];

/** By these the two uses of L10 are told apart. */
const ADDRESSES: readonly KindField[] = [field('old address', 'oldAddress', 'addressUntilNow'), field('new address', 'newAddress', 'addressFromNow')];
const ACKNOWLEDGED: readonly KindField[] = [field('what was received', 'document'), field('day of receipt', 'receivedOn')];

/** By kind: lists to choose from, where a kind is used for more than one thing. */
const KIND_FIELDS: Readonly<Record<LetterKind, readonly (readonly KindField[])[]>> = {
  L1: [[
    field('scheduled date', 'scheduledDate', 'dueDate'), field('proposed date', 'proposedDate'), field('cause', 'cause'), field('day on which the City became aware', 'awareDate'),
    field('estimated duration', 'duration'), field('mitigation', 'mitigation'), field('day of the supplement', 'supplementDue'), replyBy,
  ]],
  L2: [[field('obstacle', 'obstacle'), field('what was tried', 'tried'), field('what would be needed', 'needed'), replyBy]],
  L3: [[
    field('deciding body', 'decidingBody'), field('day of the decision', 'decidedOn'), field('vote', 'vote'), field('resolution', 'resolution'), field('what is requested', 'requested'),
    field('duties that are acknowledged', 'dutiesAcknowledged'), replyBy,
  ]],
  L4: [[
    field('who must attend', 'mustAttend', 'invited'), field('topics', 'topics'), field('three dates on offer', 'windows'), field('place', 'place', 'meetingPlace'),
    field('day to ask for an accommodation', 'accommodationBy'), replyBy,
  ]],
  L5: [[
    field('day of the meeting', 'meetingDate', 'meetingDay'), field('attendees', 'present', 'attendees'), field('statements of the parties', 'said', 'statements'), field('decision', 'decided', 'decisions'),
    field('actions with their owners', 'toDo', 'actions'), field('correct-by date', 'correctBy'),
  ]],
  L6: [[
    field('current date', 'currentDate', 'dueDate'), field('requested date', 'requestedDate'), field('reason', 'reason'), field('interim steps', 'interimSteps'), field('earlier extensions', 'earlier', 'earlierExtensions'), replyBy,
  ]],
  L7: [[
    field('notice days', 'noticeDays', 'noticeCount'), field('start of the clock', 'clockBasis', 'noticeClock'), field('earliest effective date', 'earliestDate', 'earliestEffective'), field('effective date', 'effectiveOn'),
    field('returns', 'returns'), field('surviving duties', 'survivingDuties'), replyBy,
  ]],
  L8: [[
    field('agenda item', 'agendaItem'), field('day of the council’s meeting', 'councilDate', 'meetingDay'), field('recommended action', 'recommendedAction'), field('fiscal effect', 'fiscalEffect'), field('packet deadline', 'packetDeadline'),
  ]],
  L9: [[
    field('request', 'request'), field('day of receipt', 'received'), field('day by which the answer is due', 'answerDue', 'requestDue'), field('determination', 'determination'), field('records that are released', 'released'),
    field('exemption log', 'exemptions'), field('how to appeal', 'appeal'),
  ]],
  L10: [
    [
      ...ADDRESSES, field('effective date', 'effectiveOn'),
      field('agreements that are affected', 'affected', 'agreementsAffected'), replyBy,
    ],
    [...ACKNOWLEDGED, field('agreements that are affected', 'affected', 'agreementsAffected', 'agreementReference')],
  ],
};

/** The fields of its kind that a template neither asks for nor uses; of several uses of a kind, those of the one that it comes nearest to. */
export function kindFieldsMissing(template: FieldsOf): readonly KindField[] {
  const has = held(template);
  const uses = KIND_FIELDS[template.kind].map((fields) => [...ALWAYS, ...fields].filter((one) => !has(one)));
  return uses.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Of L10: does it confirm what was received, rather than tell a new address? It says what came in or when, and no address. */
export function isAcknowledgement(template: FieldsOf): boolean {
  if (template.kind !== 'L10') return false;
  const has = held(template);
  return ACKNOWLEDGED.some(has) && !ADDRESSES.some(has);
}

type FieldsOf = Pick<Template, 'kind' | 'fields' | 're' | 'reference' | 'body'>;

/** Tells whether a template asks for a field or uses it. */
function held(template: FieldsOf): (field: KindField) => boolean {
  const used = namesIn([...template.re, ...template.reference, ...template.body.content]);
  return ({ names }) => names.some((name) => used.has(name) || template.fields.some((one) => one.name === name));
}

/** All fields of a kind, for the tests; of several uses of it, those of each. */
export const kindFieldsOf = (kind: LetterKind): readonly (readonly KindField[])[] => KIND_FIELDS[kind].map((fields) => [...ALWAYS, ...fields]);
