/** Records for the tests of letters: the fictional City of Alder Falls in November 2010. Nothing of the app imports it. */
import type { Agreement, AgreementParty } from './agreement';
import type { Authority } from './authority';
import { day } from './day';
import type { LetterItem, LetterSources } from './letterFields';
import type { Obligation } from './obligation';
import type { Office } from './office';
import type { Party } from './party';
import type { Person } from './person';
import type { Method, Recipient, RecipientRole } from './recipient';

/** An id that is easy to tell from another. */
export const fixtureId = (number: number): string => String(number).padStart(26, '0');

export const office: Office = {
  id: fixtureId(1),
  city: 'City of Alder Falls',
  name: 'Office of the City Clerk',
  street: '120 Millrace Street',
  town: 'Alder Falls',
  state: 'Jefferson',
  zip: '00417',
  phone: '555-0142',
  email: 'clerk@alderfalls.example',
  letterhead: '',
  zone: 'America/New_York',
  series: 'L',
  leadDays: 30,
  isSample: true,
  practiceDay: day('2010-11-15'),
  seal: {
    file: { hash: 'a'.repeat(64), name: 'seal.png', size: 1, mediaType: 'image/png' },
    alt: 'Seal of the City of Alder Falls: an alder leaf above a waterfall, in a double ring',
  },
};

export const agreement: Agreement = {
  id: fixtureId(2),
  title: 'Secure Communities Memorandum of Agreement',
  number: 'MOA 2009-14',
  dated: day('2009-11-12'),
  standing: 'affected',
  summary: '',
};

const emptyParty = { organization: '', attention: '', salutation: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '' };

export const ice: Party = {
  ...emptyParty,
  id: fixtureId(3),
  name: 'U.S. Immigration and Customs Enforcement',
  shortName: 'ICE',
  level: 'federal',
  organization: 'Secure Communities Program Management Office',
  attention: 'Karen Dowd, Regional Coordinator',
  salutation: 'Dear Ms. Dowd',
  street: '500 Federal Plaza',
  town: 'Port Ellis',
  state: 'Jefferson',
  zip: '00401',
  email: 'coordinator@ice.example',
};

export const sib: Party = {
  ...emptyParty,
  id: fixtureId(4),
  name: 'State Identification Bureau',
  shortName: 'SIB',
  level: 'state',
  organization: 'Jefferson State Police',
  attention: 'Director Helen Whitcomb',
  salutation: 'Dear Director Whitcomb',
  street: '400 Capitol Avenue',
  town: 'Port Ellis',
  state: 'Jefferson',
  zip: '00402',
};

export const sheriff: Party = { ...emptyParty, id: fixtureId(5), name: 'Lincoln County Sheriff', shortName: 'Sheriff', level: 'local', email: 'sheriff@lincoln.example' };

export const memo: Authority = {
  id: fixtureId(6),
  agreementId: agreement.id,
  kind: 'memo',
  title: 'Memorandum on jurisdictions that do not wish to activate',
  issuer: 'U.S. Immigration and Customs Enforcement',
  dated: day('2010-08-17'),
  citation: '',
  text: 'A jurisdiction writes to the state bureau and to ICE.',
  isSummary: true,
  inForceFrom: day('2010-08-17'),
  ended: { on: day('2011-08-05'), how: 'rescinded', by: 'ICE’s termination of all agreements' },
};

export const plan: Authority = {
  ...memo,
  id: fixtureId(7),
  kind: 'plan',
  title: 'Deployment plan',
  dated: day('2010-01-04'),
  citation: 'page 3',
  inForceFrom: day('2010-01-04'),
};

export const obligation: Obligation = {
  id: fixtureId(8),
  agreementId: agreement.id,
  authorityId: plan.id,
  title: 'Activate fingerprint sharing',
  detail: '',
  owedBy: 'Alder Falls Police Department',
  owedToIds: [ice.id, sib.id],
  rule: { kind: 'fixed', day: day('2011-03-01'), roll: 'none' },
  isSoft: false,
  ownerId: fixtureId(10),
  evidence: 'activation confirmation',
  status: 'cannotMeet',
};

export const notice: Obligation = { ...obligation, id: fixtureId(9), authorityId: memo.id, title: 'Give written notice that the date will not be met' };

export const clerk: Person = {
  id: fixtureId(10),
  name: 'Ruth Calloway',
  title: 'City Clerk',
  level: 'local',
  signing: { basis: 'City Charter, section 4.02; Resolution 2010-31 of June 7, 2010', from: day('2010-06-07') },
};

export const attorney: Person = { id: fixtureId(11), name: 'Daniel Osei', title: 'City Attorney', level: 'local' };

/** A recipient of the fixture's letter. */
export const recipientOf = (party: Party, place: number, role: RecipientRole, method: Method, number?: string): { recipient: Recipient; party: Party } => ({
  recipient: { id: fixtureId(20 + place), letterId: fixtureId(12), partyId: party.id, role, method, place, ...(number === undefined ? {} : { number }) },
  party,
});

const link = (party: Party, number: number, notices: AgreementParty['notices']) => ({
  party,
  link: { id: fixtureId(number), agreementId: agreement.id, partyId: party.id, role: 'signatory', isSignatory: true, notices },
});

export const items: readonly LetterItem[] = [
  { obligation, authority: plan, due: day('2011-03-01'), account: 'It is fixed by the deployment plan, page 3' },
  { obligation: notice, authority: memo, due: day('2011-01-28') },
];

export const sources: LetterSources = {
  office,
  agreement,
  items,
  parties: [link(ice, 13, 'addressee'), link(sib, 14, 'addressee')],
  recipients: [
    recipientOf(ice, 0, 'addressee', 'email'),
    recipientOf(sib, 1, 'addressee', 'certified', '9400111201080805483016'),
    recipientOf(sheriff, 2, 'courtesyCopy', 'email'),
  ],
  signer: clerk,
  approver: attorney,
  dated: day('2010-11-15'),
};

export const delayAnswers: Readonly<Record<string, string>> = {
  cause: 'The live-scan equipment ordered on June 14, 2010 has not been delivered.',
  awareDate: '2010-11-08',
  duration: 'about nine weeks',
  proposedDate: '2011-05-03',
  mitigation: 'Prints are sent by mail to the state bureau every Friday.',
  supplementDue: '2010-12-06',
  replyBy: '2010-12-15',
};

export const cannotAnswers: Readonly<Record<string, string>> = {
  obstacle: 'a lack of funds',
  explanation: 'The adopted budget of fiscal year 2011 holds no money for live-scan equipment.',
  awareDate: '2010-10-20',
  tried: 'A grant was applied for on May 3, 2010 and refused on September 30, 2010.',
  needed: 'A grant of about $48,000, or equipment on loan from the state bureau.',
  replyBy: '2010-12-15',
};
