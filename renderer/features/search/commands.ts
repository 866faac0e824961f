/** What can be done from the search: each place, and each act that begins something. */
import { folded } from '@domain/searchable';
import MiniSearch from 'minisearch';
import { CHAPTERS } from '../manualChapters';
import { routes } from '../routes';

export interface Command {
  readonly label: string;
  /** Other words by which it is found. */
  readonly also: string;
  readonly href: string;
  /** It leads to something being recorded. */
  readonly records?: boolean;
}

export const COMMANDS: readonly Command[] = [
  { label: 'New obligation', also: 'add due date duty', href: routes.newObligation(), records: true },
  { label: 'New letter', also: 'write draft notice', href: routes.newLetter(), records: true },
  { label: 'Register an incoming letter', also: 'received stamp reply mail', href: routes.newIncoming(), records: true },
  { label: 'Register a letter sent before', also: 'old earlier scan', href: routes.registerLetter(), records: true },
  { label: 'New meeting', also: 'call plan minutes', href: routes.newMeeting(), records: true },
  { label: 'Open a records request', also: 'new public records act foia', href: routes.newRequest(), records: true },
  { label: 'New agreement', also: 'add contract memorandum', href: routes.newAgreement(), records: true },
  { label: 'Start from a pack', also: 'agreement template 287(g) award', href: routes.packs(), records: true },
  { label: 'Import obligations from a table', also: 'csv excel spreadsheet', href: routes.importTable(), records: true },
  { label: 'Today', also: 'go to home overdue', href: routes.today() },
  { label: 'Agreements', also: 'go to authorities', href: routes.agreements() },
  { label: 'Directory', also: 'go to parties offices contacts addresses telephone', href: routes.directory() },
  { label: 'Obligations', also: 'go to list docket', href: routes.obligations() },
  { label: 'Letters', also: 'go to register notices', href: routes.letters() },
  { label: 'Register of letters', also: 'print list letters', href: routes.register() },
  { label: 'Templates', also: 'go to letter wording standard passages', href: routes.templates() },
  { label: 'Meetings', also: 'go to minutes', href: routes.meetings() },
  { label: 'Calendar', also: 'go to month agenda ics', href: routes.calendar() },
  { label: 'Tickler', also: 'print next 30 60 90 days', href: routes.tickler() },
  { label: 'Council report', also: 'print status summary', href: routes.report() },
  { label: 'Records', also: 'go to history journal verify import undo', href: routes.records() },
  { label: 'Backups', also: 'go to records restore passphrase recovery sheet', href: routes.backups() },
  { label: 'Records requests', also: 'go to public records act foia release exemption', href: routes.requests() },
  { label: 'Century export', also: 'go to records pages html csv json archive', href: routes.century() },
  { label: 'Retention schedule', also: 'go to records series destroy keep', href: routes.retention() },
  { label: 'Legal holds', also: 'go to records litigation keep', href: routes.holds() },
  { label: 'Settings', also: 'go to office people holidays dark light colors', href: routes.settings() },
  { label: 'Help', also: 'go to manual handbook', href: routes.help() },
  { label: 'What’s new', also: 'help version changes news', href: routes.changes() },
  { label: 'Keyboard shortcuts', also: 'help keys hotkeys', href: routes.keys() },
];

/** The chapters of the manual, which are offered only for words that were typed. */
const MANUAL: readonly Command[] = CHAPTERS.map(({ id, title, also }) => ({ label: `Help: ${title}`, also: `manual how ${also}`, href: routes.helpChapter(id) }));

/** Commands of which every typed word begins one of their own, or else nearly does; all of them while nothing is typed. */
export function commandsFor(typed: string, isReadOnly: boolean): readonly Command[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const offered = (words.length === 0 ? COMMANDS : [...COMMANDS, ...MANUAL]).filter(({ records }) => !(records && isReadOnly));
  const found = offered.filter(({ label, also }) => {
    const own = folded(`${label} ${also}`).split(/\s+/);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  return found.length > 0 ? found : nearly(typed, offered);
}

/** Those found in spite of a typing error, the nearest first. */
function nearly(typed: string, offered: readonly Command[]): readonly Command[] {
  const index = new MiniSearch<Command>({ idField: 'href', fields: ['label', 'also'], processTerm: folded, searchOptions: { prefix: true, boost: { label: 3 }, combineWith: 'AND', fuzzy: (term) => (term.length > 3 ? 0.25 : false) } });
  index.addAll(offered);
  return index.search(typed).flatMap(({ id }) => offered.find(({ href }) => href === id) ?? []);
}
