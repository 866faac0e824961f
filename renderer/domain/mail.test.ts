import { expect, test } from 'vitest';
import { ice, recipientOf, sheriff, sib } from './letterFixture';
import { Mailbox, mailRecipients } from './mail';

test('those whose copy goes by e-mail are in the mail: addressees in To, copies in Cc', () => {
  const { to, cc } = mailRecipients([recipientOf(sheriff, 2, 'courtesyCopy', 'email'), recipientOf(ice, 0, 'addressee', 'email'), recipientOf({ ...sib, email: 'sib@state.example' }, 1, 'addressee', 'certified')]);
  expect(to).toEqual([{ name: 'Karen Dowd, Regional Coordinator', address: 'coordinator@ice.example' }]);
  expect(cc).toEqual([{ name: 'Lincoln County Sheriff', address: 'sheriff@lincoln.example' }]);
});

test('where no copy goes by e-mail, all who have an address are in it', () => {
  const { to, cc } = mailRecipients([recipientOf(ice, 0, 'addressee', 'certified'), recipientOf({ ...sib, email: '' }, 1, 'addressee', 'certified'), recipientOf({ ...sheriff, email: 'not an address' }, 2, 'courtesyCopy', 'fax')]);
  expect([to.map(({ address }) => address), cc]).toEqual([['coordinator@ice.example'], []]);
});

test.each(['a@b.example\r\nBcc: x@y.example', 'a b@c.example', 'a@@b', 'a@b,c@d', '<a@b>', ''])('%j is no address', (address) => {
  expect(Mailbox.safeParse({ name: '', address }).success).toBe(false);
});

test('a name cannot begin a header of its own', () => {
  expect(Mailbox.safeParse({ name: 'X\nBcc: y', address: 'a@b.example' }).success).toBe(false);
});
