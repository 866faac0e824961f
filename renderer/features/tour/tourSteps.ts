/** The tour of the sample city: the main job, from a date that will not be met to its proof. */
import type { Id } from '@domain/id';
import { routes } from '../routes';

export const ACTIVATE = 'Activate fingerprint sharing';
export const NOTICE = 'Give written notice that the date will not be met';

/** The two obligations of the sample that the tour stops at. */
export interface TourRecords {
  readonly activate: Id;
  readonly notice: Id;
}

export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** The words of the button, tab or link that it points to, as they begin. */
  readonly control: string;
  readonly href: (records: TourRecords) => string;
}

export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: 'What is due',
    text: 'Every morning begins on Today: what is late, what comes next, and in how many days. One date here will be hard to keep.',
    control: ACTIVATE, href: routes.today,
  },
  {
    title: 'A date says why',
    text: 'Each obligation shows its official date, our own lead before it, and how the days were counted. The account can be printed.',
    control: 'Print the account', href: ({ activate }) => routes.obligation(activate),
  },
  {
    title: 'Say it when a date will not be met',
    text: 'Choose “Cannot meet” or “Will not meet” and type why. What was known, and when, stands in the history from then on.',
    control: 'Change status', href: ({ activate }) => routes.obligation(activate),
  },
  {
    title: 'Write the notice',
    text: 'The notice is itself an obligation, with its own last day. Choose “Delay notice”: the records fill it in, and you answer only what they cannot know.',
    control: 'New letter', href: ({ notice }) => routes.obligation(notice),
  },
  {
    title: 'Issue it, send it, keep the proof',
    text: 'A letter gets its number when it is issued. It stays in this list until the receipt of each recipient is on file.',
    control: 'New letter', href: routes.letters,
  },
  {
    title: 'When the agencies meet',
    text: 'Record who came, what each said, and the outcome. A new date moves the due date; the first one stays to be seen.',
    control: 'New meeting', href: routes.meetings,
  },
  {
    title: 'Nothing is lost, and it shows',
    text: 'Each change is an entry with its day and its name. “Verify journal” proves that none was altered or taken out. That is the main job.',
    control: 'Verify journal', href: routes.records,
  },
];
