import { day } from '@domain/day';
import { agreement, delayAnswers, fixtureId, memo, notice, obligation, office } from '@domain/letterFixture';
import type { Letter } from '@domain/letter';
import type { AgendaItem } from '@store/queries/calendar';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendarFile';

const AT = '2010-11-15T15:00:00.000Z';
const due = { id: notice.id, agreementId: agreement.id, status: 'open', open: 1, sort: '2011-02-28', due: day('2011-02-28'), lead: day('2011-01-28'), reason: '1 day before “Activate; now”, is due', dependsOn: '', title: notice.title, authorityId: notice.authorityId, ownerId: notice.ownerId, owedBy: notice.owedBy, ruleKind: 'before' } as const;
const title = 'Give notice, in writing; by <b>certified</b> mail\nBEGIN:VEVENT — to the Łódź Street office and to everybody else who is named in the agreement 漢字漢字漢字';
const letter: Letter = {
  id: fixtureId(50), kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: agreement.id, obligationIds: [notice.id], dated: day('2010-11-15'), answers: { ...delayAnswers }, enclosures: [], status: 'issued',
};
const items: readonly AgendaItem[] = [
  { kind: 'due', authority: undefined, day: day('2011-02-28'), due, obligation: { ...notice, title }, agreementTitle: agreement.title },
  { kind: 'lead', authority: undefined, day: day('2011-01-28'), due, obligation: { ...notice, title }, agreementTitle: agreement.title },
  { kind: 'meeting', day: day('2010-11-30'), agreementTitle: agreement.title, meeting: { id: obligation.id, agreementId: agreement.id, title: 'Resolution meeting', kind: 'partners', day: day('2010-11-30'), time: '10:00 AM', place: 'City Hall, room 2', calledBy: '', obligationIds: [], letterIds: [], status: 'planned' } },
  { kind: 'reply', day: day('2010-12-15'), letter, asked: { answered: ['ICE'], silent: ['SIB'] }, isCorrection: false, agreementTitle: agreement.title },
];
const file = (of = items, at = AT) => calendarFile(of, { office, at, today: day('2010-11-15') });

/** As Thunderbird reads it: ical.js is its parser. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown as string).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('the calendar file, read by another calendar', () => {
  it('has each thing on its day, the whole day, with its agreement', () => {
    expect(read(file()).map(({ startDate, summary, description }) => [startDate.toString(), startDate.isDate, summary, description.split('\n')[0]])).toEqual([
      ['2011-02-28', true, `Due: ${title}`, `${due.reason}; ${agreement.title}`],
      ['2011-01-28', true, `Our lead date: ${title}`, `due Feb 28, 2011, ${agreement.title}`],
      ['2010-11-30', true, 'Meeting: Resolution meeting', `10:00 AM, City Hall, room 2, ${agreement.title}`],
      ['2010-12-15', true, 'Reply by: Delay notice', `ICE answered; no answer of SIB yet; ${agreement.title}`],
    ]);
  });

  it('says that an authority is no longer in force', () => {
    const of = (kind: 'due' | 'lead', on: string) => calendarFile([{ kind, authority: { ...memo, ended: { how: 'rescinded', on: day('2011-08-05'), by: 'ICE' } }, day: day('2011-02-28'), due, obligation: notice, agreementTitle: agreement.title }], { office, at: AT, today: day(on) });
    expect(read(of('due', '2011-08-04'))[0]?.description).not.toContain('Authority rescinded');
    expect(['due' as const, 'lead' as const].map((kind) => read(of(kind, '2011-08-05'))[0]?.description.split('\n')[1])).toEqual(['Authority rescinded Aug 5, 2011', 'Authority rescinded Aug 5, 2011']);
  });

  it('says of a letter that confirms a meeting that corrections were asked for', () => {
    const confirmation = { ...letter, kind: 'L5' as const, answers: { correctBy: '2010-11-30' } };
    const [event] = read(file([{ kind: 'reply', day: day('2010-11-30'), letter: confirmation, asked: { answered: [], silent: ['ICE', 'SIB'] }, isCorrection: true, agreementTitle: agreement.title }]));
    expect([event?.summary, event?.description.split('\n')[0]]).toEqual(['Corrections by: Confirmation of a meeting', `No correction of ICE and SIB yet; ${agreement.title}`]);
  });

  it('has the day by which a records request must be answered, without what was asked for', () => {
    const request = { id: fixtureId(60), number: 'RR-2010-001', year: 2010, sequence: 1, requester: 'Dana Whitfield', contact: '12 Example Street', receivedOn: day('2010-11-12'), asked: 'Everything', status: 'open' as const, replyBy: day('2010-11-29'), replySource: 'Sample Act, section 5' };
    const text = file([{ kind: 'request', day: day('2010-11-29'), request, agreementTitle: '' }]);
    const [event] = read(text);
    expect([event?.startDate.toString(), event?.summary, event?.description.split('\n')[0]]).toEqual(['2010-11-29', 'Our answer by: RR-2010-001 Records request', 'from Dana Whitfield; Sample Act, section 5']);
    for (const secret of [request.asked, request.contact]) expect(text).not.toContain(secret);
  });

  it('keeps the identity of a thing from file to file, and counts the later one as later', () => {
    const [before, after] = [read(file()), read(file(items, '2010-11-16T15:00:00.000Z'))];
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(items.length);
    for (const [index, event] of after.entries()) expect(event.sequence).toBeGreaterThan(before[index]?.sequence ?? Infinity);
  });

  it('obeys RFC 5545: stamped, folded to 75 bytes a line, ended by CRLF, nothing injected', () => {
    const text = file();
    expect(text.match(/DTSTAMP:20101115T150000Z/g)).toHaveLength(items.length);
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(items.length);
  });

  it('says that the sample is one, and holds no text of a letter, authority or reason', () => {
    const text = file().replace(/\r\n /g, '');
    expect(text).toContain('historical sample');
    for (const secret of [memo.text.slice(0, 40), ...Object.values(letter.answers).filter((answer) => answer.length > 20)]) expect(text).not.toContain(secret);
  });

  it('is a calendar without events when nothing was chosen', () => {
    expect(read(file([]))).toEqual([]);
  });
});
