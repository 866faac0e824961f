/** A letter of each kind for the sample city on its practice day, as a clerk would write it by the form. */
import type { KindLetter } from './pages/LetterPage';

export const DETENTION = 'Detention services agreement';
export const MEETING = 'Resolution meeting on the activation date';
const MOA = 'Secure Communities MOA';
const NOTICE = 'Give written notice that the date will not be met';
const ACTIVATE = 'Activate fingerprint sharing';

const REPLY = { 'By which day do you ask for a written reply?': '12/15/2010' };

/** By kind; the delay notice is written by the main story. */
export const KIND_LETTERS = {
  L2: {
    kind: 'Cannot-meet notice', obligation: NOTICE,
    answers: {
      'How does it prevent the City from meeting the date?': 'The adopted budget of fiscal year 2011 holds no money for the interface of the booking system.',
      'On which day did the City become aware of the obstacle?': '11/8/2010',
      'What has been tried?': 'A grant of the state was applied for on May 3, 2010 and refused on September 30, 2010.',
      'What would be needed to meet the obligation?': 'A grant of about $48,000, or an interface on loan from the state bureau.',
      ...REPLY,
    },
    choices: { 'What stands in the way?': 'a lack of funds' },
  },
  L3: {
    kind: 'Will-not-meet notice', obligation: NOTICE,
    answers: {
      'Which body made the decision?': 'the City Council of Alder Falls',
      'On which day was it decided?': '11/8/2010',
      'What is the number of the resolution, ordinance or order?': 'Resolution 2010-44, a certified copy of which is enclosed',
      'What was the vote?': '5 to 2, with no abstention',
      'What do you request of the addressees?': 'The City requests that Alder Falls be taken off the deployment plan.',
      'Which duties go on all the same?': 'To tell the field office of suspected cases\nTo answer lawful requests for records',
      ...REPLY,
    },
    enclosures: 'Resolution 2010-44, certified copy',
  },
  L4: {
    kind: 'Request for a meeting', agreement: MOA, obligation: ACTIVATE,
    answers: {
      'Which topics are to be taken up?': 'The date of activation\nThe interface of the booking system, and who pays for it\nWhat is done until the interface is delivered',
      'Where would the meeting be held?': 'City Hall, room 2, 120 Millrace Street, or by telephone',
      'By which day should an accommodation be asked for?': '12/7/2010',
      'By which day do you ask for a written reply?': '12/1/2010',
    },
    rows: {
      'Which three dates and times can you offer?': [
        { Date: '12/14/2010', From: '10:00 AM', To: 'noon' },
        { Date: '12/15/2010', From: '1:00 PM', To: '3:00 PM' },
        { Date: '12/17/2010', From: '9:00 AM', To: '11:00 AM' },
      ],
    },
  },
  L5: { kind: 'Confirmation of a meeting', meeting: MEETING, obligation: ACTIVATE, answers: { 'By which day should a correction reach you?': '11/30/2010' } },
  L6: {
    kind: 'Request for an extension', obligation: NOTICE,
    answers: {
      'Which date do you request?': '6/6/2011',
      'For which reason?': 'The interface of the booking system arrives in May 2011; the delivery schedule of the vendor is enclosed.',
      'What is done until then?': 'Prints go to the bureau on paper every morning.',
      ...REPLY,
    },
    enclosures: 'Delivery schedule of the vendor',
  },
  L7: {
    kind: 'Termination, withdrawal or suspension', agreement: DETENTION, cites: ['Article 12, termination, section 12.1'],
    answers: {
      'On which decision does it rest?': 'the City Council on November 8, 2010, by Resolution 2010-45, a copy of which is enclosed',
      'How long is the notice, in the unit of the next question?': '60',
      'What is returned, by whom and by when?': 'The loaned booking station, by the City, on January 31, 2011\nUnspent advances, by the City, within 30 days of that day',
      'Which duties remain afterwards?': 'To keep the records of detention for three years, section 14.2\nTo answer the final audit, section 15',
      ...REPLY,
    },
    choices: { 'Which step is taken?': 'termination of', 'In which unit does the clause count it?': 'calendar days' },
    /** The records answer it; the letter names a later day. */
    otherwise: { 'effective date': { question: 'From which day shall it take effect?', text: '1/31/2011' } },
    enclosures: 'Resolution 2010-45',
  },
  L8: {
    kind: 'Transmittal to council', agreement: MOA, cites: ['Rules of procedure of the council, rule 8'], to: ['City Council of Alder Falls'],
    answers: {
      'What is the matter called on the agenda?': 'Response to the activation date',
      'What is the agenda item?': '7.B, new business',
      'On which day does the council meet?': '12/6/2010',
      'What should the council know?': 'The deployment plan activates Alder Falls. The interface of the booking system has not been delivered, and the partners have agreed to a later date.',
      'Which action is recommended?': 'That the council adopt Draft Resolution 2010-47, which accepts the later date and asks for quarterly reports.',
      'What does it cost, and from which fund?': 'No fiscal effect in fiscal year 2011; the interface is paid by the vendor.',
      'By which day must it be in the agenda packet?': '12/1/2010',
    },
    enclosures: 'Draft Resolution 2010-47',
  },
  L9: {
    kind: 'Public-records response', agreement: MOA, cites: ['Jefferson Public Records Act, section 7'], to: ['Jordan Avery'],
    answers: {
      'On which day was the request received?': '11/8/2010',
      'What was requested, in the words of the request?': 'All letters and memos of 2010 about the activation of Alder Falls',
      'How much time does the law give for an answer?': '5',
      'What should be said about it?': 'Ten records were found. The letters to the bureau are enclosed in copy; there is no fee.',
      'Which records are released?': 'Deployment plan for Jefferson, page 3\nNine letters to the bureau, January to October 2010',
      'How can the determination be appealed?': 'An appeal may be sent in writing to the City Council of Alder Falls within 30 days of this letter.',
      'What is their reference?': 'PRR-118',
    },
    choices: { 'In which unit?': 'business days', 'What is the determination?': 'granted in part and denied in part' },
    rows: { 'What is withheld or redacted, and under which exemption?': [{ Record: 'Memo of the City Attorney, October 4, 2010', Part: 'all of it', Exemption: 'section 7(b)(2)', Reason: 'advice of counsel' }] },
    enclosures: 'Letters to the bureau, 2010',
  },
  L10: {
    kind: 'Change of address or acknowledgement', template: 'Change of notice address', agreement: MOA, cites: ['Policy memo, “Jurisdictions that do not wish to activate”'],
    answers: { 'What is the new address?': 'Office of the City Clerk, 2 Foundry Square, Alder Falls, Jefferson 00418', 'From which day does the new address count?': '12/13/2010', ...REPLY },
  },
  L10R: {
    kind: 'Change of address or acknowledgement', template: 'Acknowledgement of receipt', agreement: MOA, cites: ['Deployment plan for Jefferson, page 3'],
    answers: {
      'What was received?': 'notice of a change of the deployment plan',
      'Which date does it bear?': '11/3/2010',
      'On which day was it received?': '11/10/2010',
      'How did it reach the office?': 'by e-mail at 3:40 pm',
      'By which day will it be answered?': '12/1/2010',
    },
  },
} as const satisfies Readonly<Record<string, KindLetter>>;
