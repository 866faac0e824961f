/** The chapters of the manual, in their order; their words stand in assets/manual, one file each. */

export interface Chapter {
  readonly id: ChapterId;
  readonly title: string;
  /** One line about it in the contents. */
  readonly about: string;
  /** Other words by which Ctrl+K finds it. */
  readonly also: string;
}

export const CHAPTER_IDS = [
  'first-hour', 'due-dates', 'notices', 'incoming-letters', 'meetings-and-minutes', 'story-and-dossier',
  'backups-and-restore', 'verify', 'retention', 'records-requests', 'looking-only', 'protection', 'administrator',
] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

export const CHAPTERS: readonly Chapter[] = [
  { id: 'first-hour', title: 'The first hour', about: 'From an empty computer to the first obligation with its date.', also: 'begin start set up office sample tour guide' },
  { id: 'due-dates', title: 'Obligations and how days are counted', about: 'What is owed, when it is due, and every step of the count.', also: 'deadline business days holiday calendar lead extension waiver' },
  { id: 'notices', title: 'A notice, from draft to proof', about: 'Write, check, issue, send, and keep the proof of each recipient.', also: 'letter send issue print mail certified service number void' },
  { id: 'incoming-letters', title: 'Letters that come in', about: 'Registered with a received stamp, and answered in time.', also: 'received stamp reply mail' },
  { id: 'meetings-and-minutes', title: 'Meetings and minutes', about: 'Agenda, attendance, what was said and what was decided.', also: 'motion vote decision approve addendum quorum' },
  { id: 'story-and-dossier', title: 'The story and the dossier', about: 'All that happened about one obligation, and the paper to prove it.', also: 'exhibits certificate custodian timeline' },
  { id: 'backups-and-restore', title: 'Backups and restore', about: 'A second copy by itself, and how to come back from it.', also: 'copy stick passphrase recovery lost computer' },
  { id: 'verify', title: 'Checking that nothing was altered', about: 'What “Verify journal” does, and how anybody can do it without Noticebook.', also: 'journal integrity hash head tamper' },
  { id: 'retention', title: 'Retention and destruction', about: 'How long records are kept, holds, and destruction with its certificate.', also: 'legal hold schedule purge destroy delete' },
  { id: 'records-requests', title: 'Records requests', about: 'Answer a request for records in time, and keep exactly what was given.', also: 'public foia redact withhold exemption release' },
  { id: 'looking-only', title: 'Looking only', about: 'A computer that sees everything and changes nothing.', also: 'council staff read only as of day' },
  { id: 'protection', title: 'What Noticebook protects, and what it does not', about: 'What is safe by itself, and what your office must see to.', also: 'security encryption stolen password theft' },
  { id: 'administrator', title: 'For whoever looks after the computers', about: 'Install, folders, backups to a share, several people, update, uninstall.', also: 'administrator silent deploy policy share data folder uninstall msi deb' },
];
