/** Every place of the app: the pattern that the router matches, and the builder that makes its address. */
import type { Id } from '@domain/id';
import type { LetterKind } from '@domain/letter';
import type { MailingPaper } from '@domain/mailing';
import type { BaseView } from '@domain/savedView';
import type { ChapterId } from './manualChapters';

export const PATTERNS = {
  today: '/',
  agreements: '/agreements',
  newAgreement: '/agreements/new',
  packs: '/agreements/packs',
  agreement: '/agreements/:id',
  agreementStory: '/agreements/:id/story',
  authority: '/agreements/authorities/:id',
  editAgreement: '/agreements/:id/edit',
  timeline: '/agreements/:id/timeline',
  timelineImport: '/agreements/:id/timeline/new',
  jurisdiction: '/jurisdictions/:id',
  obligations: '/obligations',
  newObligation: '/obligations/new',
  importTable: '/obligations/import',
  obligation: '/obligations/:id',
  obligationStory: '/obligations/:id/story',
  editObligation: '/obligations/:id/edit',
  letters: '/letters',
  newLetter: '/letters/new',
  templates: '/letters/templates',
  template: '/letters/templates/:id',
  templateVersions: '/letters/templates/:id/versions',
  letterWords: '/letters/:id/words',
  registerLetter: '/letters/register',
  newIncoming: '/letters/incoming/new',
  incoming: '/letters/incoming/:id',
  editIncoming: '/letters/incoming/:id/edit',
  mailing: '/letters/:id/mailing',
  register: '/letters/list',
  letter: '/letters/:id',
  meetings: '/meetings',
  newMeeting: '/meetings/new',
  meeting: '/meetings/:id',
  editMeeting: '/meetings/:id/edit',
  calendar: '/calendar',
  tickler: '/calendar/tickler',
  report: '/report',
  records: '/records',
  backups: '/records/backups',
  retention: '/records/retention',
  holds: '/records/holds',
  destroy: '/records/destroy',
  certificate: '/records/destroyed/:id',
  century: '/records/export',
  requests: '/records/requests',
  newRequest: '/records/requests/new',
  request: '/records/requests/:id',
  editRequest: '/records/requests/:id/edit',
  settings: '/settings',
  licenses: '/settings/licenses',
  directory: '/directory',
  party: '/directory/:id',
  help: '/help',
  helpChapter: '/help/:chapter',
  keys: '/help/keys',
  changes: '/help/changes',
} as const;

/** Addresses; the optional parts prefill a form. */
export const routes = {
  today: () => PATTERNS.today,
  agreements: () => PATTERNS.agreements,
  newAgreement: () => PATTERNS.newAgreement,
  /** `likeId`: the agreement whose structure a new one takes over. */
  packs: (likeId?: Id) => withQuery(PATTERNS.packs, { like: likeId }),
  agreement: (id: Id) => `/agreements/${id}`,
  agreementStory: (id: Id) => `/agreements/${id}/story`,
  authority: (id: Id) => `/agreements/authorities/${id}`,
  editAgreement: (id: Id) => `/agreements/${id}/edit`,
  timeline: (agreementId: Id) => `/agreements/${agreementId}/timeline`,
  timelineImport: (agreementId: Id) => `/agreements/${agreementId}/timeline/new`,
  jurisdiction: (id: Id) => `/jurisdictions/${id}`,
  obligations: (view?: BaseView) => withQuery(PATTERNS.obligations, { view }),
  newObligation: (agreementId?: Id) => withQuery(PATTERNS.newObligation, { agreement: agreementId }),
  duplicateObligation: (id: Id) => withQuery(PATTERNS.newObligation, { like: id }),
  importTable: () => PATTERNS.importTable,
  obligation: (id: Id) => `/obligations/${id}`,
  obligationStory: (id: Id) => `/obligations/${id}/story`,
  editObligation: (id: Id) => `/obligations/${id}/edit`,
  letters: () => PATTERNS.letters,
  /** `alsoIds`: further obligations of the same agreement. */
  /** `acknowledges`: the letter that came in, whose receipt is confirmed. */
  newLetter: (about?: { readonly obligationId?: Id; readonly acknowledges?: Id; readonly alsoIds?: readonly Id[]; readonly kind?: LetterKind; readonly meetingId?: Id; readonly agreementId?: Id }) =>
    withQuery(PATTERNS.newLetter, { obligation: about?.obligationId, also: about?.alsoIds?.join('.') || undefined, kind: about?.kind, meeting: about?.meetingId, agreement: about?.agreementId, acknowledges: about?.acknowledges }),
  letter: (id: Id) => `/letters/${id}`,
  /** The words of one letter, to be written. */
  letterWords: (id: Id) => `/letters/${id}/words`,
  templates: () => PATTERNS.templates,
  /** A template of the office, by its id, or one of Noticebook's: `L1`. */
  template: (id: string) => `/letters/templates/${id}`,
  templateVersions: (id: Id) => `/letters/templates/${id}/versions`,
  /** A letter from before Noticebook. */
  registerLetter: (about?: { readonly obligationId?: Id }) => withQuery(PATTERNS.registerLetter, { obligation: about?.obligationId }),
  newIncoming: (about?: { readonly letterId?: Id; readonly obligationId?: Id; readonly agreementId?: Id }) =>
    withQuery(PATTERNS.newIncoming, { letter: about?.letterId, obligation: about?.obligationId, agreement: about?.agreementId }),
  incoming: (id: Id) => `/letters/incoming/${id}`,
  editIncoming: (id: Id) => `/letters/incoming/${id}/edit`,
  /** Affidavit, envelopes and labels of an issued letter. */
  mailing: (id: Id, what?: MailingPaper) => withQuery(`/letters/${id}/mailing`, { what }),
  /** The register of letters on paper. */
  register: () => PATTERNS.register,
  meetings: () => PATTERNS.meetings,
  newMeeting: (about?: { readonly obligationId?: Id; readonly letterId?: Id }) =>
    withQuery(PATTERNS.newMeeting, { obligation: about?.obligationId, letter: about?.letterId }),
  /** The next one, with the agenda and the people of this one. */
  duplicateMeeting: (id: Id) => withQuery(PATTERNS.newMeeting, { like: id }),
  meeting: (id: Id) => `/meetings/${id}`,
  editMeeting: (id: Id) => `/meetings/${id}/edit`,
  calendar: () => PATTERNS.calendar,
  tickler: () => PATTERNS.tickler,
  report: () => PATTERNS.report,
  records: () => PATTERNS.records,
  backups: () => PATTERNS.backups,
  retention: () => PATTERNS.retention,
  holds: () => PATTERNS.holds,
  destroy: () => PATTERNS.destroy,
  certificate: (id: Id) => `/records/destroyed/${id}`,
  century: () => PATTERNS.century,
  requests: () => PATTERNS.requests,
  newRequest: () => PATTERNS.newRequest,
  request: (id: Id) => `/records/requests/${id}`,
  editRequest: (id: Id) => `/records/requests/${id}/edit`,
  settings: () => PATTERNS.settings,
  licenses: () => PATTERNS.licenses,
  directory: () => PATTERNS.directory,
  party: (id: Id) => `/directory/${id}`,
  help: () => PATTERNS.help,
  /** `section`: the id of a section, which then has the focus. */
  helpChapter: (chapter: ChapterId, section?: string) => withQuery(`/help/${chapter}`, { section: section || undefined }),
  keys: () => PATTERNS.keys,
  changes: () => PATTERNS.changes,
} as const;

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
