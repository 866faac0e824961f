import L10R from '@assets/templates/L10R.json';
import { expect, it } from 'vitest';
import { ACKNOWLEDGEMENT, acknowledgementAnswers } from './acknowledgement';
import { day } from './day';
import type { IncomingLetter } from './incomingLetter';
import { letterContent, letterText } from './letterContent';
import { agreement, fixtureId, ice, recipientOf, sources } from './letterFixture';
import { letterFacts } from './letterFields';
import { merge } from './merge';
import { readTemplate } from './template';

const incoming: IncomingLetter = {
  id: fixtureId(70), number: 'IN-2010-003', year: 2010, sequence: 3, fromPartyId: ice.id, fromName: 'Karen Dowd', receivedOn: day('2010-11-10'), receivedAt: '15:40', dated: day('2010-11-03'),
  theirNumber: 'SC-0417', method: 'email', subject: 'Notice of a change of the deployment plan', summary: '', agreementId: agreement.id, obligationIds: [], replyBy: day('2010-12-01'), files: [],
};

const template = readTemplate(L10R);
if (!template.ok) throw new Error(template.error.join('\n'));

const drawn = (letter: IncomingLetter) => {
  const answers = acknowledgementAnswers(letter);
  const about = { ...sources, recipients: [recipientOf(ice, 0, 'addressee', 'email')] };
  const merged = merge(template.value, letterFacts(about, answers), answers);
  return { merged, text: letterText(letterContent({ sources: about, merged, enclosures: [] })) };
};

it('the register answers every question of an acknowledgement', () => {
  expect(template.value).toMatchObject({ id: ACKNOWLEDGEMENT.templateId, kind: ACKNOWLEDGEMENT.kind });
  const { merged, text } = drawn(incoming);
  expect(merged.blanks).toEqual([]);
  for (const words of ['Notice of a change of the deployment plan', 'November 3, 2010', 'November 10, 2010', 'by e-mail at 3:40 pm', 'December 1, 2010', 'SC-0417']) expect(text).toContain(words);
});

it('what the register does not know is not said', () => {
  const { receivedAt: _at, dated: _dated, replyBy: _by, ...bare } = incoming;
  const { merged, text } = drawn({ ...bare, theirNumber: '' });
  expect(merged.blanks).toEqual([]);
  expect(text).not.toContain('Your reference');
  expect(Object.keys(acknowledgementAnswers({ ...bare, theirNumber: '' }))).toEqual(['document', 'receivedOn', 'receivedHow']);
});
