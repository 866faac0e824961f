import { describe, expect, it } from 'vitest';
import { Letter, LetterDraft } from './letter';

/** As the first version wrote it: two kinds, one reason, no meeting and no authorities of its own. */
const OLD = {
  id: '00000000000000000000000012', kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: '00000000000000000000000002', obligationIds: ['00000000000000000000000009'], dated: '2010-11-15',
  answers: { cause: 'The equipment has not come.' }, enclosures: [], status: 'draft', overrideReason: 'The court asked for it.',
};

describe('a letter', () => {
  it('that was recorded before there were ten kinds still reads', () => expect(Letter.parse(OLD)).toEqual(OLD));

  it.each([
    ['L1', {}, ['obligationIds']],
    ['L6', {}, ['obligationIds']],
    ['L5', {}, ['meetingId']],
    ['L5', { meetingId: '00000000000000000000000040' }, []],
    ['L8', {}, []],
    ['L9', { authorityIds: ['00000000000000000000000052'] }, []],
  ])('of kind %s with %j is asked for %j', (kind, more, asked) => {
    const { id: _id, status: _status, ...fields } = OLD;
    const parsed = LetterDraft.safeParse({ ...fields, kind, obligationIds: [], recipients: [], dated: '11/15/2010', ...more });
    expect(parsed.error?.issues.map(({ path }) => path[0]) ?? []).toEqual(asked);
  });
});
