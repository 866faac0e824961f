/** What happened, in the clerk's words, for each kind of entry of the journal. Kinds live for ever, so a word is changed, never taken out. */

/** Kind -> what happened, as a sentence without a full stop. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  'office.setUp': 'Office set up',
  'office.changed': 'Office changed',
  'records.restored': 'Records restored from a backup',
  'person.added': 'Person of our office added',
  'person.changed': 'Person of our office changed',
  'calendar.changed': 'Calendar changed',
  'calendar.copied': 'Calendar copied',
  'calendar.dayAdded': 'Closed day added',
  'calendar.dayTakenOut': 'Closed day taken out',
  'calendar.yearAdded': 'Year added to the calendar',
  'office.calendarChosen': 'Calendar of the office chosen',

  'agreement.added': 'Agreement added',
  'agreement.changed': 'Agreement changed',
  'agreement.calendarChosen': 'Calendar of the agreement chosen',
  'agreement.startedFromPack': 'Agreement started from a pack',
  'agreement.duplicated': 'Agreement started with the structure of another one',
  'party.added': 'Party added',
  'party.joined': 'Party joined the agreement',
  'party.changed': 'Party changed',
  'party.imported': 'Party imported',
  'party.addressChecked': 'Address of a party checked',
  'party.takenOut': 'Party taken out of the directory',
  'contact.added': 'Contact added',
  'contact.changed': 'Contact changed',
  'contact.takenOut': 'Contact taken out',
  'party.left': 'Party taken out of the agreement',
  'authority.added': 'Authority added',
  'authority.changed': 'Authority changed',
  'amendment.added': 'Amendment added',
  'amendment.changed': 'Amendment changed',
  'amendment.clauseAmended': 'Clause amended',
  'amendment.clauseCorrected': 'Words of an amended clause corrected',
  'amendment.clauseTakenOut': 'Amended clause taken out',
  'trigger.added': 'Event added',
  'trigger.changed': 'Event changed',

  'obligation.added': 'Obligation added',
  'obligation.changed': 'Obligation changed',
  'obligation.imported': 'Obligation imported',
  'obligation.reopened': 'Obligation reopened',
  'obligation.foundCannotMeet': 'Found that it cannot be met',
  'obligation.decidedWillNotMeet': 'Decided that it will not be met',
  'obligation.met': 'Obligation met',
  'obligation.removed': 'Removed from the plan',
  'obligation.waived': 'Obligation waived',
  'obligation.superseded': 'Superseded by another obligation',
  'obligation.dueDateMoved': 'Due date moved',
  'obligation.dateRecounted': 'Due date moved: calendar changed',
  'obligation.dateKept': 'Due date kept as it was counted',
  'obligation.extended': 'Extension granted',
  'obligation.occurrenceDone': 'Date of the series recorded as done',
  'obligation.occurrenceTakenBack': 'Done date of the series taken back',
  'obligation.ownerChanged': 'Owner changed',

  'letter.drafted': 'Letter drafted',
  'letter.revised': 'Draft of the letter revised',
  'letter.discarded': 'Draft of the letter discarded',
  'letter.issued': 'Letter issued',
  'letter.sentForReview': 'Letter sent for review',
  'letter.approved': 'Letter approved',
  'letter.sentBack': 'Letter sent back',
  'letter.takenBackFromReview': 'Letter taken back from review',
  'letter.revisedAfterApproval': 'Approved letter revised: in review again',
  'letter.voided': 'Letter declared void',
  'letter.reissued': 'Letter drafted that replaces a void one',
  'letter.copied': 'Letter drafted with the words of an earlier one',
  'letter.wordsWritten': 'Own words of the letter written',
  'letter.wordsGivenUp': 'Letter set back to the words of its template',
  'letter.templateVersionTaken': 'Newer version of the template taken for the letter',
  'template.made': 'Template of our own made',
  'template.imported': 'Template imported',
  'template.versionSaved': 'Version of a template saved',
  'template.versionRestored': 'Older version of a template restored',
  'template.retired': 'Template no longer offered',
  'template.offeredAgain': 'Template offered again',
  'passage.added': 'Standard passage added',
  'passage.changed': 'Standard passage changed',
  'passage.takenOut': 'Standard passage taken out',
  'letterComment.added': 'Comment on the letter added',
  'letterComment.resolved': 'Comment on the letter resolved',
  'letterComment.reopened': 'Comment on the letter opened again',
  'letter.sent': 'Sending recorded',
  'letter.attempted': 'Attempt of delivery recorded',
  'letter.received': 'Receipt recorded',
  'letter.refused': 'Refusal recorded',
  'letter.returned': 'Return recorded',
  'letter.answered': 'Answer recorded',

  'letter.registered': 'Letter from before registered',
  'letter.registrationChanged': 'Registered letter changed',
  'letter.signedCopyRecorded': 'Signed copy recorded as the record copy',
  'incomingLetter.registered': 'Incoming letter registered',
  'incomingLetter.changed': 'Incoming letter changed',
  'incomingLetter.replied': 'Reply to an incoming letter recorded',

  'meeting.called': 'Meeting called',
  'meeting.changed': 'Meeting changed',
  'meeting.held': 'Meeting marked as held',
  'meeting.heldTakenBack': 'Mark of the meeting as held taken back',
  'attendee.added': 'Person added to the meeting',
  'attendee.markedPresent': 'Marked as present',
  'attendee.markedAbsent': 'Marked as absent',
  'attendee.takenOut': 'Person taken out of the meeting',
  'statement.recorded': 'Statement recorded',
  'statement.corrected': 'Statement corrected',
  'statement.takenOut': 'Statement taken out',
  'outcome.recorded': 'Outcome of the meeting recorded',
  'outcome.confirmed': 'Outcome confirmed in writing',
  'outcome.notConfirmed': 'Outcome not confirmed in writing',
  'outcome.contradicted': 'Later word marked as contradicting the outcome',
  'outcome.contradictionTakenBack': 'Mark of a contradiction taken back',
  'attendee.noted': 'Attendance noted',
  'agendaItem.added': 'Added to the agenda',
  'agendaItem.changed': 'Item of the agenda changed',
  'agendaItem.moved': 'Agenda put in another order',
  'agendaItem.takenOut': 'Taken off the agenda',
  'motion.recorded': 'Motion recorded',
  'motion.corrected': 'Motion corrected',
  'motion.takenOut': 'Motion taken out',
  'actionItem.added': 'Action item added',
  'actionItem.changed': 'Action item changed',
  'actionItem.takenOut': 'Action item taken out',
  'actionItem.done': 'Action item done',
  'actionItem.reopened': 'Action item opened again',
  'actionItem.madeObligation': 'Obligation made of an action item',
  'minutes.approved': 'Minutes approved and frozen',
  'minutes.addendumRecorded': 'Addendum to the minutes recorded',
  'minutes.opened': 'Closed session opened',
  'minutes.closedAgain': 'Session closed again',

  'batch.undone': 'Taken back',

  'retentionSeries.added': 'Series added to the retention schedule',
  'retentionSeries.changed': 'Series of the retention schedule changed',
  'retentionSeries.takenOut': 'Series taken out of the retention schedule',
  'retention.kindAssigned': 'Series assigned to a kind of record',
  'retention.recordAssigned': 'Series of its own assigned to a record',
  'retention.recordUnassigned': 'Record follows the series of its kind again',
  'hold.placed': 'Legal hold placed',
  'hold.changed': 'Legal hold changed',
  'hold.released': 'Legal hold released',
  'records.destroyed': 'Records destroyed under a certificate',

  'view.saved': 'View of a list saved',
  'view.changed': 'View of a list changed',
  'view.takenOut': 'View of a list taken out',

  'document.added': 'Document added',
  'document.changed': 'Document renamed or annotated',
  'document.takenOut': 'Document taken out',

  'note.added': 'Note added',
  'note.changed': 'Note changed',
  'note.takenOut': 'Note taken out',

  'recordsRequest.opened': 'Records request opened',
  'recordsRequest.changed': 'Records request changed',
  'recordsRequest.recordsChosen': 'Records chosen for the request',
  'recordsRequest.recordDecided': 'Release of a record decided',
  'recordsRequest.recordTakenOut': 'Record taken out of the request',
  'recordsRequest.released': 'Records released',
  'recordsRequest.closed': 'Records request closed',
  'recordsRequest.reopened': 'Records request opened again',

  'jurisdiction.added': 'Jurisdiction added to the timeline',
  'jurisdiction.changed': 'Jurisdiction changed',
  'jurisdiction.imported': 'Jurisdiction imported into the timeline',
  'jurisdiction.changedByImport': 'Jurisdiction changed by an import',
  'jurisdiction.moved': 'Planned day of activation moved',
  'jurisdiction.activated': 'Activation recorded',
  'jurisdiction.removed': 'Removed from the deployment plan',
  'jurisdiction.notActivated': 'Recorded as not activated',
  'jurisdiction.putBack': 'Put back on the deployment plan',
  'jurisdiction.markedAsOurs': 'Marked as our own city',
  'jurisdiction.unmarked': 'Mark of our own city taken off',
  'jurisdiction.takenOut': 'Jurisdiction taken out of the timeline',
};

/** All kinds that have words, in the order of the office's work; for filters. */
export const KNOWN_KINDS: readonly string[] = Object.keys(KIND_WORDS);

/**
 * What happened, for a kind of entry.
 *
 * A kind of a newer Noticebook reads as its own words: `agendaItem.movedUp` is `Agenda item: moved up`.
 */
export function kindWords(kind: string): string {
  const known = Object.hasOwn(KIND_WORDS, kind) ? KIND_WORDS[kind] : undefined;
  if (known !== undefined) return known;
  const [noun = '', happened = ''] = kind.split('.');
  return [capitalised(spaced(noun)), spaced(happened)].filter(Boolean).join(': ');
}

/** What entries are about, for a filter: each group with the nouns that its kinds begin with. */
export const KIND_GROUPS = {
  agreements: { label: 'Agreements', nouns: ['agreement', 'amendment', 'party', 'contact', 'authority', 'trigger', 'jurisdiction', 'batch'] },
  obligations: { label: 'Obligations', nouns: ['obligation', 'outcome', 'actionItem', 'batch'] },
  letters: { label: 'Letters', nouns: ['letter', 'letterComment', 'incomingLetter', 'template', 'passage'] },
  meetings: { label: 'Meetings', nouns: ['meeting', 'attendee', 'statement', 'outcome', 'agendaItem', 'motion', 'actionItem', 'minutes'] },
  documents: { label: 'Documents', nouns: ['document'] },
  notes: { label: 'Notes', nouns: ['note'] },
  requests: { label: 'Records requests', nouns: ['recordsRequest'] },
  office: { label: 'Our office', nouns: ['office', 'person', 'calendar', 'view', 'records'] },
  retention: { label: 'Retention and holds', nouns: ['retentionSeries', 'retention', 'hold', 'records'] },
} as const;

export type KindGroup = keyof typeof KIND_GROUPS;

/** Does a kind belong to a group? An outcome belongs to the obligations and to the meetings, what was taken back to all that batches hold. */
export const isOfGroup = (kind: string, group: KindGroup): boolean =>
  KIND_GROUPS[group].nouns.some((noun) => kind.startsWith(`${noun}.`));

/** `dueDateMoved` becomes `due date moved`. */
export const spaced = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
