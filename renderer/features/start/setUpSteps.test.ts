import { describe, expect, it } from 'vitest';
import { emptySetUp, NewSetUp, SetUpForm } from './setUpForm';
import { progressWords, stepStates, withoutLater } from './setUpSteps';

const EMPTY = emptySetUp('America/New_York');
const OFFICE = { ...EMPTY.office, city: 'City of Bridgewater', name: 'Office of the City Clerk', street: '1 Ferry Landing', town: 'Bridgewater', state: 'Vermont', zip: '05034', phone: '802-555-0117' };
const WHO = { ...EMPTY.recorder, name: 'Marta Lindqvist', title: 'City Clerk' };

describe('how far the set-up is', () => {
  it('says of an empty form what is asked; what is proposed needs nothing', () => {
    expect(stepStates(EMPTY, EMPTY)).toEqual(['open', 'open', 'open', 'open', 'filled']);
    expect(progressWords(stepStates(EMPTY, EMPTY))).toBe('1 of 5 steps filled');
  });

  it('counts a step that was left for later apart from those that are filled', () => {
    const states = stepStates({ ...EMPTY, office: OFFICE, recorder: WHO, later: ['seal', 'signing'] }, EMPTY);
    expect(states).toEqual(['filled', 'later', 'filled', 'later', 'filled']);
    expect(progressWords(states)).toBe('3 of 5 steps filled, 2 left for later');
  });

  it('asks for the authority of whoever signs', () => {
    const other: NewSetUp = { ...EMPTY, signs: 'other', recorder: { ...WHO, basis: 'City Charter', from: '3/4/2024' }, signer: { ...WHO, name: 'Ana Ruiz' } };
    expect(stepStates(other, EMPTY)[3]).toBe('open');
    expect(stepStates({ ...other, signer: { ...other.signer, basis: 'City Charter', from: '3/4/2024' } }, EMPTY)[3]).toBe('filled');
  });

  it('keeps a step open while one of its fields is wrong', () => {
    expect(stepStates({ ...EMPTY, office: { ...OFFICE, zip: '5034', leadDays: 'soon' }, recorder: { ...WHO, basis: 'City Charter' } }, EMPTY)).toEqual(['open', 'open', 'filled', 'open', 'open']);
  });
});

describe('what was left for later', () => {
  const half: NewSetUp = { ...EMPTY, office: { ...OFFICE, leadDays: 'x', zone: 'Europe/Paris' }, recorder: { ...WHO, basis: 'City Charter' }, signs: 'other', later: ['signing', 'calendar'] };

  it('does not stop the set-up, however far it was typed, and what was proposed holds', () => {
    const parsed = SetUpForm.parse(withoutLater(half, EMPTY));
    expect(parsed).toMatchObject({ signs: 'recorder', office: { leadDays: 30, zone: 'America/New_York' }, recorder: { basis: '' } });
  });

  it('stands in a draft; a draft written before has left nothing', () => {
    expect(NewSetUp.parse(JSON.parse(JSON.stringify(half)))).toEqual(half);
    const { later: _, ...before } = half;
    expect(NewSetUp.parse(before).later).toEqual([]);
  });
});
