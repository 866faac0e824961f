import { day, type Day } from '@domain/day';
import type { DocketLine } from '@store/queries/obligations';
import { describe, expect, it } from 'vitest';
import { docketGroups } from './docketGroups';
import { isInView, passes } from './docketViews';

const TODAY = day('2026-11-24');
const id = (last: string) => `01HX00000000000000000000${last}`;

/** A line of which only the due date and a few words matter. */
function line(title: string, due: string | undefined, more: { readonly waitingFor?: string; readonly status?: DocketLine['obligation']['status'] } = {}): DocketLine {
  const status = more.status ?? 'open';
  return {
    obligation: {
      id: id('01'), agreementId: id('02'), authorityId: id('03'), ownerId: id('04'), title, detail: '', owedBy: 'the City', owedToIds: [],
      rule: { kind: 'onRequest' }, isSoft: false, evidence: '', status,
    },
    due: {
      id: id('01'), agreementId: id('02'), status, open: 1, sort: due ?? '9999', reason: 'a fixed date', dependsOn: '',
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

describe('the find field of the docket', () => {
  const filter = { agreementId: undefined, ownerId: undefined };

  it('finds words in title, agreement, authority and owner, in any order', () => {
    const found = line('Correct three data errors', '2026-11-23');
    for (const text of ['', 'ERRORS correct', 'mou-7', 'clause calloway']) expect(passes(found, { ...filter, text })).toBe(true);
    expect(passes(found, { ...filter, text: 'errors invoice' })).toBe(false);
  });

  it('takes markup as plain words', () => {
    expect(passes(line('<img src=x onerror=alert(1)>', undefined), { ...filter, text: '<img' })).toBe(true);
  });

  it('holds to the agreement and the owner that were chosen', () => {
    expect(passes(line('a', undefined), { text: '', agreementId: id('99'), ownerId: undefined })).toBe(false);
    expect(passes(line('a', undefined), { text: '', agreementId: id('02'), ownerId: id('04') })).toBe(true);
  });
});
