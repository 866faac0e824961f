/** Meetings and minutes written before there were agendas, motions and approvals still parse: schemas only grow. */
import { describe, expect, it } from 'vitest';
import { Attendee, Meeting, Outcome, Statement } from './meeting';

const id = (last: string) => `01HX00000000000000000000${last}`;

/** As the first version wrote them. */
const MEETING = {
  id: id('01'), agreementId: id('02'), title: 'Resolution meeting', kind: 'partners', day: '2011-01-12', time: '10:00 AM', place: 'City Hall, room 2', calledBy: 'ICE',
  obligationIds: [id('03')], letterIds: [id('04')], status: 'held',
};
const ATTENDEE = { id: id('05'), meetingId: id('01'), name: 'Karen Dowd', title: 'Deployment Coordinator', of: 'ICE', level: 'federal', isPresent: true };
const STATEMENT = { id: id('06'), meetingId: id('01'), by: 'ICE', text: 'The date can move once.', place: 0 };
const OUTCOME = { id: id('07'), meetingId: id('01'), obligationId: id('03'), decision: 'moved', from: '2011-03-01', to: '2011-05-03', reason: 'Agreed.' };

describe('records of the first version', () => {
  it('are meetings, attendance, statements and outcomes still, field by field', () => {
    expect(Meeting.parse(MEETING)).toEqual(MEETING);
    expect(Attendee.parse(ATTENDEE)).toEqual(ATTENDEE);
    expect(Statement.parse(STATEMENT)).toEqual(STATEMENT);
    expect(Outcome.parse(OUTCOME)).toEqual(OUTCOME);
  });
});
