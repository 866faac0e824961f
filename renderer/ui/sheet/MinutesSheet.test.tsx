import { day } from '@domain/day';
import { letterheadOf } from '@domain/letterContent';
import { agreement, clerk, fixtureId, obligation, office } from '@domain/letterFixture';
import type { Meeting } from '@domain/meeting';
import { describe, expect, it } from 'vitest';
import { minutesCopies } from './minutesCopies';
import type { MinutesContent } from './MinutesSheet';

const meeting: Meeting = {
  id: fixtureId(40), agreementId: agreement.id, title: 'Resolution meeting on the activation date', kind: 'partners', day: day('2011-01-12'),
  time: '10:00 AM', place: 'City Hall, room 2', calledBy: '', obligationIds: [obligation.id], letterIds: [], status: 'held',
};
const person = { meetingId: meeting.id, title: '', of: 'ICE' };
const content: MinutesContent = {
  letterhead: letterheadOf(office, undefined),
  meeting,
  agreementTitle: agreement.title,
  attendees: [
    { ...person, id: fixtureId(41), name: 'Ruth Calloway', level: 'local', isPresent: true },
    { ...person, id: fixtureId(42), name: 'Karen <b>Dowd</b>', level: 'federal', isPresent: false },
  ],
  statements: [
    { id: fixtureId(44), meetingId: meeting.id, by: 'ICE', text: 'It agrees.', place: 1 },
    { id: fixtureId(43), meetingId: meeting.id, by: 'City', text: 'It is late.', place: 0 },
  ],
  outcomes: [
    { obligationTitle: obligation.title, outcome: { id: fixtureId(45), meetingId: meeting.id, obligationId: obligation.id, decision: 'moved', from: day('2011-03-01'), to: day('2011-05-03'), reason: 'Agreed' } },
  ],
  recordedBy: clerk,
};
const html = (change: Partial<MinutesContent> = {}): string => minutesCopies({ ...content, ...change })[0]?.html ?? '';

describe('the printed minutes', () => {
  it('say who came, by level, and who did not', () => {
    expect(html()).toContain('Attendance: 1 of 2 present');
    expect(html()).toMatch(/Karen &lt;b&gt;Dowd.*Federal.*Absent.*Ruth Calloway.*Local.*Present/);
  });

  it('give statements in their order, and each outcome with its dates before and after', () => {
    expect(html()).toMatch(/It is late\..*It agrees\./);
    expect(html()).toContain('Mar 1, 2011, now May 3, 2011');
  });

  it('say what was not recorded, and leave out a fact that is empty', () => {
    const empty = html({ attendees: [], statements: [], outcomes: [], recordedBy: undefined });
    for (const sentence of ['No attendance is recorded.', 'No statement is recorded.', 'No outcome is recorded.']) expect(empty).toContain(sentence);
    expect(empty).not.toMatch(/Called by|undefined|null/);
  });

  it('put what was said under the items of the agenda, a level of headings deeper, and say whether they are approved', () => {
    const item = { id: fixtureId(50), meetingId: meeting.id, title: 'A new date', place: 0 };
    const motion = { id: fixtureId(51), meetingId: meeting.id, agendaItemId: item.id, text: 'To accept it.', movedBy: 'Ana Beltrán', secondedBy: '', result: 'carried' as const, place: 2 };
    const printed = html({ agenda: [item], motions: [motion] });
    expect(printed).toMatch(/<h3[^>]*>City<\/h3>.*<h3[^>]*>1\. A new date<\/h3>.*<h4[^>]*>Motion<\/h4><p[^>]*>To accept it\.\nMoved by Ana Beltrán\. Carried\./s);
    expect(printed).toContain('Not yet');
    expect(html({ approved: { by: 'City Council', on: day('2011-01-20') } })).toContain('January 20, 2011, by City Council');
  });

  it('have one first heading and tables with heads', () => {
    expect(html().match(/<h1/g)).toHaveLength(1);
    expect(html().match(/<th scope="col"/g)).toHaveLength(9);
    expect(minutesCopies(content)[0]?.running).toBe('Minutes: Resolution meeting on the activation date, January 12, 2011');
  });
});
