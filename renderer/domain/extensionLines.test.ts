import { expect, it } from 'vitest';
import { day } from './day';
import { extensionLines } from './extensionLines';
import { fixtureId, obligation } from './letterFixture';
import type { DueDateMove } from './obligation';

const move = (over: Partial<DueDateMove>): DueDateMove => ({ id: fixtureId(1), obligationId: obligation.id, from: day('2011-02-01'), to: day('2011-03-01'), on: day('2010-10-04'), reason: 'the vendor\nwas late', ...over });

it('names extensions with who granted them, and moves to a later day, never one to an earlier day', () => {
  expect(extensionLines([move({ kind: 'extension', grantedBy: 'ICE' }), move({}), move({ to: day('2011-01-15') })]).split('\n')).toEqual([
    'extended from February 1, 2011 to March 1, 2011, on October 4, 2010 by ICE: the vendor was late',
    'moved from February 1, 2011 to March 1, 2011, on October 4, 2010: the vendor was late',
  ]);
});
