import { describe, expect, it } from 'vitest';
import { presentForQuorum, quorumState } from './quorum';

const present = { isPresent: true };
const absent = { isPresent: false };
const member = { isMember: true };

describe('who counts for the quorum', () => {
  it('everybody present, as long as nobody is marked as a member', () => {
    expect(presentForQuorum([present, present, absent])).toBe(2);
  });

  it('only members that are present, once somebody is marked', () => {
    expect(presentForQuorum([{ ...present, ...member }, { ...absent, ...member }, present])).toBe(1);
    expect(presentForQuorum([{ ...absent, ...member }, present])).toBe(0);
  });

  it.each([
    [3, 3, true, 'Quorum of 3: reached, 3 present'],
    [4, 3, false, 'Quorum of 4: not reached, 3 present'],
  ])('a quorum of %i with %i present', (quorum, count, isReached, words) => {
    expect(quorumState({ quorum }, Array.from({ length: count }, () => present))).toEqual({ isReached, words });
  });

  it('says nothing where none is needed', () => {
    expect(quorumState({}, [present])).toBeUndefined();
  });
});
