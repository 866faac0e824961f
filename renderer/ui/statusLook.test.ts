import { day } from '@domain/day';
import { describe, expect, test } from 'vitest';
import { authorityLook, authorityShortLook, obligationLook, serviceLook } from './statusLook';

const today = day('2026-11-24');
const soon = day('2026-11-26');
const later = day('2027-01-28');

describe('the status of an obligation', () => {
  test('what is late is overdue, whatever else is known', () => {
    expect(obligationLook({ status: 'open', due: day('2026-11-23'), today, waitsFor: 'proof', hasDeadAuthority: true }).word).toBe('Overdue');
  });

  test('a dead authority comes before a near date', () => {
    expect(obligationLook({ status: 'open', due: soon, today, hasDeadAuthority: true }).word).toBe('Check authority');
  });

  test('due within seven days is due soon', () => {
    expect(obligationLook({ status: 'open', due: soon, today }).word).toBe('Due soon');
    expect(obligationLook({ status: 'open', due: later, today }).word).toBe('Open');
  });

  test('what waits for an event has no date and is plain', () => {
    expect(obligationLook({ status: 'open', due: undefined, today, waitsFor: 'an event' })).toMatchObject({ word: 'Waiting for an event', isSoft: false });
  });

  test('what was met is met, also after its day', () => {
    expect(obligationLook({ status: 'met', due: day('2020-01-01'), today }).word).toBe('Met');
  });
});

describe('the status of an authority', () => {
  test('it always has its day', () => {
    expect(authorityLook({ state: 'rescinded', since: day('2011-08-05'), by: 'ICE' }).word).toBe('Rescinded Aug 5, 2011');
    expect(authorityLook({ state: 'inForce', since: day('2010-08-17') }, day('2010-11-30')).word).toBe('In force on Nov 30, 2010');
  });

  test('in narrow columns the year is left out when it is near', () => {
    expect(authorityShortLook({ state: 'superseded', since: day('2026-07-01'), by: '' }, today).word).toBe('Superseded Jul 1');
    expect(authorityShortLook({ state: 'superseded', since: day('2019-07-01'), by: '' }, today).word).toBe('Superseded Jul 1, 2019');
  });
});

test('a copy without proof says how long it has been on its way', () => {
  expect(serviceLook('sent', undefined, 12)).toMatchObject({ word: 'No proof after 12 days', tone: 'soon' });
  expect(serviceLook('sent', undefined, 3)).toMatchObject({ word: 'Sent, no proof yet', tone: 'wait' });
  expect(serviceLook('received', day('2010-11-22')).word).toBe('Received Nov 22, 2010');
});
