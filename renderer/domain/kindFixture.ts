/** A letter of each kind that can go out as it is, for the tests of letters. Nothing of the app imports it. */
import type { Authority } from './authority';
import { day } from './day';
import type { CountingCalendar } from './dueDate';
import { agreement, cannotAnswers, delayAnswers, fixtureId, ice, items, memo, obligation, plan, recipientOf, sib, sources } from './letterFixture';
import type { LetterMeeting, LetterSources } from './letterFields';
import type { Meeting } from './meeting';
import type { Party } from './party';
import { readTemplate, type Template } from './template';

/** A letter as it stands before it goes out. `words` are on its paper, one for each field of DOMAIN's table. */
export type KindSample = {
  readonly template: Template;
  readonly sources: LetterSources;
  readonly answers: Readonly<Record<string, string>>;
  readonly enclosures: readonly string[];
  readonly words: Readonly<Record<string, string>>;
};

export const calendar: CountingCalendar = {
  name: 'Federal holidays',
  weekend: [6, 7],
  closedDays: [
    { day: day('2010-11-11'), name: 'Veterans Day', source: '5 U.S.C. 6103' },
    { day: day('2010-11-25'), name: 'Thanksgiving Day', source: '5 U.S.C. 6103' },
  ],
  firstYear: 2010,
  lastYear: 2011,
};

export const meeting: Meeting = {
  id: fixtureId(40), agreementId: agreement.id, title: 'Resolution meeting on the activation date', kind: 'partners', day: day('2010-11-12'), time: '2:00 PM',
  place: 'City Hall, room 2', calledBy: 'ICE', obligationIds: [obligation.id], letterIds: [], status: 'held',
};

export const held: LetterMeeting = {
  meeting,
  attendees: [
    { id: fixtureId(41), meetingId: meeting.id, name: 'Karen Dowd', title: 'Regional Coordinator', of: 'ICE', level: 'federal', isPresent: true },
    { id: fixtureId(42), meetingId: meeting.id, name: 'Helen Whitcomb', title: 'Director', of: 'SIB', level: 'state', isPresent: true },
    { id: fixtureId(43), meetingId: meeting.id, name: 'Ruth Calloway', title: 'City Clerk', of: 'City', level: 'local', isPresent: true },
    { id: fixtureId(44), meetingId: meeting.id, name: 'James Thorne', title: 'Sheriff', of: 'Sheriff', level: 'local', isPresent: false },
  ],
  statements: [
    { id: fixtureId(45), meetingId: meeting.id, by: 'SIB', text: 'The state agrees to the first Monday of April.', place: 1 },
    { id: fixtureId(46), meetingId: meeting.id, by: 'ICE', text: 'The activation date can be moved once,\nif the state agrees.', place: 0 },
  ],
  outcomes: [
    {
      outcome: { id: fixtureId(47), meetingId: meeting.id, obligationId: obligation.id, decision: 'moved', from: day('2011-03-01'), to: day('2011-04-04'), reason: 'Agreed by all three.' },
      obligation,
    },
  ],
  actions: [{ title: obligation.title, owner: obligation.owedBy, due: day('2011-04-04') }],
};

/** An agreement that the city signed, with its own clauses. */
export const signed = { ...agreement, id: fixtureId(50), title: 'Detention services agreement', number: 'IGSA 08-221', dated: day('2008-10-01'), standing: 'signatory' as const };

const clause: Authority = {
  id: fixtureId(51), agreementId: signed.id, kind: 'clause', title: 'Article 12, termination', issuer: 'the parties', dated: signed.dated, citation: 'section 12.1',
  text: 'Either party may end this agreement by sixty days’ written notice, delivered by certified mail and effective on receipt.', isSummary: false, inForceFrom: signed.dated,
};

const recordsAct: Authority = {
  id: fixtureId(52), agreementId: agreement.id, kind: 'statute', title: 'Jefferson Public Records Act', issuer: 'State of Jefferson', dated: day('1998-03-02'), citation: 'section 7',
  text: 'An agency answers a request within five business days.', isSummary: true, inForceFrom: day('1998-07-01'),
};

const rules: Authority = {
  id: fixtureId(53), agreementId: agreement.id, kind: 'policy', title: 'Council rules of procedure', issuer: 'City Council of Alder Falls', dated: day('2009-01-12'), citation: 'rule 8',
  text: 'Transmittals are filed with the clerk before the packet closes.', isSummary: true, inForceFrom: day('2009-01-12'),
};

const party = (number: number, name: string, over: Partial<Party> = {}): Party => ({
  id: fixtureId(number), name, shortName: name.slice(0, 40), level: 'local', organization: '', attention: '', salutation: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '', ...over,
});

const council = party(54, 'City Council of Alder Falls', { attention: 'Council President Maria Lindqvist', salutation: 'Dear Council President Lindqvist', street: '120 Millrace Street', town: 'Alder Falls', state: 'Jefferson', zip: '00417' });
const requester = party(55, 'Jordan Avery', { level: 'other', salutation: 'Dear Jordan Avery', email: 'jordan.avery@post.example' });

const withRules: LetterSources['parties'] = sources.parties.map(({ party: one, link }) => ({ party: one, link: { ...link, agreementId: signed.id, noticeRules: [{ method: 'certified', effective: 'onReceipt' }] } }));
const base: LetterSources = { ...sources, calendar };
const alone: LetterSources = { ...base, items: [] };
const addressees = [recipientOf(ice, 0, 'addressee', 'email'), recipientOf(sib, 1, 'addressee', 'certified')];

/** The samples with their templates; `files` are all files of assets/templates as they were read. By the template's id. */
export function kindSamples(files: readonly unknown[]): Readonly<Record<string, KindSample>> {
  const templates = files.map((file) => {
    const template = readTemplate(file);
    if (!template.ok) throw new Error(template.error.join('\n'));
    return template.value;
  });
  return Object.fromEntries(
    templates.map((template) => {
      const sample = SAMPLES[template.id];
      if (!sample) throw new Error(`There is no sample of a letter for the template ${template.id}.`);
      return [template.id, { template, ...sample }];
    }),
  );
}

const SAMPLES: Readonly<Record<string, Omit<KindSample, 'template'>>> = {
  L1: {
    sources: base, answers: { ...delayAnswers, cause: `${delayAnswers['cause'] ?? ''} Purchase order 10-2217 is enclosed.` }, enclosures: ['Purchase order 10-2217'],
    words: {
      'scheduled date': 'by the scheduled date, March 1, 2011', 'proposed date': 'May 3, 2011', cause: 'has not been delivered', 'date aware': 'November 8, 2010', 'estimated duration': 'about nine weeks',
      mitigation: 'Prints are sent by mail', 'supplement due': 'December 6, 2010', clause: 'Deployment plan, page 3', 'reply-by date': 'December 15, 2010',
    },
  },
  L2: {
    sources: base, answers: { ...cannotAnswers, explanation: `${cannotAnswers['explanation'] ?? ''} Its page 41 is enclosed.` }, enclosures: ['Adopted budget of fiscal year 2011, page 41'],
    words: { obstacle: 'a lack of funds', 'what was tried': 'A grant was applied for', 'what would be needed': 'A grant of about $48,000', clause: 'Deployment plan, page 3', 'reply-by date': 'December 15, 2010' },
  },
  L3: {
    sources: base, enclosures: ['Resolution 2010-44, certified copy'],
    answers: {
      decidingBody: 'the City Council of Alder Falls', decidedOn: '2010-11-08', resolution: 'Resolution 2010-44', vote: '5 to 2, with no abstention', grounds: 'The Council finds that the costs are not covered',
      requested: 'The City asks to be taken off the deployment plan', dutiesAcknowledged: 'To answer lawful requests for records\nTo tell the field office of suspected cases', replyBy: '2010-12-15',
    },
    words: {
      'deciding body': 'the City Council of Alder Falls', vote: '5 to 2', 'resolution number': 'Resolution 2010-44', 'resolution date': 'November 8, 2010', 'what is requested': 'taken off the deployment plan',
      'duties acknowledged': '- To tell the field office of suspected cases', clause: 'Memorandum on jurisdictions that do not wish to activate', 'reply-by date': 'December 15, 2010',
    },
  },
  L4: {
    sources: base, enclosures: [],
    answers: {
      topics: 'The scheduled date\nThe costs of the interface', windows: '2010-12-14\t10:00 AM\tnoon\n2010-12-15\t1:00 PM\t3:00 PM\n2010-12-17\t9:00 AM\t11:00 AM', place: 'City Hall, room 2, or by telephone',
      accommodationBy: '2010-12-07', replyBy: '2010-12-01',
    },
    words: {
      'federal who must attend': '- Federal: U.S. Immigration and Customs Enforcement', 'state who must attend': '- State: State Identification Bureau', 'local who must attend': '- Local: the City', topics: '2. The costs of the interface',
      'first window': 'Date: December 14, 2010; From: 10:00 AM; To: noon', 'third window': 'Date: December 17, 2010', place: 'City Hall, room 2, or by telephone', 'accommodation line': 'Whoever needs an accommodation for a disability',
      clause: 'Deployment plan, page 3', 'reply-by date': 'December 1, 2010',
    },
  },
  L5: {
    sources: { ...base, items: items.slice(0, 1), meeting: held }, enclosures: [], answers: { correctBy: '2010-11-30' },
    words: {
      meeting: 'Resolution meeting on the activation date', 'federal attendees': '- Federal: Karen Dowd, Regional Coordinator, for U.S. Immigration and Customs Enforcement (ICE)', 'state attendees': '- State: Helen Whitcomb', 'local attendees': '- Local: Ruth Calloway, City Clerk, for the City',
      'statements by party': 'Party: ICE; Statement: The activation date can be moved once, if the state agrees.', decision: '- Activate fingerprint sharing: due date moved from March 1, 2011 to April 4, 2011. Agreed by all three.',
      'actions with owner and date': 'Action: Activate fingerprint sharing; Owner: Alder Falls Police Department; By: April 4, 2011', 'correct-by date': 'November 30, 2010', clause: 'Deployment plan, page 3',
    },
  },
  L6: {
    enclosures: ['Delivery schedule of the vendor'],
    sources: {
      ...base,
      items: items.slice(0, 1).map((item) => ({
        ...item,
        moves: [{ id: fixtureId(56), obligationId: obligation.id, from: day('2011-02-01'), to: day('2011-03-01'), on: day('2010-10-04'), reason: 'the vendor was late', kind: 'extension' as const, grantedBy: 'ICE' }],
      })),
    },
    answers: { requestedDate: '2011-05-03', reason: 'The interface arrives in April; the delivery schedule of the vendor is Enclosure 1', interimSteps: 'Prints are sent by mail every Friday', replyBy: '2010-12-15' },
    words: {
      'current date': 'The date that stands now is March 1, 2011', 'requested date': 'May 3, 2011', reason: 'The interface arrives in April;', 'interim steps': 'Prints are sent by mail every Friday.',
      'earlier extensions': '- extended from February 1, 2011 to March 1, 2011, on October 4, 2010 by ICE: the vendor was late', clause: 'Deployment plan, page 3', 'reply-by date': 'December 15, 2010',
    },
  },
  L7: {
    enclosures: ['Resolution 2010-44, certified copy'],
    sources: { ...alone, agreement: signed, parties: withRules, cited: [clause], recipients: [recipientOf(ice, 0, 'addressee', 'certified'), recipientOf(sib, 1, 'addressee', 'certified')] },
    answers: {
      step: 'termination of', decision: 'the City Council on November 8, 2010, by Resolution 2010-44, which is enclosed', noticeDays: '60', noticeUnit: 'calendar days', effectiveOn: '2011-01-31', returns: 'The loaned live-scan station, by the City, on January 31, 2011',
      survivingDuties: 'To keep the records of detention for three years, section 14.2', replyBy: '2010-12-15',
    },
    words: {
      clause: 'Article 12, termination, section 12.1', 'words of the clause': 'sixty days’ written notice', 'notice days': '60 calendar days', 'clock basis': 'counted from the receipt of this notice', 'earliest effective date': 'January 14, 2011',
      account: 'Counted from November 15, 2010', 'effective date': 'January 31, 2011', returns: '- The loaned live-scan station', 'surviving duties': '- To keep the records of detention', 'reply-by date': 'December 15, 2010',
      parties: 'U.S. Immigration and Customs Enforcement, State Identification Bureau and City of Alder Falls',
    },
  },
  L8: {
    sources: { ...alone, cited: [rules], parties: [], recipients: [recipientOf(council, 0, 'addressee', 'personal')] }, enclosures: ['Draft Resolution 2010-47', 'Deployment plan, page 3'],
    answers: {
      matter: 'Response to the activation date', agendaItem: '7.B, new business', councilDate: '2010-12-06', background: 'The plan activates Alder Falls on March 1, 2011', recommendedAction: 'Adopt Resolution 2010-47; see Draft Resolution 2010-47 and the deployment plan',
      fiscalEffect: 'No fiscal effect in fiscal year 2011', packetDeadline: '2010-12-01',
    },
    words: {
      'agenda item': '7.B, new business', 'meeting date': 'December 6, 2010', 'recommended action': 'Adopt Resolution 2010-47;', 'fiscal effect': 'No fiscal effect in fiscal year 2011.', 'packet deadline': 'December 1, 2010', clause: 'Council rules of procedure, rule 8',
    },
  },
  L9: {
    sources: { ...alone, cited: [recordsAct], parties: [], recipients: [recipientOf(requester, 0, 'addressee', 'email')] }, enclosures: ['Deployment plan, page 3', 'Letters to the bureau, 2010'],
    answers: {
      received: '2010-11-08', request: 'All letters of 2010 about the activation date', responseTime: '5', responseUnit: 'business days', determination: 'granted in part and denied in part', explanation: 'Ten records were found; the letters to the bureau are enclosed in copy',
      released: 'Deployment plan, page 3\nNine letters to the bureau', exemptions: 'Memo of October 4, 2010\tall of it\tsection 7(b)(2)\tadvice of counsel', appeal: 'An appeal may be sent to the City Council within 30 days', yourReference: 'PRR-118',
    },
    words: {
      request: '“All letters of 2010 about the activation date.”', received: 'received on November 8, 2010', 'clock due': 'due by November 16, 2010', determination: 'The request is granted in part and denied in part.', records: '- Nine letters to the bureau',
      'exemption log': 'Record: Memo of October 4, 2010; Part: all of it; Exemption: section 7(b)(2); Reason: advice of counsel', 'appeal text': 'An appeal may be sent to the City Council within 30 days.', clause: 'Jefferson Public Records Act, section 7',
    },
  },
  L10: {
    enclosures: [],
    sources: {
      ...alone, cited: [memo], recipients: addressees, formerAddress: 'Office of the City Clerk, 1 Old Hall Street, Alder Falls, Jefferson 00417',
      affected: [{ agreement: signed, partyIds: [sib.id] }, { agreement: { ...signed, id: fixtureId(57), title: 'Another agreement' }, partyIds: [fixtureId(58)] }],
    },
    answers: { effectiveOn: '2010-12-13', replyBy: '2010-12-15' },
    words: {
      'old address': '1 Old Hall Street', 'new address': '120 Millrace Street', 'effective date': 'December 13, 2010', 'agreements affected': '- Detention services agreement, IGSA 08-221, dated October 1, 2008',
      'its own agreement': '- Secure Communities Memorandum of Agreement, MOA 2009-14', clause: 'Memorandum on jurisdictions', 'reply-by date': 'December 15, 2010',
    },
  },
  L10R: {
    sources: { ...alone, cited: [plan], recipients: addressees }, enclosures: [],
    answers: { document: 'notice of a change of the deployment plan', documentDate: '2010-11-03', receivedOn: '2010-11-10', receivedHow: 'by e-mail at 3:40 pm', answerBy: '2010-12-01' },
    words: {
      'what was received': 'notice of a change of the deployment plan, dated November 3, 2010', 'effective date': 'received on November 10, 2010', 'way of receipt': 'It came by e-mail at 3:40 pm.', 'agreements affected': '- Secure Communities Memorandum of Agreement',
      clause: 'Deployment plan, page 3', answer: 'December 1, 2010',
    },
  },
};
