/** The steps of "Set up our office": what each asks, which can wait, and how far each is. */
import type { Later } from '@bridge/contract';
import type { NewSetUp } from './setUpForm';
import { SetUpForm } from './setUpForm';

export interface SetUpStep {
  readonly id: 'letterhead' | 'seal' | 'recorder' | 'signing' | 'calendar';
  /** Among the steps. */
  readonly short: string;
  readonly title: string;
  readonly text: string;
  /** It can wait; in these words what holds until then. */
  readonly later?: { readonly id: Later; readonly until: string };
}

export const SET_UP_STEPS: readonly SetUpStep[] = [
  { id: 'letterhead', short: 'Letterhead', title: 'For the letterhead', text: 'This stands at the top of every letter.' },
  { id: 'seal', short: 'Seal', title: 'The seal', text: 'Printed small at the top left of every letter.', later: { id: 'seal', until: 'Letters go out without a seal until then.' } },
  { id: 'recorder', short: 'Who records', title: 'Who records', text: 'The name of who records stands beside every change.' },
  { id: 'signing', short: 'Who signs', title: 'Who signs', text: 'A letter names the authority on which it is signed.', later: { id: 'signing', until: 'Letters can be written and checked, and are issued once this is known.' } },
  { id: 'calendar', short: 'Days and numbers', title: 'For counting days and numbering letters', text: 'Each due date is counted by this calendar and says how.', later: { id: 'calendar', until: 'The days that were proposed hold: the federal holidays, the time zone of this computer, and thirty days of lead.' } },
];

/** How far a step is: all that it asks is there, something is still asked, or it was left for later. */
export type StepState = 'filled' | 'open' | 'later';

/** The form without what was left for later: what was typed there stays in the form and counts for nothing. */
export function withoutLater(values: NewSetUp, proposed: NewSetUp): NewSetUp {
  const left = new Set(values.later);
  return {
    ...values,
    ...(left.has('seal') ? { seal: null, sealAlt: '' } : {}),
    ...(left.has('signing') ? { signs: 'recorder' as const, recorder: { ...values.recorder, basis: '', from: '', to: '' } } : {}),
    ...(left.has('calendar') ? { holidaysOf: proposed.holidaysOf, office: { ...values.office, zone: proposed.office.zone, leadDays: proposed.office.leadDays, series: proposed.office.series } } : {}),
  };
}

/** How far each step is, in their order. */
export function stepStates(values: NewSetUp, proposed: NewSetUp): readonly StepState[] {
  const parsed = SetUpForm.safeParse(withoutLater(values, proposed));
  const faults = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => stepOf(path.join('.'))));
  return SET_UP_STEPS.map(({ id, later }) => {
    if (later && values.later.includes(later.id)) return 'later';
    const isGiven = id === 'seal' ? values.seal !== null : id === 'signing' ? (values.signs === 'other' ? values.signer : values.recorder).basis.trim() !== '' : true;
    return isGiven && !faults.has(id) ? 'filled' : 'open';
  });
}

/** The step that asks for a field of the form. */
function stepOf(path: string): SetUpStep['id'] {
  if (/^office\.(zone|series|leadDays)$|^holidaysOf/.test(path)) return 'calendar';
  if (path.startsWith('office')) return 'letterhead';
  if (path.startsWith('seal')) return 'seal';
  return /^recorder\.(name|title|email|phone)$/.test(path) ? 'recorder' : 'signing';
}

/** `2 of 5 steps filled, 1 left for later`. */
export function progressWords(states: readonly StepState[]): string {
  const count = (state: StepState) => states.filter((one) => one === state).length;
  const later = count('later');
  return `${count('filled')} of ${states.length} steps filled${later === 0 ? '' : `, ${later} left for later`}`;
}
