import { day, type Day } from '@domain/day';
import type { ListLine } from '@store/queries/obligations';
import { describe, expect, it } from 'vitest';
import { docketGroups } from './docketGroups';
import { isInView, NO_FILTER, passes } from './listFilter';
import { sortedLines } from './listSort';

const TODAY = day('2026-11-24');
const id = (last: string) => `01HX00000000000000000000${last}`;

/** A line of which only the due date and a few words matter. */
function line(title: string, due: string | undefined, more: { readonly waitingFor?: string; readonly status?: ListLine['obligation']['status'] } = {}): ListLine {
  const status = more.status ?? 'open';
  return {
    obligation: {
      id: id('01'), ownerId: id('04'), title, owedBy: 'the City', rule: { kind: 'onRequest' }, status, statusSince: undefined,
    },
    due: {
      id: id('01'), agreementId: id('02'), status, open: 1, sort: due ?? '9999', reason: 'a fixed date', dependsOn: '',
      title, authorityId: id('03'), ownerId: id('04'), owedBy: 'the City', ruleKind: 'onRequest',
      ...(due === undefined ? {} : { due: day(due) as Day }), ...(more.waitingFor === undefined ? {} : { waitingFor: more.waitingFor }),
    },
    agreement: { id: id('02'), title: 'Data-sharing MOU', number: 'MOU-7', dated: TODAY, standing: 'signatory', summary: '' },
    authority: { id: id('03'), agreementId: id('02'), kind: 'clause', title: 'Clause 7.2', issuer: 'City', dated: TODAY, citation: '', text: '', isSummary: false, inForceFrom: TODAY },
    owner: { id: id('04'), name: 'Ruth Calloway', title: 'City Clerk', level: 'local' },
  };
}

describe('the groups of the docket', () => {
  it('stand in the order of time, without those that are empty', () => {
    const lines = [
      line('late', '2026-11-16'), line('today', '2026-11-24'), line('in seven days', '2026-12-01'), line('in eight days', '2026-12-02'),
      line('in thirty days', '2026-12-24'), line('January', '2027-01-28'), line('a year ahead', '2027-11-24'), line('later', '2027-11-25'),
      line('waits', undefined, { waitingFor: 'the first class' }), line('asked', undefined),
    ];
    expect(docketGroups(lines, TODAY).map(({ label, lines: held }) => [label, held.map(({ obligation }) => obligation.title)])).toEqual([
      ['Overdue', ['late']],
      ['Next 7 days', ['today', 'in seven days']],
      ['Next 30 days', ['in eight days', 'in thirty days']],
      ['January to November 2027', ['January', 'a year ahead']],
      ['November 2027', ['later']],
      ['No date yet: waiting for an event', ['waits']],
      ['No set day', ['asked']],
    ]);
  });

  it('name the years when they differ', () => {
    expect(docketGroups([line('a', '2026-12-31'), line('b', '2027-02-01')], TODAY)[0]?.label).toBe('December 2026 to February 2027');
  });

  it('are none when there is no line', () => {
    expect(docketGroups([], TODAY)).toEqual([]);
  });
});

describe('the views of the docket', () => {
  it('count what is due today as soon, not as overdue', () => {
    expect(isInView(line('today', '2026-11-24'), 'overdue', TODAY)).toBe(false);
    expect(isInView(line('today', '2026-11-24'), 'soon', TODAY)).toBe(true);
    expect(isInView(line('yesterday', '2026-11-23'), 'overdue', TODAY)).toBe(true);
    expect(isInView(line('in 31 days', '2026-12-25'), 'soon', TODAY)).toBe(false);
  });

  it('keep together what cannot and what will not be met', () => {
    expect(isInView(line('a', undefined, { status: 'cannotMeet' }), 'unable', TODAY)).toBe(true);
    expect(isInView(line('b', undefined, { status: 'willNotMeet' }), 'unable', TODAY)).toBe(true);
    expect(isInView(line('c', undefined), 'unable', TODAY)).toBe(false);
  });
});

describe('the filters of the list', () => {
  it('find words in title, agreement, authority and owner, in any order', () => {
    const found = line('Correct three data errors', '2026-11-23');
    for (const text of ['', 'ERRORS correct', 'mou-7', 'clause calloway']) expect(passes(found, { ...NO_FILTER, text }, TODAY)).toBe(true);
    expect(passes(found, { ...NO_FILTER, text: 'errors invoice' }, TODAY)).toBe(false);
  });

  it('take markup as plain words', () => {
    expect(passes(line('<img src=x onerror=alert(1)>', undefined), { ...NO_FILTER, text: '<img' }, TODAY)).toBe(true);
  });

  it.each([
    ['another agreement', { agreementId: id('99') }, false],
    ['its agreement and owner', { agreementId: id('02'), ownerId: id('04') }, true],
    ['another owner', { ownerId: id('99') }, false],
    ['an authority in force', { authority: 'inForce' }, true],
    ['a rescinded authority', { authority: 'rescinded' }, false],
    ['who owes it', { owedBy: 'the City' }, true],
    ['who does not owe it', { owedBy: 'the County' }, false],
    ['its status', { status: 'open' }, true],
    ['another status', { status: 'met' }, false],
    ['days around it', { dueFrom: day('2026-11-23'), dueTo: day('2026-11-23') }, true],
    ['days before it', { dueTo: day('2026-11-22') }, false],
    ['days after it', { dueFrom: day('2026-11-24') }, false],
  ] as const)('hold to %s', (_, filter, isShown) => {
    expect(passes(line('a', '2026-11-23'), { ...NO_FILTER, ...filter }, TODAY)).toBe(isShown);
  });

  it('leave out what has no date when days are asked for', () => {
    expect(passes(line('a', undefined), { ...NO_FILTER, dueFrom: day('2026-01-01') }, TODAY)).toBe(false);
  });
});

describe('the order of the list', () => {
  const lines = [line('b', '2026-11-16'), line('A', '2026-12-01'), line('c', undefined, { waitingFor: 'x' })];
  const titles = (sorted: readonly ListLine[]) => sorted.map(({ obligation }) => obligation.title).join('');

  it('is by due date as given, or turned round with those without a date still last', () => {
    expect(titles(sortedLines(lines, 'due', false))).toBe('bAc');
    expect(titles(sortedLines(lines, 'due', true))).toBe('Abc');
  });

  it('is by title without regard to case, either way', () => {
    expect(titles(sortedLines(lines, 'title', false))).toBe('Abc');
    expect(titles(sortedLines(lines, 'title', true))).toBe('cbA');
  });

  it('keeps the due dates in order where the rest is the same', () => {
    expect(titles(sortedLines(lines, 'owner', true))).toBe('bAc');
  });
});
