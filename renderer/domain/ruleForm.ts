/**
 * The fields in which a clerk says when an obligation is due, and the due rule and lead that they mean.
 *
 * All fields are strings as typed, and all of them always stand, so that what was typed for one kind of rule is still there
 * when the clerk looks at another kind and comes back. Only the fields that the kind needs are checked.
 */
import { z } from 'zod';
import { parseDay, typedDay, type Day } from './day';
import { asksLeapDay, Counting, Lead, Roll, Unit, type Clock, type DueRule } from './dueRule';
import { Id } from './id';
import { assertNever } from './result';

/** The kinds of rule in the order of the form, with the words of the form. */
export const RULE_KIND_NAMES: Readonly<Record<DueRule['kind'], string>> = {
  fixed: 'On a fixed date',
  after: 'A number of days, weeks or months after an event',
  before: 'A number of days, weeks or months before an event',
  every: 'Every week, month or year',
  onEvent: 'When an event happens',
  onRequest: 'When asked',
  continuous: 'As long as something lasts',
};

/** What can start a clock, in the words of the form. */
export const CLOCK_NAMES: Readonly<Record<Clock['on'], string>> = {
  trigger: 'An event that the office names',
  due: 'The due date of another obligation',
  fulfilled: 'Another obligation is met',
  met: 'A meeting about an obligation is held',
  called: 'A meeting about an obligation is called',
  sent: 'A letter about an obligation is sent',
  received: 'A letter about an obligation is received',
  deemed: 'Notice about an obligation is effective by its agreement',
};

export const UNIT_LABELS: Readonly<Record<Unit, string>> = {
  days: 'Calendar days',
  businessDays: 'Business days',
  weeks: 'Weeks',
  months: 'Months',
  years: 'Years',
};

export const COUNTING_NAMES: Readonly<Record<Counting, string>> = {
  excludeFirst: 'Leave out the first day, count the last',
  clearDays: 'Clear days: neither end counts',
};

export const ROLL_NAMES: Readonly<Record<Roll, string>> = {
  none: 'It stands, even if the office is closed',
  forward: 'The next open day',
  backward: 'The open day before',
};

/** The units in which something comes back. */
export const Period = z.enum(['weeks', 'months', 'years']);
export type Period = z.infer<typeof Period>;

/** What stands for February 29 in years without it, in the words of the form. */
export const LeapDay = z.enum(['february28', 'march1']);
export type LeapDay = z.infer<typeof LeapDay>;

export const LEAP_DAY_NAMES: Readonly<Record<LeapDay, string>> = { february28: 'February 28', march1: 'March 1' };

const clockOn = z.enum(['trigger', 'due', 'fulfilled', 'met', 'called', 'sent', 'received', 'deemed']);

const RuleFields = z.strictObject({
  kind: z.enum(['fixed', 'after', 'before', 'every', 'onEvent', 'onRequest', 'continuous']),
  /** The fixed date. */
  day: z.string(),
  count: z.string(),
  unit: Unit,
  counting: Counting,
  roll: Roll,
  clockOn,
  /** For a count after an event: days that are added where it went by mail, or empty. */
  mailDays: z.string().optional(),
  /** The obligation on which the clock hangs, or empty. */
  clockObligationId: z.string(),
  /** The event that the office named, or empty. */
  clockTriggerId: z.string(),
  /** How many periods lie between two dates that come back. */
  everyCount: z.string(),
  everyUnit: Period,
  /** The first date that comes back. */
  anchor: z.string(),
  /** For a yearly date from February 29: which day stands for it in other years. Absent: the last of February. */
  leapDay: LeapDay.optional(),
  condition: z.string(),
  hasLead: z.boolean(),
  leadCount: z.string(),
  leadUnit: Lead.shape.unit,
});

/** The fields as typed. */
export type RuleFields = z.infer<typeof RuleFields>;

/** What the fields mean. */
export type RuleAndLead = { readonly rule: DueRule; readonly lead?: Lead };

/** Checks the fields that the kind needs; comes out as the rule and the lead. Each message stands at its field. */
export const RuleForm = RuleFields.transform((fields, context): RuleAndLead => {
  const complaints: Complaint[] = [];
  const rule = ruleOf(fields, complaints);
  const lead = leadOf(fields, complaints);
  for (const { field, message } of complaints) context.issues.push({ code: 'custom', path: [field], message, input: fields[field] });
  return rule === undefined || complaints.length > 0 ? z.NEVER : { rule, ...(lead ? { lead } : {}) };
});

type Complaint = { readonly field: keyof RuleFields; readonly message: string };

/** Can this kind of rule ever give a day, so that a lead before it makes sense? */
export const canHaveLead = (kind: DueRule['kind']): boolean => kind !== 'onRequest' && kind !== 'continuous';

/** The fields of a new obligation: a fixed date, and the office's own lead, where it has one. */
export function emptyRuleFields(leadDays: number): RuleFields {
  return {
    kind: 'fixed',
    day: '',
    count: '',
    unit: 'days',
    counting: 'excludeFirst',
    roll: 'none',
    clockOn: 'due',
    mailDays: '',
    clockObligationId: '',
    clockTriggerId: '',
    everyCount: '1',
    everyUnit: 'months',
    anchor: '',
    leapDay: 'february28',
    condition: '',
    hasLead: leadDays > 0,
    leadCount: leadDays > 0 ? String(leadDays) : '',
    leadUnit: 'days',
  };
}

/** The fields that mean a rule and a lead; `leadDays` is what the form proposes when the clerk switches a lead on. */
export function ruleFields(rule: DueRule, lead: Lead | undefined, leadDays: number): RuleFields {
  const empty = emptyRuleFields(leadDays);
  const base: RuleFields = lead ? { ...empty, hasLead: true, leadCount: String(lead.count), leadUnit: lead.unit } : { ...empty, hasLead: false };
  switch (rule.kind) {
    case 'fixed':
      return { ...base, kind: 'fixed', day: typedDay(rule.day), roll: rule.roll };
    case 'after':
    case 'before':
      return { ...base, ...clockFields(rule.clock), kind: rule.kind, count: String(rule.count), unit: rule.unit, counting: rule.counting, roll: rule.roll, mailDays: rule.kind === 'after' && rule.mailDays !== undefined ? String(rule.mailDays) : '' };
    case 'every':
      return { ...base, kind: 'every', everyCount: String(rule.count), everyUnit: rule.unit, anchor: typedDay(rule.anchor), roll: rule.roll, leapDay: rule.leapDay ?? 'february28' };
    case 'onEvent':
      return { ...base, ...clockFields(rule.clock), kind: 'onEvent' };
    case 'onRequest':
      return { ...base, kind: 'onRequest' };
    case 'continuous':
      return { ...base, kind: 'continuous', condition: rule.condition };
    default:
      return assertNever(rule);
  }
}

const clockFields = (clock: Clock): Pick<RuleFields, 'clockOn'> & Partial<RuleFields> =>
  clock.on === 'trigger' ? { clockOn: clock.on, clockTriggerId: clock.triggerId } : { clockOn: clock.on, clockObligationId: clock.obligationId };

function ruleOf(fields: RuleFields, complaints: Complaint[]): DueRule | undefined {
  const { kind, roll, unit, counting } = fields;
  switch (kind) {
    case 'fixed': {
      const day = typed(fields, 'day', complaints);
      return day && { kind, day, roll };
    }
    case 'after':
    case 'before': {
      const count = number(fields, 'count', 0, 36_500, 'Type how many, for example 30.', complaints);
      const clock = clockFrom(fields, complaints);
      const mailDays = kind === 'after' ? mailDaysOf(fields, complaints) : undefined;
      if (count === undefined || clock === undefined) return undefined;
      return kind === 'after' ? { kind, count, unit, clock, counting, roll, ...(mailDays === undefined ? {} : { mailDays }) } : { kind, count, unit, clock, counting, roll };
    }
    case 'every': {
      const count = number(fields, 'everyCount', 1, 1_000, 'Type how often it comes back, for example 1.', complaints);
      const anchor = typed(fields, 'anchor', complaints);
      if (count === undefined || anchor === undefined) return undefined;
      const isMarch = fields.leapDay === 'march1' && asksLeapDay({ unit: fields.everyUnit, anchor });
      return { kind, count, unit: fields.everyUnit, anchor, roll, ...(isMarch ? { leapDay: 'march1' } : {}) };
    }
    case 'onEvent': {
      const clock = clockFrom(fields, complaints);
      return clock && { kind, clock };
    }
    case 'onRequest':
      return { kind };
    case 'continuous': {
      const condition = fields.condition.replace(/\s+/g, ' ').trim();
      if (condition === '') complaints.push({ field: 'condition', message: 'Type what has to last, for example While the city is not activated.' });
      if (condition.length > 500) complaints.push({ field: 'condition', message: 'This is longer than 500 characters. Shorten it, and put the rest into the detail.' });
      return { kind, condition };
    }
    default:
      return assertNever(kind);
  }
}

function leadOf(fields: RuleFields, complaints: Complaint[]): Lead | undefined {
  if (!fields.hasLead || !canHaveLead(fields.kind)) return undefined;
  const count = number(fields, 'leadCount', 1, 3_650, 'Type how long before the due date, for example 30, or switch the lead off.', complaints);
  return count === undefined ? undefined : { count, unit: fields.leadUnit };
}

function clockFrom(fields: RuleFields, complaints: Complaint[]): Clock | undefined {
  const { clockOn: on } = fields;
  const field = on === 'trigger' ? 'clockTriggerId' : 'clockObligationId';
  const id = Id.safeParse(fields[field]);
  if (id.success) return on === 'trigger' ? { on, triggerId: id.data } : { on, obligationId: id.data };
  complaints.push({ field, message: on === 'trigger' ? 'Choose the event, or add it.' : 'Choose the obligation.' });
  return undefined;
}

const mailDaysOf = (fields: RuleFields, complaints: Complaint[]): number | undefined =>
  (fields.mailDays ?? '').trim() === '' ? undefined : number(fields, 'mailDays', 1, 60, '', complaints);

function typed(fields: RuleFields, field: 'day' | 'anchor', complaints: Complaint[]): Day | undefined {
  const day = parseDay(fields[field]);
  if (day.ok) return day.value;
  complaints.push({ field, message: day.error });
  return undefined;
}

function number(fields: RuleFields, field: 'count' | 'everyCount' | 'leadCount' | 'mailDays', least: number, most: number, ask: string, complaints: Complaint[]): number | undefined {
  const text = (fields[field] ?? '').trim().replaceAll(',', '');
  const value = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  if (value !== undefined && value >= least && value <= most) return value;
  const range = `Type a whole number from ${least} to ${most.toLocaleString('en-US')}.`;
  complaints.push({ field, message: text === '' ? ask : range });
  return undefined;
}

/** Must the form ask which day stands for February 29? */
export function asksForLeapDay({ kind, everyUnit, anchor }: Pick<RuleFields, 'kind' | 'everyUnit' | 'anchor'>): boolean {
  const first = parseDay(anchor);
  return kind === 'every' && first.ok && asksLeapDay({ unit: everyUnit, anchor: first.value });
}
