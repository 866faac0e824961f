/**
 * A jurisdiction of a deployment timeline: a county, city or agency that is to be activated under an agreement on a planned day.
 *
 * Source: the agreements of Secure Communities came with a timeline for deployment across a state's localities, and a public list
 * of who was active; a meeting could move a locality's day or take it off the plan (DOMAIN.md 1).
 */
import { z } from 'zod';
import { Day, OptionalTypedDay, plainDay, TypedDay } from './day';
import { Id } from './id';
import { line, optionalLine, optionalProse, prose } from './text';

/** What ended the wait for an activation without one. */
export const JurisdictionEnd = z.enum(['removed', 'notActivated']);
export type JurisdictionEnd = z.infer<typeof JurisdictionEnd>;

export const Jurisdiction = z.strictObject({
  id: Id,
  agreementId: Id,
  name: z.string().min(1).max(200),
  /** The county or state it lies in, where names repeat; may be empty. */
  area: z.string().max(200),
  /** The day of the plan as it was first recorded. Absent: the plan names none. */
  plannedOn: Day.optional(),
  activatedOn: Day.optional(),
  /** Taken off the plan, or known not to be activated. */
  ended: z.strictObject({ how: JurisdictionEnd, on: Day, reason: z.string().min(1).max(10_000) }).optional(),
  note: z.string().max(10_000),
  /** This is our own city. At most one under an agreement. */
  isOurs: z.boolean().optional(),
  /** Our obligation to activate: its due date is our planned day, and how it stands is how we stand. */
  obligationId: Id.optional(),
});
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** The planned day of a jurisdiction moved: a fact of its own, so that the old day stays. The one recorded last stands. */
export const ActivationMove = z.strictObject({
  id: Id,
  agreementId: Id,
  jurisdictionId: Id,
  /** Absent when the plan named no day before. */
  from: Day.optional(),
  to: Day,
  reason: z.string().min(1).max(10_000),
  /** The day on which it was moved, as far as the office knows. */
  on: Day,
});
export type ActivationMove = z.infer<typeof ActivationMove>;

export const JurisdictionDraft = z.strictObject({
  name: line('Type the name of the jurisdiction, for example Alder Falls.'),
  area: optionalLine(),
  plannedOn: OptionalTypedDay,
  note: optionalProse(),
});
export type JurisdictionDraft = z.infer<typeof JurisdictionDraft>;

const Why = prose('Say why, in a sentence: it stays in the history.');

export const ActivationDraft = z.strictObject({ on: TypedDay, note: optionalProse() });
export type ActivationDraft = z.infer<typeof ActivationDraft>;

export const MoveDraft = z.strictObject({ to: TypedDay, reason: Why });
export type MoveDraft = z.infer<typeof MoveDraft>;

export const EndDraft = z.strictObject({ how: JurisdictionEnd, on: TypedDay, reason: Why });
export type EndDraft = z.infer<typeof EndDraft>;

/** How a jurisdiction stands. */
export const JurisdictionStatus = z.enum(['planned', 'moved', 'active', 'removed', 'notActivated']);
export type JurisdictionStatus = z.infer<typeof JurisdictionStatus>;

export const JURISDICTION_STATUS_NAMES: Readonly<Record<JurisdictionStatus, string>> = {
  planned: 'Planned',
  moved: 'Moved',
  active: 'Active',
  removed: 'Removed from the plan',
  notActivated: 'Not activated',
};

/** A jurisdiction with all that is known about its days, as the timeline shows it. */
export interface TimelineRow {
  readonly id: Id;
  readonly name: string;
  readonly area: string;
  readonly status: JurisdictionStatus;
  /** The day of the plan as it was first recorded. */
  readonly plannedOn: Day | undefined;
  /** The day to which it was moved last. */
  readonly movedTo: Day | undefined;
  /** The day that stands now: the last move, else the plan. */
  readonly expectedOn: Day | undefined;
  readonly activatedOn: Day | undefined;
  /** Why it moved last, or why it ended. */
  readonly reason: string | undefined;
  readonly note: string;
  readonly isOurs: boolean;
  /** Our activation obligation, whose due date and status these are. */
  readonly obligationId: Id | undefined;
}

/** What our own obligation to activate says in place of the facts of the plan. */
export interface OurObligation {
  readonly id: Id;
  readonly due: Day | undefined;
  /** The due date before it was first moved. */
  readonly firstDue: Day | undefined;
  /** `removed` for a waiver as well: the plan no longer waits for us. */
  readonly status: 'open' | 'met' | 'removed';
  readonly statusSince: Day | undefined;
  readonly reason: string | undefined;
}

/** The row of a jurisdiction; `moves` are its own, in the order in which they were recorded. */
export function timelineRow(jurisdiction: Jurisdiction, moves: readonly ActivationMove[], ours?: OurObligation): TimelineRow {
  const { id, name, area, note, ended } = jurisdiction;
  const last = moves.at(-1);
  const days = ours
    ? {
        plannedOn: ours.firstDue ?? ours.due,
        movedTo: ours.firstDue === undefined || ours.firstDue === ours.due ? undefined : ours.due,
        activatedOn: ours.status === 'met' ? ours.statusSince : undefined,
        end: ours.status === 'removed' ? ('removed' as const) : undefined,
        reason: ours.reason,
      }
    : { plannedOn: jurisdiction.plannedOn, movedTo: last?.to, activatedOn: jurisdiction.activatedOn, end: ended?.how, reason: ended?.reason ?? last?.reason };
  const { plannedOn, movedTo, activatedOn, end, reason } = days;
  return {
    id, name, area, note, plannedOn, movedTo, activatedOn, reason,
    status: end ?? (activatedOn ? 'active' : movedTo ? 'moved' : 'planned'),
    expectedOn: movedTo ?? plannedOn,
    isOurs: jurisdiction.isOurs === true,
    obligationId: ours?.id,
  };
}

/** Is its day over although it is neither active nor off the plan? */
export const isPastItsDay = ({ status, expectedOn }: TimelineRow, today: Day): boolean =>
  (status === 'planned' || status === 'moved') && expectedOn !== undefined && expectedOn < today;

/** `Alder Falls, Alder County`: two jurisdictions with the same words are the same. */
export const fullName = ({ name, area }: Pick<Jurisdiction, 'name' | 'area'>): string => (area === '' ? name : `${name}, ${area}`);

/** What makes a jurisdiction the same as another one under the same agreement, whatever its capitals. */
export const nameKey = (place: Pick<Jurisdiction, 'name' | 'area'>): string => fullName(place).toLocaleLowerCase('en-US').replace(/\s+/g, ' ').trim();

/** What speaks against an activation day, as a sentence for the field, or undefined. */
export const objectToActivation = (on: Day, today: Day): string | undefined =>
  on > today ? `That day is still ahead: today is ${plainDay(today)}. Record it once it has happened.` : undefined;
