import { day } from '@domain/day';
import type { Letter } from '@domain/letter';
import { fixtureId, ice, recipientOf, sib } from '@domain/letterFixture';
import { describe, expect, it } from 'vitest';
import { answersOf, draftFrom, keptValues, LetterForm, valuesOf } from './letterForm';
import { templateFor } from './templates';

const letter: Letter = {
  id: fixtureId(12),
  kind: 'L1',
  template: { id: 'L1', version: 1 },
  agreementId: fixtureId(2),
  obligationIds: [fixtureId(9)],
  signerId: fixtureId(10),
  dated: day('2010-11-15'),
  answers: { proposedDate: '2011-05-03', cause: 'The equipment has not come.' },
  enclosures: ['Deployment plan, page 3', 'Purchase order 10-2217'],
  status: 'draft',
};
const template = templateFor(letter);
const recipients = [recipientOf(ice, 0, 'addressee', 'email').recipient, recipientOf(sib, 1, 'addressee', 'certified', '9400111201080805483016').recipient];
const values = valuesOf(letter, recipients, template);

describe('the form of a letter', () => {
  it('shows days as a clerk types them, and saves what it shows as it was', () => {
    expect(values).toMatchObject({ dated: '11/15/2010', answers: { proposedDate: '05/03/2011' }, enclosures: 'Deployment plan, page 3\nPurchase order 10-2217' });
    const draft = draftFrom(values, letter, template);
    expect(draft).toMatchObject({ dated: letter.dated, answers: letter.answers, enclosures: letter.enclosures, signerId: letter.signerId });
    expect(draft.recipients.map(({ id, number }) => [id, number])).toEqual(recipients.map(({ id, number = '' }) => [id, number]));
  });

  it('keeps a day that cannot be read as it was typed', () => {
    const typed = { ...values, answers: { ...values.answers, proposedDate: '2/30/2011' } };
    expect(answersOf(typed, template)['proposedDate']).toBe('2/30/2011');
    expect(valuesOf({ ...letter, answers: { ...answersOf(typed, template) } }, recipients, template).answers['proposedDate']).toBe('2/30/2011');
  });

  it('writes a tracking number in one way', () => {
    const spaced = { ...values, recipients: values.recipients.map((recipient) => ({ ...recipient, number: '9400 1112 0108 0805 4830 16' })) };
    expect(draftFrom(spaced, letter, template).recipients[0]?.number).toBe('9400111201080805483016');
  });

  it.each([
    ['a date that does not exist', { ...values, dated: '2/30/2011' }, 'dated'],
    ['an answer of 100,000 characters', { ...values, answers: { cause: 'x'.repeat(100_000) } }, 'answers.cause'],
    ['an enclosure with a name of 301 characters', { ...values, enclosures: 'x'.repeat(301) }, 'enclosures'],
    ['a reason of 100,000 characters', { ...values, overrideReason: 'x'.repeat(100_000) }, 'overrideReason'],
  ])('has a message at the field for %s', (_, typed, path) => {
    const parsed = LetterForm.safeParse(typed);
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('reads what was kept while typing, and nothing else', () => {
    expect(keptValues(JSON.stringify(values))).toEqual(values);
    expect(keptValues('{"dated":1}')).toBeUndefined();
    expect(keptValues('half a {')).toBeUndefined();
  });
});
