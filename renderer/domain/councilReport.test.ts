import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Placeable, REPORT_STATES, reportState, talliesByAgreement, tallyOf } from './councilReport';
import { addDays, day } from './day';
import { isOpen, ObligationStatus } from './obligation';

const TODAY = day('2026-11-24');

describe('where an obligation stands in the report', () => {
  it.each([
    ['due yesterday', { status: 'open', open: 1, due: day('2026-11-23') }, 'overdue'],
    ['due today', { status: 'open', open: 1, due: TODAY }, 'soon'],
    ['due on the ninetieth day', { status: 'open', open: 1, due: day('2027-02-22') }, 'soon'],
    ['due a day after that', { status: 'open', open: 1, due: day('2027-02-23') }, 'later'],
    ['waiting for an event', { status: 'open', open: 1 }, 'noDate'],
    ['cannot be met and past its date', { status: 'cannotMeet', open: 1, due: day('2026-11-01') }, 'cannotMeet'],
    ['will not be met', { status: 'willNotMeet', open: 1, due: day('2027-11-01') }, 'willNotMeet'],
    ['met late', { status: 'met', open: 0, due: day('2026-11-01') }, 'met'],
    ['taken off the plan', { status: 'removed', open: 0 }, 'notOwed'],
    ['waived', { status: 'waived', open: 0 }, 'notOwed'],
    ['superseded while its date was past', { status: 'superseded', open: 0, due: day('2026-11-01') }, 'notOwed'],
  ] as const)('%s', (_, row, state) => {
    expect(reportState(row, TODAY)).toBe(state);
  });

  it('counts what cannot be met as past its date, too', () => {
    const tally = tallyOf([{ status: 'cannotMeet', open: 1, due: day('2026-11-01') }, { status: 'open', open: 1, due: day('2026-11-02') }], TODAY);
    expect(tally).toMatchObject({ overdue: 1, cannotMeet: 1, pastDue: 2, total: 2 });
  });
});

const row = fc.record({
  agreementId: fc.constantFrom('A', 'B', 'C', 'D'),
  status: fc.constantFrom(...ObligationStatus.options),
  offset: fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }),
}).map(({ agreementId, status, offset }): Placeable & { agreementId: string } => ({
  agreementId, status, open: isOpen({ status }) ? 1 : 0,
  ...(offset === undefined ? {} : { due: addDays(TODAY, offset) }),
}));

describe('the totals of the report', () => {
  it('reconcile: states add up to the agreement, agreements to the whole, state by state', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const whole = tallyOf(rows, TODAY);
      const each = talliesByAgreement(rows, TODAY);
      for (const { tally } of [...each, { tally: whole }]) {
        expect(REPORT_STATES.reduce((sum, state) => sum + tally[state], 0)).toBe(tally.total);
      }
      for (const state of [...REPORT_STATES, 'total', 'pastDue'] as const) {
        expect(each.reduce((sum, { tally }) => sum + tally[state], 0)).toBe(whole[state]);
      }
    }));
  });
});
