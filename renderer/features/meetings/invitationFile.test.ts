import { day } from '@domain/day';
import { fixtureId, office } from '@domain/letterFixture';
import type { Meeting } from '@domain/meeting';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { invitationFile } from './invitationFile';

const AT = '2011-01-05T15:00:00.000Z';
const meeting: Meeting = {
  id: fixtureId(40), agreementId: fixtureId(1), title: 'Resolution meeting; about the date, “once”\nBEGIN:VALARM', kind: 'partners', day: day('2011-01-12'), time: '10:00 AM', place: 'City Hall, room 2', calledBy: 'ICE',
  obligationIds: [], letterIds: [], status: 'planned',
};
const around = { office: { ...office, zone: 'America/Chicago' }, agenda: [{ title: 'Why the date cannot be met' }, { title: 'Until then' }], attendees: [{ name: 'Karen Dowd', of: 'ICE' }], at: AT };
const file = (change: Partial<Meeting> = {}, at = AT) => invitationFile({ ...meeting, ...change }, { ...around, at });

/** As Thunderbird reads it: ical.js is its parser. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown as string).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('the invitation, read by another calendar', () => {
  it('is an hour of the meeting’s day in the office’s zone', () => {
    const [event] = read(file());
    expect(event?.startDate.toJSDate().toISOString()).toBe('2011-01-12T16:00:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).toBe('2011-01-12T17:00:00.000Z');
    expect([event?.summary, event?.location]).toEqual([meeting.title, 'City Hall, room 2']);
  });

  it('in summer time is an hour earlier by the sun', () => {
    expect(read(file({ day: day('2011-07-12') }))[0]?.startDate.toJSDate().toISOString()).toBe('2011-07-12T15:00:00.000Z');
  });

  it('is the whole day where no time is recorded', () => {
    const [event] = read(file({ time: '' }));
    expect([event?.startDate.toString(), event?.startDate.isDate]).toEqual(['2011-01-12', true]);
  });

  it('says who invites whom to what', () => {
    expect(read(file())[0]?.description.split('\n')).toEqual(expect.arrayContaining(['Called by ICE.', 'Agenda:', '1. Why the date cannot be met', '2. Until then', 'Invited:', 'Karen Dowd, ICE']));
  });

  it('keeps its identity, counts the later one as later, and lets nothing be injected', () => {
    const [before] = read(file());
    const [after] = read(file({ day: day('2011-01-13') }, '2011-01-06T15:00:00.000Z'));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
    expect(file().split('\r\n').filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
  });
});
