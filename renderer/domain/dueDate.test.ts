import { describe, expect, it } from 'vitest';
import { day, type Day } from './day';
import { dueDate, type CountingCalendar, type DueDate, type DueTerms, type Fact } from './dueDate';
import type { Clock, DueRule, Unit } from './dueRule';
import { federalHolidays } from './federalHolidays';

const federal: CountingCalendar = { name: 'Federal holidays', weekend: [6, 7], closedDays: [...federalHolidays(2009, 2031)], firstYear: 2009, lastYear: 2031 };

/** An id for a number, as the records have them. */
const id = (number: number): string => String(number).padStart(26, '0');
const due = (number: number): Clock => ({ on: 'due', obligationId: id(number) });
const event: Clock = { on: 'trigger', triggerId: id(99) };

const after = (count: number, unit: Unit, options: Partial<Extract<DueRule, { kind: 'after' }>> = {}): DueRule =>
  ({ kind: 'after', count, unit, clock: event, counting: 'excludeFirst', roll: 'none', ...options });
const before = (count: number, unit: Unit, options: Partial<Extract<DueRule, { kind: 'before' }>> = {}): DueRule =>
  ({ kind: 'before', count, unit, clock: event, counting: 'excludeFirst', roll: 'none', ...options });

/** The due date where the one clock that is asked for stands on a day, under a name. */
const counted = (terms: DueTerms, on: string, what = 'the event', calendar = federal): DueDate => dueDate(terms, () => ({ day: day(on), what }), calendar);
const waiting = (rule: DueRule, waitingFor: string): DueDate => dueDate({ rule }, () => ({ waitingFor }), federal);
const texts = ({ steps }: DueDate): readonly string[] => steps.map(({ text }) => text);
const days = ({ steps }: DueDate): readonly (Day | undefined)[] => steps.map((step) => step.day);

describe('the cases of the domain paper, section 5', () => {
  it('30 calendar days after receipt on May 9, 2011 end on June 8', () => {
    expect(counted({ rule: after(30, 'days', { clock: { on: 'received', obligationId: id(8) } }) }, '2011-05-09').due).toBe('2011-06-08');
  });

  it('120 calendar days after the period ends on September 30, 2026 end on January 28', () => {
    expect(counted({ rule: after(120, 'days') }, '2026-09-30').due).toBe('2027-01-28');
  });

  it('in Texas, three clear business days before a meeting on Thursday, September 18, 2025 mean posting by Friday the 12th', () => {
    const notice = counted({ rule: before(3, 'businessDays', { counting: 'clearDays' }) }, '2025-09-18', 'the meeting');
    expect(notice.due).toBe('2025-09-12');
    expect(texts(notice)).toEqual(['The meeting', '3 business days before it; clear days, neither end counts; skipping 2 weekend days']);
    expect(notice.reason).toBe('3 clear business days before the meeting');
  });

  it.each([
    ['Independence Day 2026', '2026-07-03'],
    ['Juneteenth 2027', '2027-06-18'],
    ['Independence Day 2027', '2027-07-05'],
    ['Christmas Day 2027', '2027-12-24'],
    ["New Year's Day 2028", '2027-12-31'],
  ])('%s is observed on %s, and a date on it rolls', (_, observed) => {
    expect(dueDate({ rule: { kind: 'fixed', day: day(observed), roll: 'forward' } }, () => ({ waitingFor: '' }), federal).unrolled).toBe(observed);
  });

  const until2007: CountingCalendar = { ...federal, closedDays: [...federalHolidays(2007, 2007)], firstYear: 2007, lastYear: 2007 };
  // Source: Fed. R. Civ. P. 6 and Fed. R. App. P. 26, Committee Notes on the 2009 amendments: the tenth day is Saturday, September 1, 2007.
  it.each([
    ['ten days after the event roll forward past Labor Day', after(10, 'days', { roll: 'forward' }), '2007-08-22', '2007-09-04'],
    ['ten days before the event roll backward', before(10, 'days', { roll: 'backward' }), '2007-09-11', '2007-08-31'],
  ])('by the committee notes, %s', (_, rule, on, expected) => {
    expect(counted({ rule }, on, 'the event', until2007)).toMatchObject({ due: expected, unrolled: '2007-09-01' });
  });

  it('one month after January 31 is the last day of February, and the account says so', () => {
    const month = counted({ rule: after(1, 'months') }, '2011-01-31');
    expect(month.due).toBe('2011-02-28');
    expect(texts(month).at(-1)).toBe('1 month after it; February 2011 has no day 31, so its last day is taken');
    expect(counted({ rule: after(1, 'months') }, '2012-01-31').due).toBe('2012-02-29');
  });

  it('a yearly date from February 29 is February 28 in other years, says so, and comes back to the 29th', () => {
    const yearly: DueRule = { kind: 'every', count: 1, unit: 'years', anchor: day('2024-02-29'), roll: 'none' };
    const common = dueDate({ rule: yearly, from: day('2025-01-01') }, () => ({ waitingFor: '' }), federal);
    expect(common.due).toBe('2025-02-28');
    expect(texts(common)[1]).toBe('The next one, on January 1, 2025 or later; February 2025 has no day 29, so its last day is taken');
    expect(dueDate({ rule: yearly, from: day('2028-01-01') }, () => ({ waitingFor: '' }), federal).due).toBe('2028-02-29');
    const march = dueDate({ rule: { ...yearly, leapDay: 'march1' }, from: day('2025-01-01') }, () => ({ waitingFor: '' }), federal);
    expect(march.due).toBe('2025-03-01');
    expect(texts(march)[1]).toBe('The next one, on January 1, 2025 or later; 2025 has no February 29, so March 1 is taken');
  });
});

describe('cases of rules that are published, each worked by hand', () => {
  it.each<readonly [source: string, what: string, rule: DueRule, event: string, due: string]>([
    ['5 U.S.C. 552(a)(6)(A)(i)', 'twenty business days to answer a request; Veterans Day and Thanksgiving are not counted', after(20, 'businessDays'), '2026-11-02', '2026-12-02'],
    ['Fed. R. Civ. P. 6(a)(1) and 12(a)(1)(A)(i)', 'twenty-one days to answer; the last is the observed Independence Day, a Friday', after(21, 'days', { roll: 'forward' }), '2026-06-12', '2026-07-06'],
    ['Fed. R. App. P. 4(a)(1)(A) and 26(a)(1)', 'thirty days to appeal; the last is a Saturday', after(30, 'days', { roll: 'forward' }), '2023-06-01', '2023-07-03'],
    ['Fed. R. Civ. P. 6(c)(1)', 'fourteen days before a hearing on a Monday; counted backward, no day needs a roll', before(14, 'days', { roll: 'backward' }), '2026-12-14', '2026-11-30'],
    ['2 CFR 200.344(b)', 'one hundred twenty calendar days to report after the period ends', after(120, 'days'), '2026-09-30', '2027-01-28'],
    ['Tex. Gov’t Code 551.043(a)', 'three business days before a meeting, neither end counted', before(3, 'businessDays', { counting: 'clearDays' }), '2025-09-18', '2025-09-12'],
  ])('%s: %s', (_source, _what, rule, event, due) => {
    expect(counted({ rule }, event).due).toBe(due);
  });
});

describe('the twenty-five obligations of the domain paper, section 3', () => {
  const facts: Readonly<Record<string, Fact>> = {
    [`due ${id(1)}`]: { day: day('2011-03-01'), what: 'activation' },
    [`due ${id(2)}`]: { day: day('2011-02-28'), what: 'the notice' },
    [`met ${id(1)}`]: { day: day('2010-12-08'), what: 'the meeting' },
    [`called ${id(1)}`]: { day: day('2010-12-08'), what: 'the meeting' },
    [`received ${id(8)}`]: { day: day('2011-05-09'), what: 'receipt by the last addressee' },
    [`sent ${id(23)}`]: { day: day('2026-11-19'), what: 'the first notice' },
    [`fulfilled ${id(25)}`]: { day: day('2027-01-28'), what: 'the closeout report' },
    certified: { waitingFor: 'the first class to be certified', what: 'the first class is certified' },
    complaint: { day: day('2010-11-01'), what: 'receipt of the complaint' },
    amendment: { waitingFor: 'an amendment to be proposed' },
    departure: { waitingFor: 'an officer to leave' },
    finding: { day: day('2010-10-04'), what: 'the written finding' },
    expiry: { day: day('2013-06-30'), what: 'expiry' },
    poolExpiry: { day: day('2027-12-31'), what: 'expiry' },
    desiredEnd: { day: day('2010-12-31'), what: 'the desired end' },
    errors: { day: day('2026-08-24'), what: 'notification of the errors' },
    storm: { day: day('2026-11-19'), what: 'becoming aware of the storm' },
    periodEnd: { day: day('2026-09-30'), what: 'the end of the period' },
  };
  const names = Object.keys(facts);
  const trigger = (name: string): Clock => ({ on: 'trigger', triggerId: id(1_000 + names.indexOf(name)) });
  const look = (clock: Clock): Fact => {
    const key = clock.on === 'trigger' ? names[Number(clock.triggerId) - 1_000] : `${clock.on} ${clock.obligationId}`;
    return facts[key ?? ''] ?? { waitingFor: 'nothing known' };
  };
  const of = (on: Exclude<Clock['on'], 'trigger'>, number: number): Clock => ({ on, obligationId: id(number) });
  const every = (unit: 'months' | 'years', anchor: string, roll: 'none' | 'forward' = 'none'): DueRule => ({ kind: 'every', count: 1, unit, anchor: day(anchor), roll });
  const autumn = day('2010-11-30');

  type Expected = { readonly due?: string; readonly lead?: string; readonly waitingFor?: string };
  const table: readonly (readonly [string, DueTerms, Expected])[] = [
    ['1 activate fingerprint sharing', { rule: { kind: 'fixed', day: day('2011-03-01'), roll: 'none' }, fixedBy: 'the deployment plan' }, { due: '2011-03-01' }],
    ['2 give written notice', { rule: before(1, 'days', { clock: due(1), roll: 'backward' }), lead: { count: 30, unit: 'days' } }, { due: '2011-02-28', lead: '2011-01-28' }],
    ['3 copy the notice', { rule: after(0, 'days', { clock: due(2) }) }, { due: '2011-02-28' }],
    ['4 attend the resolution meeting', { rule: { kind: 'onEvent', clock: of('called', 1) } }, { due: '2010-12-08' }],
    ['5 record the outcome', { rule: after(3, 'businessDays', { clock: of('met', 1) }) }, { due: '2010-12-13' }],
    ['6 send a confirmation of the outcome', { rule: after(5, 'businessDays', { clock: of('met', 1) }) }, { due: '2010-12-15' }],
    ['7 tell the field office of suspected cases', { rule: { kind: 'continuous', condition: 'the city is not activated' } }, {}],
    ['8 terminate the state MOA', { rule: after(30, 'days', { clock: of('received', 8) }) }, { due: '2011-06-08' }],
    ['9 modify only by mutual consent', { rule: { kind: 'onEvent', clock: trigger('amendment') } }, { waitingFor: 'an amendment to be proposed' }],
    ['10 hold the first steering review', { rule: after(9, 'months', { clock: trigger('certified') }) }, { waitingFor: 'the first class to be certified' }],
    ['11 hold steering meetings', { rule: every('years', '2010-06-15'), from: autumn }, { due: '2011-06-15' }],
    ['12 send each complaint on', { rule: { kind: 'onEvent', clock: trigger('complaint') } }, { due: '2010-11-01' }],
    ["13 report a complaint's disposition", { rule: after(90, 'days', { clock: trigger('complaint'), roll: 'forward' }) }, { due: '2011-01-31' }],
    ['14 renew officer authorizations', { rule: every('years', '2008-02-29'), from: autumn }, { due: '2011-02-28' }],
    ["15 return a departing officer's credentials", { rule: { kind: 'onEvent', clock: trigger('departure') } }, { waitingFor: 'an officer to leave' }],
    ['16 answer a finding of unmet duties', { rule: after(90, 'days', { clock: trigger('finding') }) }, { due: '2011-01-02' }],
    ['17 decide: modify, extend or let lapse', { rule: before(1, 'days', { clock: trigger('expiry'), roll: 'backward' }), lead: { count: 180, unit: 'days' } }, { due: '2013-06-28', lead: '2012-12-28' }],
    ['18 give termination notice', { rule: before(60, 'days', { clock: trigger('desiredEnd'), roll: 'backward' }) }, { due: '2010-11-01' }],
    ['19 send the monthly invoice', { rule: every('months', '2010-01-15', 'forward'), from: autumn }, { due: '2010-12-15' }],
    ['20 audit the data', { rule: every('years', '2026-12-15') }, { due: '2026-12-15' }],
    ['21 correct reported data errors', { rule: after(90, 'days', { clock: trigger('errors'), roll: 'forward' }), lead: { count: 2, unit: 'weeks' } }, { due: '2026-11-23', lead: '2026-11-09' }],
    ['22 give notice of intent to renew', { rule: before(1, 'years', { clock: trigger('poolExpiry'), roll: 'backward' }), lead: { count: 3, unit: 'weeks' } }, { due: '2026-12-31', lead: '2026-12-10' }],
    ['23 give notice of a delay event, within 7 days', { rule: after(7, 'days', { clock: trigger('storm') }) }, { due: '2026-11-26' }],
    ['23 the same within 5 days', { rule: after(5, 'days', { clock: trigger('storm') }) }, { due: '2026-11-24' }],
    ['23 the same within 21 days', { rule: after(21, 'days', { clock: trigger('storm') }) }, { due: '2026-12-10' }],
    ['24 supplement an incomplete notice', { rule: after(21, 'days', { clock: of('sent', 23) }) }, { due: '2026-12-10' }],
    ['25 send the closeout report', { rule: after(120, 'days', { clock: trigger('periodEnd') }) }, { due: '2027-01-28' }],
    ['25 then keep the records', { rule: after(3, 'years', { clock: of('fulfilled', 25) }) }, { due: '2030-01-28' }],
  ];

  it.each(table)('%s', (_, terms, expected) => {
    const { due: on, lead, waitingFor } = dueDate(terms, look, federal);
    expect({ due: on, lead, waitingFor }).toEqual({ due: undefined, lead: undefined, waitingFor: undefined, ...expected });
  });

  it('a public-records request is due when it is asked for, and has no day', () => {
    const request = dueDate({ rule: { kind: 'onRequest' } }, look, federal);
    expect(request.due).toBeUndefined();
    expect(request.reason).toBe('when it is asked for');
  });
});

describe('the account of a due date', () => {
  it('tells the notice before activation from the moved plan to the lead, each step with its day', () => {
    const rule = before(1, 'days', { clock: due(1), roll: 'backward' });
    const notice = dueDate({ rule, lead: { count: 30, unit: 'days' } }, () => ({ day: day('2011-03-01'), what: 'activation', how: 'as the plan was moved on Oct 5, 2010' }), federal);
    expect(notice.steps).toEqual([
      { text: 'Activation, as the plan was moved on Oct 5, 2010', day: '2011-03-01' },
      { text: 'The last day before it', day: '2011-02-28' },
      { text: 'Our lead: 30 calendar days before the official due date', day: '2011-01-29' },
      { text: 'January 29, 2011 is a Saturday, closed; a backward count rolls backward', day: '2011-01-28' },
    ]);
    expect(notice.reason).toBe('the last day before activation; lead Jan 28');
    expect(notice.why).toBe('the last day before activation');
  });

  it('names the holiday that a count of business days skips', () => {
    const reply = counted({ rule: after(5, 'businessDays') }, '2026-11-20', 'the meeting');
    expect(reply.due).toBe('2026-11-30');
    expect(texts(reply)[1]).toBe(
      '5 business days after it; the day itself is left out, the last day counts; skipping 4 weekend days and Thanksgiving Day (Thu, Nov 26)',
    );
    expect(reply.reason).toBe('5 business days after the meeting');
  });

  it('shows the day without the roll beside the day with it, past a whole long weekend', () => {
    const end = counted({ rule: before(30, 'days', { roll: 'backward' }) }, '2011-03-01', 'activation');
    expect(end).toMatchObject({ due: '2011-01-28', unrolled: '2011-01-30', reason: '30 days before activation; Jan 30 is a Sunday' });
    expect(texts(end).at(-1)).toBe('January 30, 2011 is a Sunday, closed; a backward count rolls backward, past Saturday');
  });

  it('leaves a contract date on Thanksgiving Day where it is, and names the next open day', () => {
    const notice = counted({ rule: after(7, 'days') }, '2026-11-19', 'the storm');
    expect(notice.due).toBe('2026-11-26');
    expect(notice.unrolled).toBeUndefined();
    expect(texts(notice).at(-1)).toBe('Thu, Nov 26 is closed (Thanksgiving Day); the date stands, it is not rolled (the next open day is Fri, Nov 27)');
    expect(notice.reason).toBe('7 days after the storm; Thanksgiving Day, not rolled');
  });

  it('warns when a roll carries a date past the very event that it must come before', () => {
    const notice = counted({ rule: before(1, 'days', { roll: 'forward' }) }, '2026-11-23', 'activation');
    expect(notice.due).toBe('2026-11-23');
    expect(texts(notice).at(-1)).toContain('Check this: it is no longer before activation');
    const reply = counted({ rule: after(1, 'days', { roll: 'backward' }) }, '2026-11-20', 'the meeting');
    expect(texts(reply).at(-1)).toContain('Check this: it is no longer after the meeting');
  });

  it('says that a lead is useless when it comes before the clock even starts', () => {
    const reply = counted({ rule: after(5, 'days'), lead: { count: 30, unit: 'days' } }, '2010-11-01', 'the meeting');
    expect(reply.lead).toBe('2010-10-07');
    expect(texts(reply).at(-1)).toBe('Our lead: 30 calendar days before the official due date. It is before the meeting, when the count begins');
  });

  it('counts a lead in business days and names what it skips', () => {
    const invoice = dueDate({ rule: { kind: 'fixed', day: day('2010-11-30'), roll: 'none' }, lead: { count: 3, unit: 'businessDays' } }, () => ({ waitingFor: '' }), federal);
    expect(invoice.lead).toBe('2010-11-24');
    expect(texts(invoice)[1]).toBe('Our lead: 3 business days before the official due date; skipping 2 weekend days and Thanksgiving Day (Thu, Nov 25)');
  });

  it('writes the year of a lead that lies in the year before', () => {
    expect(counted({ rule: after(120, 'days'), lead: { count: 30, unit: 'days' } }, '2026-09-30', 'the end of the period').reason).toBe(
      '120 days after the end of the period; lead Dec 29, 2026',
    );
  });

  it('says what it waits for, and still says the rule', () => {
    expect(waiting(after(9, 'months'), 'the first class to be certified')).toEqual({
      steps: [{ text: 'No date yet: waiting for the first class to be certified' }],
      reason: '9 months after the first class to be certified',
      why: '9 months after the first class to be certified',
      waitingFor: 'the first class to be certified',
    });
  });

  it('is fixed by whoever fixed it', () => {
    const activation = dueDate({ rule: { kind: 'fixed', day: day('2011-03-01'), roll: 'none' }, fixedBy: 'the deployment plan' }, () => ({ waitingFor: '' }), federal);
    expect(activation.steps).toEqual([{ text: 'Fixed by the deployment plan', day: '2011-03-01' }]);
    expect(activation.reason).toBe('fixed by the deployment plan');
  });
});

describe('a moved due date', () => {
  const rule: DueRule = { kind: 'fixed', day: day('2011-01-10'), roll: 'forward' };
  const move = { from: day('2011-01-10'), to: day('2011-02-28'), on: day('2010-10-05'), reason: 'The state moved activation by letter' };

  it('stands in place of the rule, with the old date, the day it was moved and the reason; the lead follows it', () => {
    const moved = dueDate({ rule, move, lead: { count: 30, unit: 'days' } }, () => ({ waitingFor: '' }), federal);
    expect(moved).toMatchObject({ due: '2011-02-28', lead: '2011-01-28', reason: 'moved on Oct 5, 2010, from Jan 10, 2011; lead Jan 28' });
    expect(moved.steps.slice(0, 2)).toEqual([
      { text: 'Due date before the move', day: '2011-01-10' },
      { text: 'Moved on October 5, 2010: The state moved activation by letter', day: '2011-02-28' },
    ]);
  });

  it('gives a date to an obligation that had none', () => {
    const moved = dueDate({ rule: after(9, 'months'), move: { to: move.to, on: move.on, reason: move.reason } }, () => ({ waitingFor: 'an event' }), federal);
    expect(moved.due).toBe('2011-02-28');
    expect(moved.waitingFor).toBeUndefined();
    expect(texts(moved)[0]).toBe('There was no due date before');
  });

  it('is not rolled when it was moved to a closed day, which is said', () => {
    const moved = dueDate({ rule, move: { ...move, to: day('2011-02-27') } }, () => ({ waitingFor: '' }), federal);
    expect(moved.due).toBe('2011-02-27');
    expect(texts(moved).at(-1)).toContain('the date stands, it is not rolled');
  });
});

describe('strange rules', () => {
  it('a count of 0 is the day of the event itself, in every unit and either way of counting', () => {
    for (const unit of ['days', 'businessDays', 'weeks', 'months', 'years'] as const) {
      for (const counting of ['excludeFirst', 'clearDays'] as const) {
        expect(counted({ rule: after(0, unit, { counting }) }, '2026-11-18').due).toBe('2026-11-18');
        expect(counted({ rule: before(0, unit, { counting }) }, '2026-11-18').due).toBe('2026-11-18');
      }
    }
    expect(counted({ rule: after(0, 'days') }, '2026-11-18', 'the notice').reason).toBe('the same day as the notice');
  });

  it('n clear days after an event are day n + 1, and before it likewise', () => {
    expect(counted({ rule: after(10, 'days', { counting: 'clearDays' }) }, '2026-11-02').due).toBe('2026-11-13');
    expect(counted({ rule: before(10, 'days', { counting: 'clearDays' }) }, '2026-11-13').due).toBe('2026-11-02');
    expect(counted({ rule: after(10, 'days', { counting: 'clearDays' }) }, '2026-11-02').reason).toBe('10 clear days after the event');
  });

  it('a count into years whose holidays are unknown still gives a day, and says so in a step', () => {
    const far = counted({ rule: after(10, 'businessDays') }, '2031-12-26', 'the meeting');
    expect(far).toMatchObject({ due: '2032-01-09', beyondCalendar: true });
    expect(far.steps.at(-1)).toEqual({
      text: '“Federal holidays” knows the holidays of 2009 to 2031: outside of that, weekends are counted but holidays are unknown',
      day: '2032-01-09',
    });
  });

  it('an office that has no list of holidays yet counts weekends, and is told so', () => {
    const weekends = { name: 'Weekends only', weekend: [6, 7], closedDays: [], firstYear: 1, lastYear: 0 };
    const reply = counted({ rule: after(5, 'businessDays') }, '2026-11-20', 'the meeting', weekends);
    expect(reply).toMatchObject({ due: '2026-11-27', beyondCalendar: true });
    expect(texts(reply).at(-1)).toBe('“Weekends only” knows no holidays: weekends are counted, holidays are not');
  });

  it('a lead that reaches back before the calendar says so on the lead', () => {
    const early = dueDate({ rule: { kind: 'fixed', day: day('2009-01-05'), roll: 'none' }, lead: { count: 30, unit: 'days' } }, () => ({ waitingFor: '' }), federal);
    expect(early).toMatchObject({ due: '2009-01-05', lead: '2008-12-05', beyondCalendar: true });
    expect(days(early).at(-1)).toBe('2008-12-05');
  });

  it('a date within the calendar says nothing about its ends', () => {
    expect(counted({ rule: after(30, 'days') }, '2011-05-09').beyondCalendar).toBeUndefined();
  });

  it.each([after(30_000, 'years'), after(36_500, 'months'), before(2_000, 'years'), before(36_500, 'weeks')])(
    'a count out of the years 1900 to 2999 gives no date and asks to check the rule (%#)',
    (rule) => {
      const far = counted({ rule, lead: { count: 30, unit: 'days' } }, '2026-11-18');
      expect(far.due).toBeUndefined();
      expect(far.lead).toBeUndefined();
      expect(texts(far).at(-1)).toBe('The count leaves the years 1900 to 2999, so there is no date: check the rule');
    },
  );

  it('an event on a Saturday is due that Saturday: a prompt duty does not wait', () => {
    const complaint = counted({ rule: { kind: 'onEvent', clock: event } }, '2010-11-27', 'the complaint');
    expect(complaint.due).toBe('2010-11-27');
    expect(complaint.reason).toBe('promptly upon the complaint; a Saturday, not rolled');
  });
});
