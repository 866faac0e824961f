/** Every field of every record in the clerk's words, for histories. Null: not shown, it says nothing to a clerk. */
import { isTable, type Row, type Table } from '@domain/record';
import { capitalised, spaced } from './history';

type Labels = { readonly [T in Table]: Readonly<Record<Exclude<keyof Row<T>, 'id'>, string | null>> };

const LABELS: Labels = {
  offices: {
    city: 'City', name: 'Office', street: 'Street', town: 'Town', state: 'State', zip: 'ZIP code', phone: 'Telephone', email: 'E-mail',
    letterhead: 'Line of the letterhead', zone: 'Time zone', series: 'Series of letter numbers', seal: 'Seal', calendarId: 'Calendar',
    leadDays: 'Our lead, in days', isSample: null, practiceDay: 'Practice day', requiresApproval: 'Approval before issue', numberPattern: 'How letters are numbered', returnAddress: 'Return address of envelopes',
  },
  people: { name: 'Name', title: 'Title', partyId: 'Party', level: null, email: 'E-mail', phone: 'Telephone', signing: 'Authority to sign', earlierSigning: 'Earlier authority to sign' },
  parties: {
    name: 'Name', shortName: 'Short name', level: 'Level', organization: 'Belongs to', attention: 'Attention', salutation: 'Salutation', street: 'Street',
    town: 'Town', state: 'State', zip: 'ZIP code', email: 'E-mail', fax: 'Fax', phone: 'Telephone', checkedOn: 'Address checked on', earlierAddresses: 'Earlier addresses',
  },
  calendars: { name: 'Name', weekend: 'Weekend', closedDays: 'Holidays', firstYear: 'First year', lastYear: 'Last year', keptOf: 'As it stood' },
  agreements: {
    title: 'Title', number: 'Number', dated: 'Dated', endsOn: 'Ends on', standing: 'Standing of the city', summary: 'Summary', historicalNote: 'Historical note', startsOn: 'Term begins on', renewal: 'Renewal', renewalNotice: 'Notice of renewal', calendarId: 'Calendar',
  },
  agreementParties: { agreementId: null, partyId: 'Party', role: 'Part in the agreement', isSignatory: 'Signed it', notices: 'Notices', noticeAddress: 'Address for notices', noticeRules: 'Methods for notices' },
  amendments: { agreementId: null, title: 'Title', number: 'Number', dated: 'Dated', effectiveFrom: 'In effect from', summary: 'Summary' },
  clauseWordings: { amendmentId: 'By', authorityId: 'Clause', text: 'Words', isSummary: 'Only a summary' },
  authorities: {
    agreementId: null, kind: 'Kind', title: 'Title', issuer: 'Issued by', dated: 'Dated', citation: 'Citation', text: 'Words', isSummary: 'Only a summary',
    inForceFrom: 'In force from', ended: 'No longer in force',
  },
  triggers: { agreementId: null, name: 'Event', day: 'Day', note: 'Note' },
  obligations: {
    agreementId: null, authorityId: 'Rests on', title: 'Title', detail: 'Detail', owedBy: 'Owed by', owedToIds: 'Owed to', rule: 'Due', lead: 'Our lead',
    isSoft: 'Soft date', ownerId: 'Owner', evidence: 'Evidence', status: 'Status', statusReason: 'Why', statusSince: 'Since', supersededById: 'Superseded by', files: 'Documents',
  },
  dueDateMoves: { obligationId: 'Obligation', from: 'Due date before', to: 'Due date', reason: 'Why', on: 'Moved on', meetingId: 'Meeting', kind: 'Kind of move', grantedBy: 'Granted by' },
  fulfilments: { obligationId: 'Obligation', occurrence: null, due: 'Was due', doneOn: 'Done on', proof: 'Proof', files: 'Documents' },
  heldDates: {
    obligationId: 'Obligation', calendarId: null, from: 'Due date', to: 'By the changed calendar', because: 'Calendar', on: 'Changed on', state: 'Decision', decidedOn: 'Decided on',
  },
  letters: {
    kind: 'Kind', template: null, agreementId: null, obligationIds: 'About', signerId: 'Signed by', approverId: 'Approved as to form by', dated: 'Date of the letter', answers: 'Answers', wording: 'Own words',
    enclosures: 'Enclosures', status: 'Status', overrideReason: 'Why it was issued all the same', overrides: 'Why it goes out all the same', issued: 'Issued',
    review: 'Review', approval: 'Approval', sentBack: 'Sent back', voided: 'Declared void', replaces: 'Replaces', citesReplaced: null,
    registered: 'Registered as', signedCopy: 'Signed copy', meetingId: 'Meeting', authorityIds: 'Also cites',
  },
  letterComments: { letterId: null, by: null, on: null, at: null, part: 'About', quote: 'Which read', text: 'Comment', resolved: 'Resolved' },
  letterTemplates: { kind: 'Kind', name: 'Name', basedOn: null, retired: 'No longer offered' },
  templateVersions: { templateId: 'Template', version: 'Version', content: null, note: 'What changed', on: null, restores: 'Repeats version' },
  standardPassages: { name: 'Name', words: 'Words', fields: null },
  recipients: { letterId: null, partyId: 'Recipient', role: 'Role', method: 'Method', place: null, number: 'Tracking number', printed: null },
  incomingLetters: {
    number: 'Number', year: null, sequence: null, fromPartyId: 'From', fromName: 'Sent by', receivedOn: 'Received on', receivedAt: 'Received at', dated: 'Dated', theirNumber: 'Their number',
    method: 'Method', subject: 'Subject', summary: 'Summary', agreementId: 'Agreement', obligationIds: 'About', answersLetterId: 'Answers our letter', replyCount: 'Time to reply', replyBy: 'Reply by',
    replied: 'Answered', files: 'Files',
  },
  serviceFacts: {
    letterId: null, recipientId: 'Recipient', what: 'What happened', day: 'Day', method: 'Method', number: 'Tracking number', proof: 'Proof', files: 'Documents', note: 'Note',
    time: 'Time', proofs: 'Proofs', corrects: null,
  },
  meetings: {
    agreementId: null, title: 'Title', kind: 'Kind', day: 'Date', time: 'Time', place: 'Place', calledBy: 'Called by', obligationIds: 'Obligations taken up',
    letterIds: 'Letters', status: 'Meeting', noticePostedOn: 'Notice posted on', noticeDays: 'Notice, in business days', quorum: 'Quorum', recorder: 'Minutes taken by', approved: 'Minutes approved', opened: 'Session opened',
  },
  attendees: { meetingId: null, name: 'Name', title: 'Title', of: 'Speaks for', level: 'Level', isPresent: 'Attendance', arrivedAt: 'Arrived at', leftAt: 'Left at', proxyFor: 'Stands in for', isMember: 'Counts for the quorum' },
  statements: { meetingId: null, by: 'Said by', text: 'Words', place: null, agendaItemId: 'Item of the agenda', kind: null },
  outcomes: { meetingId: null, obligationId: 'Obligation', decision: 'Outcome', from: 'Due date before', to: 'New due date', reason: 'Why', isConditional: 'Subject to written confirmation', settled: 'Settled' },
  agendaItems: { meetingId: null, title: 'Item', place: null, obligationId: 'Obligation', letterId: 'Letter', incomingLetterId: 'Letter that came in' },
  motions: { meetingId: null, agendaItemId: 'Item of the agenda', text: 'Motion', movedBy: 'Moved by', secondedBy: 'Seconded by', result: 'Result', vote: 'Ayes, noes, abstained', place: null },
  actionItems: { meetingId: null, title: 'To be done', owner: 'By', followedById: 'Followed by', due: 'Due', obligationId: 'Made an obligation', doneOn: 'Done on' },
  addenda: { meetingId: null, number: 'Addendum', on: 'Recorded on', by: 'Recorded by', text: 'Words', pdf: 'PDF', sheet: null, contentHash: null, head: null, at: null },
  contradictions: { outcomeId: null, incomingLetterId: 'Letter that came in', meetingId: 'Meeting', note: 'Says otherwise', on: 'Marked on' },
  views: {
    list: null, name: 'Name', of: 'View', agreementId: 'Agreement', authority: 'Authority', ownerId: 'Owner', owedBy: 'Owed by', status: 'Status',
    dueFrom: 'Due from', dueTo: 'Due until', sort: 'Sorted by', isDescending: 'Last first', columns: 'Columns',
  },
  documents: { about: null, file: 'File', title: 'Title', note: 'Note', addedOn: null },
  recordsRequests: {
    number: 'Number', year: null, sequence: null, requester: 'Requester', contact: 'Contact', receivedOn: 'Received on', asked: 'Asked for', status: 'Status', replyCount: 'Time to reply',
    replyBy: 'Reply by', replySource: 'Time limit from', closed: 'Closed',
  },
  requestedRecords: { requestId: null, about: 'Record', disclosure: 'Decision', exemption: 'Exemption', reason: 'Reason', redactedCopy: 'Redacted copy' },
  recordsReleases: { requestId: null, n: 'Release', on: 'On', by: 'By', file: 'Bundle', counts: null, withPrivilegedNotes: 'With privileged notes' },
  // What a note says is on its record only, never in a history that is printed or searched.
  notes: { about: null, text: null, isPrivileged: 'Privileged', by: null, on: null },
  jurisdictions: {
    agreementId: null, name: 'Jurisdiction', area: 'County or state', plannedOn: 'Planned day', activatedOn: 'Activated on', ended: 'Ended', note: 'Note', isOurs: 'Our own city',
    obligationId: 'Our obligation',
  },
  retentionSeries: { code: 'Code', title: 'Title', keep: 'Kept', source: 'Source', note: 'Note' },
  retentionAssignments: { seriesId: 'Series', kind: 'Kind of record', about: 'Record', why: 'Why' },
  legalHolds: { name: 'Name', reason: 'Why', from: 'From', by: 'Ordered by', covers: 'Covers', released: 'Released' },
  destructions: { number: 'Certificate', year: null, sequence: null, on: 'Destroyed on', by: 'By', why: 'Why', description: 'Description', items: null, bodies: 'Entries emptied', files: 'Files erased', copies: null },
  activationMoves: { agreementId: null, jurisdictionId: 'Jurisdiction', from: 'Day before', to: 'Planned day', reason: 'Why', on: 'Moved on' },
};

/** What one record of a table is called: `Party`. */
export const TABLE_NOUNS: Readonly<Record<Table, string>> = {
  offices: 'Office', people: 'Person', parties: 'Party', calendars: 'Calendar', agreements: 'Agreement', agreementParties: 'Part in the agreement',
  authorities: 'Authority', amendments: 'Amendment', clauseWordings: 'Amended clause', triggers: 'Event', obligations: 'Obligation', dueDateMoves: 'Due date', fulfilments: 'Done date', heldDates: 'Date kept as it was', letters: 'Letter', letterComments: 'Comment', letterTemplates: 'Template', templateVersions: 'Version of a template', standardPassages: 'Standard passage', incomingLetters: 'Letter that came in', recipients: 'Recipient',
  serviceFacts: 'Copy', meetings: 'Meeting', attendees: 'Attendance', statements: 'Statement', outcomes: 'Outcome', agendaItems: 'Item of the agenda', motions: 'Motion', actionItems: 'Action item', addenda: 'Addendum to the minutes', contradictions: 'Contradicting word', views: 'View', documents: 'Document', notes: 'Note', jurisdictions: 'Jurisdiction', activationMoves: 'Planned day',
  recordsRequests: 'Records request', requestedRecords: 'Requested record', recordsReleases: 'Release',
  retentionSeries: 'Retention series', retentionAssignments: 'Series of a record', legalHolds: 'Legal hold', destructions: 'Certificate of destruction',
};

/** What a record of a table is called; a table of a newer Noticebook reads as its own words. */
export const tableNoun = (table: string): string => (isTable(table) ? TABLE_NOUNS[table] : capitalised(spaced(table)));

/** The label of a field, or null when it is not shown; a field of a newer Noticebook reads as its own words. */
export function fieldLabel(table: string, field: string): string | null {
  if (field === 'id') return null;
  const labels: Readonly<Record<string, string | null>> | undefined = isTable(table) ? LABELS[table] : undefined;
  const label = labels && Object.hasOwn(labels, field) ? labels[field] : undefined;
  return label === undefined ? capitalised(spaced(field)) : label;
}
