import { expect, test } from 'vitest';
import type { Agreement } from './agreement';
import type { Authority } from './authority';
import { day, typedDay } from './day';
import { makeId } from './id';
import type { Obligation } from './obligation';
import { readPack } from './pack';
import { packOf } from './packOf';
import { emptyAnswers, packStart } from './packStart';
import type { Trigger } from './trigger';

const id = (number: number) => makeId(number, new Uint8Array(10));

const agreement: Agreement = { id: id(1), title: 'Data-sharing MOU', number: 'M-7', dated: day('2024-03-01'), standing: 'signatory', summary: 'Shares data.' };
const clause: Authority = { id: id(2), agreementId: id(1), kind: 'clause', title: 'Clause 9.1', issuer: 'The parties', dated: day('2024-03-01'), citation: '9.1', text: 'Audit every year.', isSummary: false, inForceFrom: day('2024-03-01') };
const memo: Authority = { ...clause, id: id(3), kind: 'policy', title: 'Policy memo', issuer: 'The bureau', dated: day('2020-01-02'), ended: { on: day('2023-01-01'), how: 'rescinded', by: 'Letter' } };
const certified: Trigger = { id: id(4), agreementId: id(1), name: 'First class certified', day: day('2024-06-01'), note: '' };
const obligation = (number: number, title: string, rest: Pick<Obligation, 'rule'> & Partial<Obligation>): Obligation => ({
  id: id(number), agreementId: id(1), title, detail: '', authorityId: id(2), owedBy: 'the City', owedToIds: [id(90)], ownerId: id(91), evidence: '', isSoft: false, status: 'open', ...rest,
});
const audit = obligation(5, 'Audit', { rule: { kind: 'every', count: 1, unit: 'years', anchor: day('2025-03-01'), roll: 'none' }, status: 'met' });
const report = obligation(6, 'Report', { rule: { kind: 'after', count: 30, unit: 'days', clock: { on: 'fulfilled', obligationId: id(5) }, counting: 'excludeFirst', roll: 'forward' }, authorityId: id(3) });
const train = obligation(7, 'Train', { rule: { kind: 'after', count: 2, unit: 'weeks', clock: { on: 'trigger', triggerId: id(4) }, counting: 'excludeFirst', roll: 'none' } });
const outside = obligation(8, 'Counts from elsewhere', { rule: { kind: 'onEvent', clock: { on: 'due', obligationId: id(77) } } });
const behind = obligation(9, 'Counts from that', { rule: { kind: 'onEvent', clock: { on: 'due', obligationId: id(8) } } });

test('an agreement becomes a pack that can be read, without its days, status and history', () => {
  const made = packOf({ agreement, authorities: [clause, memo], triggers: [certified], obligations: [audit, report, train] });
  const read = readPack(JSON.stringify(made?.pack));
  expect(read).toEqual({ ok: true, value: made?.pack });
  expect(made?.pack.agreement).toEqual({ title: 'Data-sharing MOU', standing: 'signatory', summary: 'Shares data.' });
  expect(made?.pack.authorities.map(({ dated, ended }) => [dated, ended?.how])).toEqual([['agreement', undefined], ['2020-01-02', 'rescinded']]);
  expect(made?.pack.obligations.map(({ title, rule }) => [title, rule])).toEqual([
    ['Audit', { kind: 'every', count: 1, unit: 'years', roll: 'none' }],
    ['Report', { kind: 'after', count: 30, unit: 'days', clock: { on: 'fulfilled', obligation: 'o1' }, counting: 'excludeFirst', roll: 'forward' }],
    ['Train', { kind: 'after', count: 2, unit: 'weeks', clock: { on: 'event', event: 'e1' }, counting: 'excludeFirst', roll: 'none' }],
  ]);
  expect(made?.owedTo).toEqual({ o1: [id(90)], o2: [id(90)], o3: [id(90)] });
  expect(made?.leftOut).toEqual([]);
});

test('the dates of the new agreement are asked', () => {
  const made = packOf({ agreement, authorities: [clause], triggers: [], obligations: [audit] });
  if (made === undefined) throw new Error('It has an obligation.');
  const empty = packStart(made.pack).safeParse(emptyAnswers(made.pack, id(91), typedDay));
  expect(empty.error?.issues.map(({ path }) => path.join('.'))).toEqual(['dated', 'days.o1']);
});

test('what counts from outside the agreement is left out, with what counts from it, and named', () => {
  const made = packOf({ agreement, authorities: [clause], triggers: [], obligations: [outside, behind, audit] });
  expect(made?.pack.obligations.map(({ title }) => title)).toEqual(['Audit']);
  expect(made?.leftOut).toEqual(['Counts from elsewhere', 'Counts from that']);
});

test('an agreement without obligations is no pack', () => {
  expect(packOf({ agreement, authorities: [clause], triggers: [], obligations: [] })).toBeUndefined();
});
