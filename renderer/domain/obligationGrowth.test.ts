/** Records written before a field or a state was added still parse: schemas only grow. */
import { describe, expect, it } from 'vitest';
import { DueDateMove, isOpen, Obligation } from './obligation';

const id = (last: string) => `01HX00000000000000000000${last}`;

/** As the first version wrote them. */
const OBLIGATION = {
  id: id('01'), agreementId: id('02'), authorityId: id('03'), title: 'Send the invoice', detail: '', owedBy: 'the City', owedToIds: [], ownerId: id('04'), evidence: '', isSoft: false,
  rule: { kind: 'every', count: 1, unit: 'months', anchor: '2010-10-15', roll: 'none' }, status: 'removed', statusReason: 'Off the plan.', statusSince: '2010-11-15',
};
const MOVE = { id: id('05'), obligationId: id('01'), from: '2010-11-15', to: '2010-12-01', reason: 'By letter.', on: '2010-11-10' };

describe('records of the first version', () => {
  it('are obligations and moves still', () => {
    expect(Obligation.parse(OBLIGATION)).toEqual(OBLIGATION);
    expect(DueDateMove.parse(MOVE)).toEqual(MOVE);
  });
});

describe('the states of an obligation', () => {
  it.each([['open', true], ['cannotMeet', true], ['willNotMeet', true], ['met', false], ['removed', false], ['waived', false], ['superseded', false]] as const)(
    '%s: is there still something to do? %s',
    (status, open) => {
      expect(isOpen({ status })).toBe(open);
    },
  );
});
