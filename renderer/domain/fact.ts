/** The facts that the records hold for a letter: every merge name that they fill, what it is called and where it comes from. */

/**
 * How a fact or an answer is typed and printed.
 *
 * `line`: within a sentence. `prose`: one or more sentences. `day`: stored as `YYYY-MM-DD`. `choice`: one of a few. `number`: a
 * whole number, in digits. `list`: one entry a line. `rows`: one row a line, its cells divided by a tab, as `columns` say.
 */
export type FieldKind = 'line' | 'prose' | 'day' | 'choice' | 'number' | 'list' | 'rows';

/** One column of a field of kind `rows`; a day is stored as `YYYY-MM-DD`. */
export type Column = {
  /** The head of the column, and the label of its cells in the form: `Due`. */
  readonly label: string;
  readonly kind: 'line' | 'day';
  readonly optional?: boolean | undefined;
};

type FactRow = {
  /** What it is called where the clerk meets it. */
  readonly label: string;
  readonly kind: Exclude<FieldKind, 'choice'>;
  /** Only of kind `rows`. */
  readonly columns?: readonly Column[];
  /** Where the records hold it. */
  readonly from: string;
};

const ROWS = {
  city: { label: 'name of the city', kind: 'line', from: 'Settings, our office' },
  theCity: { label: 'name of the city, with its article', kind: 'line', from: 'Settings, our office' },
  cityNoun: { label: 'short name of the city: City, Town, County', kind: 'line', from: 'Settings, our office' },
  state: { label: 'state', kind: 'line', from: 'Settings, our office' },
  office: { label: 'name of the office', kind: 'line', from: 'Settings, our office' },
  contactPhone: { label: 'telephone', kind: 'line', from: 'Settings, our office' },
  contactEmail: { label: 'e-mail address', kind: 'line', from: 'Settings, our office' },
  /** Office, telephone and e-mail address in one phrase. */
  contact: { label: 'whom to ask', kind: 'line', from: 'Settings, our office' },
  agreementTitle: { label: 'title of the agreement', kind: 'line', from: 'the agreement' },
  agreementNumber: { label: 'number of the agreement', kind: 'line', from: 'the agreement' },
  agreementDate: { label: 'date of the agreement', kind: 'day', from: 'the agreement' },
  /** Title, number and date in one phrase. */
  agreementReference: { label: 'the agreement, cited in full', kind: 'line', from: 'the agreement' },
  /** The title alone, only where the city is affected without having signed. */
  agreementNotSigned: { label: 'the agreement, where the city did not sign it', kind: 'line', from: 'the agreement, standing' },
  obligationTitle: { label: 'the obligation', kind: 'line', from: 'the first obligation of the letter' },
  owedBy: { label: 'who must do it', kind: 'line', from: 'the first obligation of the letter' },
  /** The other obligations of the letter, separated by semicolons. */
  otherObligations: { label: 'the other obligations', kind: 'line', from: 'the obligations of the letter' },
  dueDate: { label: 'scheduled date', kind: 'day', from: 'the due date of the first obligation' },
  dueAccount: { label: 'how the date was counted', kind: 'prose', from: 'the due date of the first obligation' },
  authorityTitle: { label: 'the authority', kind: 'line', from: 'the authority of the first obligation' },
  authorityCitation: { label: 'section, clause or page', kind: 'line', from: 'the authority of the first obligation' },
  authorityIssuer: { label: 'who issued the authority', kind: 'line', from: 'the authority of the first obligation' },
  authorityDate: { label: 'date of the authority', kind: 'day', from: 'the authority of the first obligation' },
  /** Each authority of the letter with its citation, issuer and date, in one phrase. */
  authorityReference: { label: 'the authorities, cited in full', kind: 'line', from: 'the authorities of the obligations' },
  /** Only where the records hold the words themselves, and they are short enough to quote. */
  clauseText: { label: 'words of the clause', kind: 'line', from: 'the authority of the first obligation' },
  /** Who is asked to meet, with the levels named: `the federal partners (ICE), the state (SIB) and the City`. */
  meetingParties: { label: 'who is asked to meet', kind: 'line', from: 'the parties of the agreement' },
  /** Only where there are several addressees. */
  jointAddressees: { label: 'all addressees', kind: 'line', from: 'the recipients of the letter' },
  /** All parties of the agreement by name, the city too where it signed. */
  agreementParties: { label: 'the parties of the agreement', kind: 'line', from: 'the parties of the agreement' },
  /** Whom a meeting needs, a line for each level. */
  invited: { label: 'those who must attend', kind: 'list', from: 'the parties of the agreement' },
  meetingTitle: { label: 'title of the meeting', kind: 'line', from: 'the meeting' },
  meetingDay: { label: 'date of the meeting', kind: 'day', from: 'the meeting' },
  meetingTime: { label: 'time of the meeting', kind: 'line', from: 'the meeting' },
  meetingPlace: { label: 'place of the meeting', kind: 'line', from: 'the meeting' },
  /** Who was present, a line for each level. */
  attendees: { label: 'attendees', kind: 'list', from: 'the attendance of the meeting' },
  statements: { label: 'statements by party', kind: 'rows', from: 'the statements of the meeting', columns: [{ label: 'Party', kind: 'line' }, { label: 'Statement', kind: 'line' }] },
  /** One for each outcome, with the dates before and after. */
  decisions: { label: 'decisions', kind: 'list', from: 'the outcomes of the meeting' },
  /** What is due because of the meeting. */
  actions: {
    label: 'actions', kind: 'rows', from: 'the obligations that are due because of the meeting',
    columns: [{ label: 'Action', kind: 'line' }, { label: 'Owner', kind: 'line' }, { label: 'By', kind: 'day', optional: true }],
  },
  /** One for each extension of the first obligation that was granted. */
  earlierExtensions: { label: 'earlier extensions', kind: 'list', from: 'the due dates of the first obligation' },
  noticeCount: { label: 'length of the notice period', kind: 'number', from: 'the rule of the first obligation' },
  noticePeriodUnit: { label: 'unit of the notice period', kind: 'line', from: 'the rule of the first obligation' },
  noticeClock: { label: 'start of the notice period', kind: 'line', from: 'the rule of the first obligation, or the notice rules of the addressees' },
  /** Counted from the date of the letter, the methods and the notice period. */
  earliestEffective: { label: 'earliest effective date', kind: 'day', from: 'the notice period, counted' },
  earliestAccount: { label: 'how the earliest effective date was counted', kind: 'prose', from: 'the notice period, counted' },
  /** Due date of the first obligation, else counted from the day on which a request was received. */
  requestDue: { label: 'day by which a request must be answered', kind: 'day', from: 'the time for an answer, counted' },
  requestAccount: { label: 'how that day was counted', kind: 'prose', from: 'the time for an answer, counted' },
  addressUntilNow: { label: 'address for notices until now', kind: 'line', from: 'Settings, our office' },
  /** Only where the address in Settings has been changed. */
  addressFromNow: { label: 'new address for notices', kind: 'line', from: 'Settings, our office' },
  /** Each agreement in which an addressee takes part, cited in full. */
  agreementsAffected: { label: 'agreements affected', kind: 'list', from: 'the agreements of the addressees' },
  signerName: { label: 'who signs', kind: 'line', from: 'the signer' },
  signerTitle: { label: 'title of who signs', kind: 'line', from: 'the signer' },
  signerBasis: { label: 'authority to sign', kind: 'line', from: 'the signer' },
  letterDate: { label: 'date of the letter', kind: 'day', from: 'the letter' },
} satisfies Record<string, FactRow>;

export type FactName = keyof typeof ROWS;

/** Every merge name that the records fill. A template may use these and its own questions, nothing else. */
export const FACTS: Readonly<Record<FactName, FactRow>> = ROWS;

/** Is this a merge name that the records fill? */
export const isFactName = (name: string): name is FactName => Object.hasOwn(FACTS, name);

/** What the records know for one letter. */
export type Facts = Readonly<Partial<Record<FactName, string>>>;
