/**
 * The notice check: what must be right before a letter is issued, and what the office should know.
 *
 * It states facts and never gives advice on the law. Findings come sorted: what blocks, what advises, what passes.
 */
import { authorityName, authorityStatus, ENDING_NAMES, type Authority } from './authority';
import { daysBetween, fullDay, longDay, type Day } from './day';
import { dayAnswered, type Merged } from './merge';
import { listed, type LetterSources } from './letterFields';
import { addressAge, type Party } from './party';
import { basisOf, maySign } from './person';
import type { Method, Recipient } from './recipient';

export type FindingCode =
  | 'unfilled'
  | 'badAnswer'
  | 'signerMissing'
  | 'signerMayNotSign'
  | 'authorityNotInForce'
  | 'authorityEndedSince'
  | 'noAddressee'
  | 'addressMissing'
  | 'addressOld'
  | 'requiredMissing'
  | 'doubleRecipient'
  | 'datesOutOfOrder'
  | 'dated'
  | 'lead'
  | 'length';

/** Where in the letter's form it is put right. */
export type FindingPlace = 'questions' | 'signer' | 'authority' | 'recipients' | 'dated';

export type Finding = {
  readonly code: FindingCode;
  readonly level: 'blocks' | 'advises' | 'passes';
  readonly title: string;
  readonly why: string;
  readonly place: FindingPlace;
  /** The name of the question it is about. */
  readonly field?: string;
  /** The party whose record lacks something. */
  readonly partyId?: string;
};

export type NoticeCheckInput = {
  readonly sources: LetterSources;
  readonly merged: Merged;
  /** Typed when the authority is not in force on the letter's date and the letter is to be issued all the same. */
  readonly overrideReason?: string | undefined;
  readonly today: Day;
  /** All words of the letter, as `letterText` gives them. */
  readonly text: string;
};

/** Characters that the record of an issued letter holds (`Issued.text`). */
const LONGEST_TEXT = 200_000;
/** About four pages: more than that a reader expects as an enclosure. */
const LONG_TEXT = 12_000;

/** Checks a letter. Empty of `blocks` means that it can be issued. */
export function noticeCheck(input: NoticeCheckInput): readonly Finding[] {
  const rank = { blocks: 0, advises: 1, passes: 2 } as const;
  return [
    ...unfilled(input),
    ...signer(input),
    ...authorities(input),
    ...addressees(input),
    ...addresses(input),
    ...oldAddresses(input),
    ...required(input),
    ...order(input),
    ...dated(input),
    ...lead(input),
    ...length(input),
  ].toSorted((a, b) => rank[a.level] - rank[b.level]);
}

/** Can the letter be issued? */
export const canIssue = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== 'blocks');

function unfilled({ merged }: NoticeCheckInput): readonly Finding[] {
  const open = merged.blanks.map((blank): Finding => {
    const question = merged.questions.find(({ name }) => name === blank.name);
    return {
      code: 'unfilled',
      level: 'blocks',
      title: `Not filled: ${blank.noun}`,
      why: `Question ${blank.number}${question && question.usedIn.length > 0 ? `, used in ${listed(question.usedIn)}` : ''}.${question?.fault ? ` ${question.fault}` : ''}`,
      place: 'questions',
      field: blank.name,
    };
  });
  const bad = merged.questions
    .filter(({ name, fault }) => fault !== undefined && !merged.blanks.some((blank) => blank.name === name))
    .map(({ name, noun, fault }): Finding => ({
      code: 'badAnswer',
      level: 'blocks',
      title: `This answer cannot be used: ${noun}`,
      why: `${fault ?? ''} Correct it, or leave it empty.`,
      place: 'questions',
      field: name,
    }));
  if (open.length > 0 || bad.length > 0) return [...open, ...bad];
  return [{ code: 'unfilled', level: 'passes', title: 'Every field is filled', why: 'Nothing on the paper is left open.', place: 'questions' }];
}

function signer({ sources: { signer: person, dated: on } }: NoticeCheckInput): readonly Finding[] {
  const place = 'signer';
  if (!person) return [{ code: 'signerMissing', level: 'blocks', title: 'Nobody signs yet', why: 'Choose who signs the letter.', place }];
  const { signing, name } = person;
  if (maySign(person, on)) {
    return [{ code: 'signerMayNotSign', level: 'passes', title: `${name} may sign on ${longDay(on)}`, why: basisOf(person, on) ?? '', place }];
  }
  const why = !signing
    ? 'No authority to sign is on record. Add it in Settings, or choose another signer.'
    : on < signing.from
      ? `The authority to sign begins on ${longDay(signing.from)}: ${signing.basis}.`
      : `The authority to sign ended on ${longDay(signing.to ?? on)}: ${signing.basis}.`;
  return [{ code: 'signerMayNotSign', level: 'blocks', title: `${name} may not sign on ${longDay(on)}`, why, place }];
}

function authorities({ sources: { items, dated: on }, overrideReason = '', today }: NoticeCheckInput): readonly Finding[] {
  const cited = [...new Map(items.map(({ authority }) => [authority.id, authority])).values()];
  const reason = overrideReason.trim();
  return cited.map((authority): Finding => {
    const place = 'authority';
    const name = authorityName(authority);
    if (authorityStatus(authority, on).state !== 'inForce') {
      const how = standing(authority, on);
      return reason === ''
        ? {
            code: 'authorityNotInForce',
            level: 'blocks',
            title: 'The authority is not in force on the date of the letter',
            why: `${name}. ${how} Cite another one, or type the reason why the letter goes out all the same.`,
            place,
          }
        : {
            code: 'authorityNotInForce',
            level: 'advises',
            title: 'The authority is not in force on the date of the letter',
            why: `${name}. ${how} The reason given: ${reason}`,
            place,
          };
    }
    if (authorityStatus(authority, today).state !== 'inForce') {
      return {
        code: 'authorityEndedSince',
        level: 'advises',
        title: 'The authority is no longer in force',
        why: `${name}. It was in force on the date of the letter. ${standing(authority, today)}`,
        place,
      };
    }
    return { code: 'authorityNotInForce', level: 'passes', title: `In force on ${longDay(on)}`, why: `${name}.`, place };
  });
}

/** How an authority stands, as one sentence; also what an issued letter keeps (`Issued.authorityStatus`). */
export function standing(authority: Pick<Authority, 'inForceFrom' | 'ended'>, on: Day): string {
  const status = authorityStatus(authority, on);
  if (status.state === 'inForce') return `In force since ${longDay(status.since)}.`;
  if (status.state === 'notYet') return `In force only from ${longDay(status.since)}.`;
  return `${ENDING_NAMES[status.state]} on ${longDay(status.since)}${status.by ? ` by ${status.by.replace(/\.$/, '')}` : ''}.`;
}

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

function addresses({ sources: { recipients } }: NoticeCheckInput): readonly Finding[] {
  const found = recipients.flatMap(({ recipient, party }): Finding[] => {
    const missing = missingFor(recipient.method, party);
    if (missing.length === 0) return [];
    return [
      {
        code: 'addressMissing',
        level: 'blocks',
        title: `${party.name} has no ${listed(missing)}`,
        why: `Its copy goes ${WAYS[recipient.method]}. Complete the address, or choose another method.`,
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

const WAYS: Readonly<Record<Method, string>> = {
  certified: 'by certified mail',
  registered: 'by registered mail',
  firstClass: 'by first-class mail',
  overnight: 'by overnight mail',
  courier: 'by courier',
  personal: 'by hand',
  email: 'by e-mail',
  fax: 'by fax',
};

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

function required({ sources: { parties, recipients, agreement } }: NoticeCheckInput): readonly Finding[] {
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

type Rule = {
  /** The question that is put right. */
  readonly field: string;
  /** With what it is compared: a question, or the date of the letter. */
  readonly other: string;
  readonly isWrong: (day: Day, other: Day) => boolean;
  readonly title: string;
};

/** A question that a template does not have is never compared. `dated` is the date of the letter. */
const ORDER: readonly Rule[] = [
  { field: 'proposedDate', other: 'scheduledDate', isWrong: (a, b) => a <= b, title: 'The proposed date is not after the scheduled date' },
  { field: 'proposedDate', other: 'dated', isWrong: (a, b) => a < b, title: 'The proposed date is before the date of the letter' },
  { field: 'awareDate', other: 'dated', isWrong: (a, b) => a > b, title: 'The day on which the City became aware is after the date of the letter' },
  { field: 'replyBy', other: 'dated', isWrong: (a, b) => a < b, title: 'The reply is asked for a day before the date of the letter' },
  { field: 'supplementDue', other: 'dated', isWrong: (a, b) => a < b, title: 'The supplement would be due before the date of the letter' },
];

function order({ merged, sources }: NoticeCheckInput): readonly Finding[] {
  const dayOf = (name: string) => (name === 'dated' ? sources.dated : dayAnswered(merged, name));
  const found: Finding[] = [];
  let compared = 0;
  for (const { field, other, isWrong, title } of ORDER) {
    const [a, b] = [dayOf(field), dayOf(other)];
    if (a === undefined || b === undefined) continue;
    compared += 1;
    if (isWrong(a, b)) {
      const against = other === 'dated' ? 'The letter is dated' : 'The scheduled date is';
      found.push({ code: 'datesOutOfOrder', level: 'blocks', title, why: `It is ${longDay(a)}. ${against} ${longDay(b)}.`, place: 'questions', field });
    }
  }
  if (found.length > 0 || compared === 0) return found;
  return [{ code: 'datesOutOfOrder', level: 'passes', title: 'The dates are in order', why: 'Each day of the letter comes when it should.', place: 'questions' }];
}

function dated({ sources: { dated: on }, today }: NoticeCheckInput): readonly Finding[] {
  const place = 'dated';
  if (on === today) return [{ code: 'dated', level: 'passes', title: 'Dated today', why: `${fullDay(on)}.`, place }];
  const days = Math.abs(daysBetween(today, on));
  const count = days === 1 ? '1 day' : `${days} days`;
  return [
    {
      code: 'dated',
      level: 'advises',
      title: on > today ? 'The letter is dated ahead' : 'The letter is dated back',
      why: `${longDay(on)} is ${count} ${on > today ? 'after' : 'before'} today, ${longDay(today)}.`,
      place,
    },
  ];
}

function lead({ sources: { items, dated: on }, merged }: NoticeCheckInput): readonly Finding[] {
  const scheduled = dayAnswered(merged, 'scheduledDate') ?? items[0]?.due;
  if (scheduled === undefined) return [];
  const days = daysBetween(on, scheduled);
  const base = { code: 'lead', place: 'dated' } as const;
  if (days < 0) {
    return [{ ...base, level: 'advises', title: 'The scheduled date has passed', why: `It was ${longDay(scheduled)}, ${-days === 1 ? '1 day' : `${-days} days`} before the date of the letter.` }];
  }
  if (days === 0) return [{ ...base, level: 'advises', title: 'No time is left before the scheduled date', why: `It is the date of the letter, ${longDay(scheduled)}.` }];
  return [{ ...base, level: 'passes', title: `${days === 1 ? '1 day' : `${days} days`} before the scheduled date`, why: `The date of the letter is ${longDay(on)}, the scheduled date ${longDay(scheduled)}.` }];
}

function length({ text }: NoticeCheckInput): readonly Finding[] {
  const base = { code: 'length', place: 'questions' } as const;
  const count = text.length.toLocaleString('en-US');
  if (text.length > LONGEST_TEXT) {
    return [{ ...base, level: 'blocks', title: 'The letter is too long', why: `It has ${count} characters; the record of a letter holds ${LONGEST_TEXT.toLocaleString('en-US')}. Put the long text into an enclosure.` }];
  }
  if (text.length > LONG_TEXT) {
    return [{ ...base, level: 'advises', title: 'The letter is long', why: `It has ${count} characters, more than about four pages. A long account can be an enclosure.` }];
  }
  return [];
}
