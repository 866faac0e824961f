import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from './day';
import { isPastItsDay, Jurisdiction, objectToActivation, timelineRow } from './jurisdiction';
import { place, rowOf } from './jurisdictionFixture';
import { standing, timelineOf } from './timeline';

const AGREEMENT = '01HX0000000000000000000001';
const ID = '01HX0000000000000000000002';
const move = (number: number, from: string, to: string) => ({ id: ID.slice(0, 25) + number, agreementId: AGREEMENT, jurisdictionId: ID, from: day(from), to: day(to), reason: `Reason ${number}`, on: day('2010-11-01') });

describe('a jurisdiction', () => {
  const planned = place(ID, AGREEMENT, { plannedOn: day('2010-12-01') });

  it('is planned, then moved, then active, and keeps the first day and the last move', () => {
    expect(timelineRow(planned, [])).toMatchObject({ status: 'planned', expectedOn: '2010-12-01' });
    const moves = [move(1, '2010-12-01', '2011-01-15'), move(2, '2011-01-15', '2011-04-04')];
    expect(timelineRow(planned, moves)).toMatchObject({ status: 'moved', plannedOn: '2010-12-01', movedTo: '2011-04-04', expectedOn: '2011-04-04', reason: 'Reason 2' });
    expect(timelineRow({ ...planned, activatedOn: day('2011-04-05') }, moves)).toMatchObject({ status: 'active', activatedOn: '2011-04-05', movedTo: '2011-04-04' });
  });

  it('that was removed says so even if it was active before', () => {
    const ended = { how: 'removed' as const, on: day('2011-02-01'), reason: 'By letter.' };
    expect(timelineRow({ ...planned, activatedOn: day('2010-12-01'), ended }, [])).toMatchObject({ status: 'removed', reason: 'By letter.' });
  });

  it('that is ours stands as our obligation stands: its due date is the planned day, the date before a move the first plan', () => {
    const ours = { id: AGREEMENT, due: day('2011-04-04'), firstDue: day('2010-12-01'), status: 'open' as const, statusSince: undefined, reason: 'Agreed.' };
    expect(timelineRow(place(ID, AGREEMENT, { plannedOn: day('2010-01-01'), isOurs: true }), [], ours)).toMatchObject({ plannedOn: '2010-12-01', movedTo: '2011-04-04', status: 'moved', isOurs: true });
    expect(timelineRow(place(ID, AGREEMENT, { isOurs: true }), [], { ...ours, status: 'met', statusSince: day('2011-04-01') })).toMatchObject({ status: 'active', activatedOn: '2011-04-01' });
    expect(timelineRow(place(ID, AGREEMENT, { isOurs: true }), [], { ...ours, status: 'removed' })).toMatchObject({ status: 'removed' });
    expect(timelineRow(place(ID, AGREEMENT, { isOurs: true }), [], { ...ours, due: undefined, firstDue: undefined })).toMatchObject({ status: 'planned', expectedOn: undefined });
  });

  it('is past its day only while it waits', () => {
    expect(isPastItsDay(rowOf('A', { plannedOn: '2010-11-01' }), day('2010-11-15'))).toBe(true);
    expect(isPastItsDay(rowOf('A', { plannedOn: '2010-11-15' }), day('2010-11-15'))).toBe(false);
    expect(isPastItsDay(rowOf('A', { plannedOn: '2010-11-01', activatedOn: '2010-11-01' }), day('2010-11-15'))).toBe(false);
  });

  it('cannot be active on a day that is still ahead', () => {
    expect(objectToActivation(day('2010-11-16'), day('2010-11-15'))).toMatch(/still ahead/);
    expect(objectToActivation(day('2010-11-15'), day('2010-11-15'))).toBeUndefined();
  });

  it('of the first version of this record still parses', () => {
    const line = '{"id":"01HX0000000000000000000002","agreementId":"01HX0000000000000000000001","name":"Alder Falls","area":"","note":""}';
    expect(Jurisdiction.parse(JSON.parse(line)).name).toBe('Alder Falls');
  });
});

describe('the figures of a timeline', () => {
  it('sum up by month over some years, by week within a year, by year over decades', () => {
    expect(timelineOf([rowOf('A', { plannedOn: '2009-01-15' }), rowOf('B', { plannedOn: '2011-06-01' })])).toMatchObject({ period: 'month' });
    expect(timelineOf([rowOf('A', { plannedOn: '2010-01-15' }), rowOf('B', { plannedOn: '2010-06-01' })])).toMatchObject({ period: 'week' });
    expect(timelineOf([rowOf('A', { plannedOn: '1950-01-15' }), rowOf('B', { plannedOn: '2999-06-01' })])).toMatchObject({ period: 'year' });
  });

  it('count each month with what was planned, is expected and is active', () => {
    const { steps } = timelineOf([
      rowOf('A', { plannedOn: '2009-01-15', activatedOn: '2009-03-01' }),
      rowOf('B', { plannedOn: '2009-01-31', movedTo: '2010-12-31' }),
      rowOf('C', { plannedOn: '2009-02-01', status: 'removed' }),
    ]);
    expect(steps[0]).toMatchObject({ from: '2009-01-01', to: '2009-01-31', planned: 2, expected: 1, active: 0 });
    expect(steps[1]).toMatchObject({ from: '2009-02-01', plannedTotal: 3, expectedTotal: 1, activeTotal: 0 });
    expect(steps.at(-1)).toMatchObject({ to: '2010-12-31', plannedTotal: 3, expectedTotal: 2, activeTotal: 1 });
  });

  it('are empty without days, and say how many have none', () => {
    expect(timelineOf([])).toMatchObject({ steps: [], total: 0 });
    expect(timelineOf([rowOf('A')])).toMatchObject({ steps: [], total: 1, undated: 1 });
  });

  it('reconcile with the list, whatever the days', () => {
    const someDay = fc.option(fc.integer({ min: 0, max: 3_000 }).map((count) => addDays(day('2008-02-29'), count)), { nil: undefined });
    const row = fc.record({ plannedOn: someDay, movedTo: someDay, activatedOn: someDay, end: fc.constantFrom(undefined, 'removed' as const, 'notActivated' as const) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (all) => {
        const rows = all.map(({ end, ...days }, index) => rowOf(`Place ${index}`, { ...Object.fromEntries(Object.entries(days).filter(([, on]) => on)), ...(end ? { status: end } : {}) }));
        const { steps, counts, total } = timelineOf(rows);
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(total);
        expect(steps.at(-1)?.plannedTotal ?? 0).toBe(rows.filter(({ plannedOn }) => plannedOn).length);
        expect(steps.at(-1)?.activeTotal ?? 0).toBe(counts.active);
        for (const { to, expectedTotal, activeTotal } of steps) expect(standing(rows, to)).toEqual({ expected: expectedTotal, active: activeTotal });
        steps.forEach((step, index) => expect(index === 0 || step.from === addDays(steps[index - 1]?.to ?? step.from, 1)).toBe(true));
      }),
      { numRuns: 100 },
    );
  });
});
