import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import { authorityStatus } from '@domain/authority';
import { REPORT_STATES } from '@domain/councilReport';
import { addDays, day } from '@domain/day';
import { letterheadOf } from '@domain/letterContent';
import { agreement, clerk, fixtureId, ice, memo, obligation, office, plan, sib } from '@domain/letterFixture';
import { isOpen, type Obligation, ObligationStatus } from '@domain/obligation';
import { ok } from '@domain/result';
import { moveDueDate } from '@store/commands/obligations';
import { councilReport } from '@store/queries/councilReport';
import { put } from '@store/record';
import { openRecords } from '@store/records';
import { expect, it } from 'vitest';
import { reportContent } from './reportContent';

const { ended: _, ...alive } = plan;
const TODAY = day('2012-01-10');
/** The memo was rescinded, the plan is in force; every status, dates around today. */
const obligations: readonly Obligation[] = ObligationStatus.options.flatMap((status, at) =>
  [-30, 10, 200].flatMap((days, which) => [memo, plan].map((authority, of): Obligation => ({
    ...obligation, id: fixtureId(100 + at * 6 + which * 2 + of), title: `${status} ${days} ${authority.id === memo.id ? 'dead' : 'alive'}`, authorityId: authority.id, status, lead: undefined,
    agreementId: of === 0 ? agreement.id : fixtureId(60), rule: { kind: 'fixed', day: addDays(TODAY, days), roll: 'none' },
  }))));

it('what rests on a dead authority says so wherever the report names it, and the totals reconcile', async () => {
  const bridge = memoryBridge();
  const start = await bridge.appStart(null);
  let made = 1_000;
  const opened = start.ok && (await openRecords(bridge, start.value, undefined, { now: () => '2012-01-10T15:00:00.000Z', newId: () => testId((made += 1)) }));
  if (opened === false || !opened.ok) throw new Error('The records did not open.');
  const { db, record } = opened.value;
  const edits = [
    put('offices', office), put('people', clerk), put('parties', ice), put('parties', sib), put('agreements', agreement), put('agreements', { ...agreement, id: fixtureId(60), title: 'Another agreement' }),
    put('authorities', { ...memo, ended: { on: day('2011-08-05'), how: 'rescinded', by: 'a notice' } }), put('authorities', alive), ...obligations.map((one) => put('obligations', one)),
  ];
  await record(async () => ok([{ kind: 'office.setUp', edits }]));
  const dead = obligations.filter(({ authorityId, status }) => authorityId === memo.id && isOpen({ status }));
  await moveDueDate(opened.value, dead[0]?.id ?? '', addDays(TODAY, 5), 'Agreed.', TODAY);

  const report = await councilReport(db, { today: TODAY });
  const content = reportContent(report, { letterhead: letterheadOf(office, undefined), today: TODAY, scope: 'All', movedSince: 'all' });
  const isDead = new Set(dead.map(({ title }) => title));
  const named = [...content.overdue, ...content.soon, ...content.unable].map(({ subject, why }) => ({ title: subject.title, words: why }));
  const moved = content.moved.map(({ subject, agreement: words }) => ({ title: subject.title, words }));
  expect([...named, ...moved].map(({ title, words }) => [title, /rescinded/i.test(words)])).toEqual([...named, ...moved].map(({ title }) => [title, isDead.has(title)]));
  expect(named.filter(({ title }) => isDead.has(title)).length).toBeGreaterThan(4);
  expect(moved).toHaveLength(1);

  const { whole, agreements } = report;
  expect(REPORT_STATES.reduce((sum, state) => sum + whole[state], 0)).toBe(obligations.length);
  for (const state of [...REPORT_STATES, 'total', 'pastDue'] as const) expect(agreements.reduce((sum, { tally }) => sum + tally[state], 0)).toBe(whole[state]);
  expect([content.overdue.length, content.soon.length, content.unable.length]).toEqual([whole.overdue, whole.soon, whole.cannotMeet + whole.willNotMeet]);
  const ofDead = content.dead.flatMap((one) => one.obligations.map(({ title }) => title));
  expect(ofDead.toSorted()).toEqual(dead.map(({ title }) => title).toSorted());
  expect(report.dead.every(({ authority }) => authorityStatus(authority, TODAY).state === 'rescinded')).toBe(true);
  await db.delete();
});
