/**
 * How long records are kept: the office's own schedule of series, and the day from which a record may be destroyed, with its account.
 *
 * The office writes the schedule from its state's or its own; nothing here knows the law of any place.
 */
import { z } from 'zod';
import { addDays, addYears, Day, longDay } from './day';
import { Id } from './id';
import { line, optionalLine, optionalProse, prose } from './text';

/** The kinds of records that follow a series; what hangs on one of them goes with it. */
export const RetainedTable = z.enum(['agreements', 'obligations', 'letters', 'incomingLetters', 'meetings']);
export type RetainedTable = z.infer<typeof RetainedTable>;

export const RETAINED_NAMES: Readonly<Record<RetainedTable, { readonly one: string; readonly many: string }>> = {
  agreements: { one: 'Agreement', many: 'Agreements, with all that is under them' },
  obligations: { one: 'Obligation', many: 'Obligations' },
  letters: { one: 'Letter', many: 'Letters we sent' },
  incomingLetters: { one: 'Incoming letter', many: 'Letters that came in' },
  meetings: { one: 'Meeting', many: 'Meetings' },
};

/** From what a series counts. */
export const RetentionTrigger = z.enum(['closed', 'fulfilled', 'agreementEnded', 'letterIssued', 'letterReceived', 'meetingHeld']);
export type RetentionTrigger = z.infer<typeof RetentionTrigger>;

export const TRIGGER_NAMES: Readonly<Record<RetentionTrigger, string>> = {
  closed: 'the matter was closed',
  fulfilled: 'the obligation was met',
  agreementEnded: 'the agreement ended',
  letterIssued: 'the letter was issued',
  letterReceived: 'the letter was received',
  meetingHeld: 'the meeting was held',
};

export const Keep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('years'), years: z.int().min(0).max(200), trigger: RetentionTrigger, /** Counted from the end of the calendar year in which that day lies. */ fromYearEnd: z.boolean() }),
  z.strictObject({ kind: z.literal('permanent') }),
]);
export type Keep = z.infer<typeof Keep>;

export const RetentionSeries = z.strictObject({
  id: Id,
  /** `GC-10`. */
  code: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  keep: Keep,
  /** Where the period stands: the state's schedule, an ordinance. */
  source: z.string().max(500),
  note: z.string().max(2_000),
});
export type RetentionSeries = z.infer<typeof RetentionSeries>;

export const RetentionSeriesDraft = z
  .strictObject({
    code: line('Type the code of the series, for example GC-10.', 40),
    title: line('Type what the series holds, for example Correspondence under agreements.'),
    keep: z.enum(['years', 'permanent']),
    years: z.string().trim(),
    trigger: RetentionTrigger,
    fromYearEnd: z.boolean(),
    source: optionalLine(500),
    note: optionalProse(2_000),
  })
  .superRefine(({ keep, years }, context) => {
    if (keep === 'years' && !/^(\d{1,2}|1\d\d|200)$/.test(years)) context.addIssue({ code: 'custom', path: ['years'], message: 'Type the number of years, from 0 to 200.' });
  });
export type RetentionSeriesDraft = z.infer<typeof RetentionSeriesDraft>;

/** The period as the form says it. */
export const keepOf = ({ keep, years, trigger, fromYearEnd }: RetentionSeriesDraft): Keep =>
  (keep === 'permanent' ? { kind: 'permanent' } : { kind: 'years', years: Number(years), trigger, fromYearEnd });

/** `3 years after the letter was issued`, `permanently`. */
export function keepWords(keep: Keep): string {
  if (keep.kind === 'permanent') return 'permanently';
  const from = keep.fromYearEnd ? `the end of the year in which ${TRIGGER_NAMES[keep.trigger]}` : TRIGGER_NAMES[keep.trigger];
  return keep.years === 0 ? `until ${from}` : `${keep.years} ${keep.years === 1 ? 'year' : 'years'} after ${from}`;
}

/** Which series a kind of record follows, or one record in place of its kind. */
export const RetentionAssignment = z.strictObject({
  id: Id,
  seriesId: Id,
  /** All records of this kind that have no series of their own. */
  kind: RetainedTable.optional(),
  /** One record. */
  about: z.strictObject({ table: RetainedTable, id: Id }).optional(),
  /** Why this record follows another series than its kind. */
  why: z.string().max(2_000).optional(),
});
export type RetentionAssignment = z.infer<typeof RetentionAssignment>;

export const RecordSeriesDraft = z.strictObject({ seriesId: z.string().min(1, 'Choose the series.').pipe(Id), why: prose('Say why this record does not follow the series of its kind.', 2_000) });
export type RecordSeriesDraft = z.infer<typeof RecordSeriesDraft>;

/** The days from which the series of a record may count; absent while it has not happened. */
export type TriggerDays = { readonly [T in RetentionTrigger]?: Day };

export type Retention =
  /** Neither the record nor its kind has a series. */
  | { readonly kind: 'none' }
  | { readonly kind: 'permanent'; readonly series: RetentionSeries }
  | { readonly kind: 'waiting'; readonly series: RetentionSeries; readonly trigger: RetentionTrigger }
  /** `from`: the first day on which it may be destroyed. */
  | { readonly kind: 'from'; readonly series: RetentionSeries; readonly from: Day; readonly account: string };

/**
 * The day from which a record may be destroyed: the day after the last one on which it must be kept.
 *
 * Worked example: a letter issued on 2010-11-24, kept 3 years: through 2013-11-24, so it may be destroyed from 2013-11-25; counted from
 * the end of the year: through 2013-12-31, so from 2014-01-01.
 */
export function retentionOf(series: RetentionSeries | undefined, days: TriggerDays): Retention {
  if (series === undefined) return { kind: 'none' };
  const { keep } = series;
  if (keep.kind === 'permanent') return { kind: 'permanent', series };
  const day = days[keep.trigger];
  if (day === undefined) return { kind: 'waiting', series, trigger: keep.trigger };
  const start = keep.fromYearEnd ? Day.parse(`${day.slice(0, 4)}-12-31`) : day;
  const last = addYears(start, keep.years);
  const counted = keep.fromYearEnd ? `, counted from the end of ${day.slice(0, 4)}` : '';
  const years = `${keep.years} ${keep.years === 1 ? 'year' : 'years'}`;
  return { kind: 'from', series, from: addDays(last, 1), account: `${capital(TRIGGER_NAMES[keep.trigger])} on ${longDay(day)}; kept ${years}${counted}, through ${longDay(last)} (${series.code})` };
}

/** May it be destroyed on this day, as far as its series goes? */
export const isPast = (retention: Retention, today: Day): retention is Extract<Retention, { kind: 'from' }> => retention.kind === 'from' && retention.from <= today;

/** The series that a record follows: its own, else that of its kind. */
export function seriesFor(record: { readonly table: RetainedTable; readonly id: Id }, assignments: readonly RetentionAssignment[], series: ReadonlyMap<Id, RetentionSeries>): RetentionSeries | undefined {
  const own = assignments.find(({ about }) => about?.table === record.table && about.id === record.id);
  const usual = assignments.find(({ kind }) => kind === record.table);
  const chosen = own ?? usual;
  return chosen && series.get(chosen.seriesId);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
