/** The right ones get the letter: an addressee, all whom the agreement names for notices, each with an address for its method. */
import { longDay } from '../day';
import { listed } from '../listed';
import { addressAge, type Party } from '../party';
import { type Method, METHOD_WAYS, type Recipient } from '../recipient';
import type { Finding, NoticeCheckInput } from './finding';
import { isNotice } from './notice';

export const recipients = (input: NoticeCheckInput): readonly Finding[] => [...addressees(input), ...addresses(input), ...oldAddresses(input), ...required(input)];

function addressees({ sources: { recipients } }: NoticeCheckInput): readonly Finding[] {
  const place = 'recipients';
  const names = recipients.filter(({ recipient }) => recipient.role === 'addressee').map(({ party }) => party.name);
  const twice = recipients.filter(({ party }, index) => recipients.findIndex((other) => other.party.id === party.id) < index);
  const doubles = twice.map(({ party }): Finding => ({
    code: 'doubleRecipient',
    level: 'advises',
    title: `${party.name} is among the recipients twice`,
    why: 'Each copy needs its own proof of sending.',
    place,
    partyId: party.id,
  }));
  return names.length === 0
    ? [{ code: 'noAddressee', level: 'blocks', title: 'The letter has no addressee', why: 'Choose at least one recipient as addressee.', place }, ...doubles]
    : [{ code: 'noAddressee', level: 'passes', title: names.length === 1 ? 'One addressee' : `${names.length} addressees`, why: `${listed(names)}.`, place }, ...doubles];
}

function addresses({ sources: { recipients, parties } }: NoticeCheckInput): readonly Finding[] {
  const found = recipients.flatMap(({ recipient, party }): Finding[] => {
    const noticeAddress = parties.find((one) => one.party.id === party.id)?.link.noticeAddress;
    const missing = noticeAddress && isDelivered(recipient.method) ? [] : missingFor(recipient.method, party);
    if (missing.length === 0) return [];
    return [
      {
        code: 'addressMissing',
        level: 'blocks',
        title: `${party.name} has no ${listed(missing)}`,
        why: `Its copy goes ${METHOD_WAYS[recipient.method]}. Complete the address, or choose another method.`,
        place: 'recipients',
        partyId: party.id,
      },
    ];
  });
  if (found.length > 0 || recipients.length === 0) return found;
  return [{ code: 'addressMissing', level: 'passes', title: 'Every recipient has an address for its method', why: 'Mail, e-mail or fax, as chosen.', place: 'recipients' }];
}

/** An address that nobody has looked at for a year may be that of an office that has moved. */
function oldAddresses({ sources: { recipients }, today }: NoticeCheckInput): readonly Finding[] {
  const old = [...new Map(recipients.map(({ party }) => [party.id, party])).values()].filter((party) => addressAge(party, today) === 'old');
  return old.map(({ id, name, checkedOn }): Finding => ({
    code: 'addressOld',
    level: 'advises',
    title: `The address of ${name} was checked more than a year ago`,
    why: `${checkedOn ? `On ${longDay(checkedOn)}. ` : ''}Make sure that it is right, then record the check in the directory.`,
    place: 'recipients',
    partyId: id,
  }));
}

/** Does it go to a place, rather than to an address of the wire? */
const isDelivered = (method: Method): boolean => method !== 'email' && method !== 'fax';

/** What the record of a party lacks for a method, in words. */
function missingFor(method: Method, party: Party): readonly string[] {
  const lacks = (value: string, what: string) => (value.trim() === '' ? [what] : []);
  switch (method) {
    case 'email':
      return lacks(party.email, 'e-mail address');
    case 'fax':
      return lacks(party.fax, 'fax number');
    case 'personal':
      return [...lacks(party.street, 'street'), ...lacks(party.town, 'city')];
    case 'certified':
    case 'registered':
    case 'firstClass':
    case 'overnight':
    case 'courier':
      return [...lacks(party.street, 'street'), ...lacks(party.town, 'city'), ...lacks(party.zip, 'ZIP code')];
  }
}

function required(input: NoticeCheckInput): readonly Finding[] {
  if (!isNotice(input)) return [];
  const { parties, recipients, agreement } = input.sources;
  const place = 'recipients';
  const needed = parties.filter(({ link }) => link.notices === 'addressee' || link.notices === 'requiredCopy');
  const found = needed.flatMap(({ party, link }): Finding[] => {
    const roles: readonly Recipient['role'][] = recipients.filter((one) => one.party.id === party.id).map((one) => one.recipient.role);
    const asAddressee = link.notices === 'addressee';
    if (roles.includes('addressee') || (!asAddressee && roles.includes('requiredCopy'))) return [];
    return [
      {
        code: 'requiredMissing',
        level: 'blocks',
        isOverridable: true,
        title: asAddressee ? `${party.name} is not among the addressees` : `${party.name} does not get its required copy`,
        why: `Notices under ${agreement.title} ${asAddressee ? 'are addressed to it' : 'must be copied to it'}, as the agreement's record says.`,
        place,
        partyId: party.id,
      },
    ];
  });
  if (found.length > 0 || needed.length === 0) return found;
  return [
    {
      code: 'requiredMissing',
      level: 'passes',
      title: 'All whom the agreement names for notices are recipients',
      why: `${listed(needed.map(({ party }) => party.name))}.`,
      place,
    },
  ];
}
