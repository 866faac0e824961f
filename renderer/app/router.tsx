/** Which page stands at which address. Pages are loaded when they are first opened, so that the start stays lean. */
import { createHashRouter, type RouteObject } from 'react-router';
import { PATTERNS } from '../features/routes';
import { Frame } from './Frame';
import { NoSuchPage } from './NoSuchPage';
import { PageFailed } from './PageFailed';
import { TodayPage } from '../features/today/TodayPage';

const pages: readonly RouteObject[] = [
  { path: PATTERNS.today, Component: TodayPage },
  { path: PATTERNS.agreements, lazy: async () => ({ Component: (await import('../features/agreements/AgreementsPage')).AgreementsPage }) },
  { path: PATTERNS.newAgreement, lazy: async () => ({ Component: (await import('../features/agreements/AgreementFormPage')).AgreementFormPage }) },
  { path: PATTERNS.packs, lazy: async () => ({ Component: (await import('../features/exchange/PacksPage')).PacksPage }) },
  { path: PATTERNS.agreement, lazy: async () => ({ Component: (await import('../features/agreements/AgreementPage')).AgreementPage }) },
  { path: PATTERNS.authority, lazy: async () => ({ Component: (await import('../features/agreements/AuthorityPage')).AuthorityPage }) },
  { path: PATTERNS.editAgreement, lazy: async () => ({ Component: (await import('../features/agreements/AgreementFormPage')).AgreementFormPage }) },
  { path: PATTERNS.timeline, lazy: async () => ({ Component: (await import('../features/timeline/TimelinePage')).TimelinePage }) },
  { path: PATTERNS.timelineImport, lazy: async () => ({ Component: (await import('../features/timeline/TimelineImportPage')).TimelineImportPage }) },
  { path: PATTERNS.jurisdiction, lazy: async () => ({ Component: (await import('../features/timeline/JurisdictionPage')).JurisdictionPage }) },
  { path: PATTERNS.obligations, lazy: async () => ({ Component: (await import('../features/obligations/ObligationsPage')).ObligationsPage }) },
  { path: PATTERNS.newObligation, lazy: async () => ({ Component: (await import('../features/obligations/ObligationFormPage')).ObligationFormPage }) },
  { path: PATTERNS.importTable, lazy: async () => ({ Component: (await import('../features/exchange/ImportPage')).ImportPage }) },
  { path: PATTERNS.obligation, lazy: async () => ({ Component: (await import('../features/obligations/ObligationPage')).ObligationPage }) },
  { path: PATTERNS.obligationStory, lazy: async () => ({ Component: (await import('../features/story/StoryPage')).ObligationStoryPage }) },
  { path: PATTERNS.agreementStory, lazy: async () => ({ Component: (await import('../features/story/StoryPage')).AgreementStoryPage }) },
  { path: PATTERNS.editObligation, lazy: async () => ({ Component: (await import('../features/obligations/ObligationFormPage')).ObligationFormPage }) },
  { path: PATTERNS.letters, lazy: async () => ({ Component: (await import('../features/letters/LettersPage')).LettersPage }) },
  { path: PATTERNS.newLetter, lazy: async () => ({ Component: (await import('../features/letters/NewLetterPage')).NewLetterPage }) },
  { path: PATTERNS.templates, lazy: async () => ({ Component: (await import('../features/templates/TemplatesPage')).TemplatesPage }) },
  { path: PATTERNS.template, handle: { isFull: true }, lazy: async () => ({ Component: (await import('../features/templates/TemplatePage')).TemplatePage }) },
  { path: PATTERNS.templateVersions, lazy: async () => ({ Component: (await import('../features/templates/VersionsPage')).VersionsPage }) },
  { path: PATTERNS.letterWords, handle: { isFull: true }, lazy: async () => ({ Component: (await import('../features/letters/LetterWordsPage')).LetterWordsPage }) },
  { path: PATTERNS.registerLetter, lazy: async () => ({ Component: (await import('../features/letters/RegisterLetterPage')).RegisterLetterPage }) },
  { path: PATTERNS.newIncoming, lazy: async () => ({ Component: (await import('../features/letters/IncomingFormPage')).IncomingFormPage }) },
  { path: PATTERNS.incoming, lazy: async () => ({ Component: (await import('../features/letters/IncomingPage')).IncomingPage }) },
  { path: PATTERNS.editIncoming, lazy: async () => ({ Component: (await import('../features/letters/IncomingFormPage')).IncomingFormPage }) },
  { path: PATTERNS.mailing, handle: { isFull: true }, lazy: async () => ({ Component: (await import('../features/letters/MailingPage')).MailingPage }) },
  { path: PATTERNS.register, handle: { isFull: true }, lazy: async () => ({ Component: (await import('../features/letters/RegisterPaperPage')).RegisterPaperPage }) },
  { path: PATTERNS.letter, handle: { isFull: true }, lazy: async () => ({ Component: (await import('../features/letters/LetterPage')).LetterPage }) },
  { path: PATTERNS.meetings, lazy: async () => ({ Component: (await import('../features/meetings/MeetingsPage')).MeetingsPage }) },
  { path: PATTERNS.newMeeting, lazy: async () => ({ Component: (await import('../features/meetings/MeetingFormPage')).MeetingFormPage }) },
  { path: PATTERNS.meeting, lazy: async () => ({ Component: (await import('../features/meetings/MeetingPage')).MeetingPage }) },
  { path: PATTERNS.editMeeting, lazy: async () => ({ Component: (await import('../features/meetings/MeetingFormPage')).MeetingFormPage }) },
  { path: PATTERNS.calendar, lazy: async () => ({ Component: (await import('../features/calendar/CalendarPage')).CalendarPage }) },
  { path: PATTERNS.tickler, handle: { isFull: true }, lazy: async () => ({ Component: (await import('../features/calendar/TicklerPage')).TicklerPage }) },
  { path: PATTERNS.report, handle: { isFull: true }, lazy: async () => ({ Component: (await import('../features/report/ReportPage')).ReportPage }) },
  { path: PATTERNS.records, lazy: async () => ({ Component: (await import('../features/records/RecordsPage')).RecordsPage }) },
  { path: PATTERNS.backups, lazy: async () => ({ Component: (await import('../features/records/backups/BackupsPage')).BackupsPage }) },
  { path: PATTERNS.retention, lazy: async () => ({ Component: (await import('../features/records/retention/RetentionPage')).RetentionPage }) },
  { path: PATTERNS.holds, lazy: async () => ({ Component: (await import('../features/records/retention/HoldsPage')).HoldsPage }) },
  { path: PATTERNS.destroy, lazy: async () => ({ Component: (await import('../features/records/retention/DestroyPage')).DestroyPage }) },
  { path: PATTERNS.certificate, handle: { isFull: true }, lazy: async () => ({ Component: (await import('../features/records/retention/CertificatePage')).CertificatePage }) },
  { path: PATTERNS.century, lazy: async () => ({ Component: (await import('../features/records/century/CenturyPage')).CenturyPage }) },
  { path: PATTERNS.requests, lazy: async () => ({ Component: (await import('../features/records/requests/RequestsPage')).RequestsPage }) },
  { path: PATTERNS.newRequest, lazy: async () => ({ Component: (await import('../features/records/requests/RequestFormPage')).RequestFormPage }) },
  { path: PATTERNS.request, lazy: async () => ({ Component: (await import('../features/records/requests/RequestPage')).RequestPage }) },
  { path: PATTERNS.editRequest, lazy: async () => ({ Component: (await import('../features/records/requests/RequestFormPage')).RequestFormPage }) },
  { path: PATTERNS.settings, lazy: async () => ({ Component: (await import('../features/settings/SettingsPage')).SettingsPage }) },
  { path: PATTERNS.licenses, lazy: async () => ({ Component: (await import('../features/settings/LicensesPage')).LicensesPage }) },
  { path: PATTERNS.directory, lazy: async () => ({ Component: (await import('../features/directory/DirectoryPage')).DirectoryPage }) },
  { path: PATTERNS.party, lazy: async () => ({ Component: (await import('../features/directory/PartyPage')).PartyPage }) },
  { path: PATTERNS.help, lazy: async () => ({ Component: (await import('../features/help/HelpPage')).HelpPage }) },
  { path: PATTERNS.helpChapter, lazy: async () => ({ Component: (await import('../features/help/ChapterPage')).ChapterPage }) },
  { path: PATTERNS.changes, lazy: async () => ({ Component: (await import('../features/help/ChangesPage')).ChangesPage }) },
  { path: PATTERNS.keys, lazy: async () => ({ Component: (await import('../features/help/KeysPage')).KeysPage }) },
  { path: '*', Component: NoSuchPage },
];

export const router = createHashRouter([
  { Component: Frame, children: pages.map((page) => ({ ...page, ErrorBoundary: PageFailed })) as RouteObject[] }, // the same routes, each with a boundary
]);
