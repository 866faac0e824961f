/** Letters of each kind that may go out, and one thing changed at a time: the notice check names it. */
import { describe, expect, it } from 'vitest';
import type { FindingCode } from './checks/finding';
import { day } from './day';
import { kindSamples, type KindSample } from './kindFixture';
import { letterContent, letterText } from './letterContent';
import { attorney, fixtureId, sheriff } from './letterFixture';
import { authoritiesOf, letterFacts, type LetterSources } from './letterFields';
import { type KindField, kindFieldsMissing, kindFieldsOf } from './kindFields';
import { namesIn } from './letterDoc';
import { merge } from './merge';
import { noticeCheck } from './noticeCheck';
import { worded } from './template';

const SAMPLES = kindSamples(Object.values(import.meta.glob<unknown>('/assets/templates/*.json', { eager: true, import: 'default' })));
const TODAY = day('2010-11-15');

type Change = {
  readonly sources?: Partial<LetterSources>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly enclosures?: readonly string[];
  /** A fact that the records no longer hold. */
  readonly without?: string;
  readonly overrides?: Readonly<Record<string, string>>;
  /** Words of its own, in place of the template's. */
  readonly body?: KindSample['template']['body'];
  /** Another template of the kind. */
  readonly template?: KindSample['template'];
};

/** What does not pass, as `level code field`. */
function objections(sample: KindSample, change: Change = {}): readonly string[] {
  const sources = { ...sample.sources, ...change.sources };
  const answers = Object.fromEntries(Object.entries({ ...sample.answers, ...change.answers }).filter(([, value]) => value !== ''));
  const facts = Object.fromEntries(Object.entries(letterFacts(sources, answers)).filter(([name]) => name !== change.without));
  const enclosures = change.enclosures ?? sample.enclosures;
  const template = change.template ?? sample.template;
  const merged = merge(worded(template, change.body && { re: template.re, body: change.body }), facts, answers);
  const text = letterText(letterContent({ sources, merged, enclosures }));
  return noticeCheck({ kind: template.kind, sources, template, answers, merged, enclosures, overrides: change.overrides, today: TODAY, text })
    .filter(({ level }) => level !== 'passes')
    .map(({ level, code, field }) => [level, code, field].filter(Boolean).join(' '));
}

const each = Object.entries(SAMPLES);

/** The fields of DOMAIN's table that a sample's template serves: of a kind with several uses, those of its own. */
const KIND_USES: Readonly<Record<string, readonly KindField[]>> = Object.fromEntries(
  each.map(([id, { template }]) => [id, kindFieldsOf(template.kind).find((fields) => fields.every(({ names }) => names.some((name) => usedIn(template).has(name)))) ?? []]),
);

function usedIn({ re, reference, body }: KindSample['template']): ReadonlySet<string> {
  return namesIn([...re, ...reference, ...body.content]);
}

/** The template as an office may have cut it: nothing of it asks for the names or uses them. */
function without(template: KindSample['template'], names: readonly string[]): KindSample['template'] {
  const isGone = (node: unknown): boolean => {
    const { attrs } = node as { attrs?: { name?: string; when?: string } }; // a node of the template's words
    return names.includes(attrs?.name ?? '') || names.includes(attrs?.when ?? '');
  };
  const cut = (node: unknown): unknown => (Array.isArray(node) ? node.filter((one) => !isGone(one)).map(cut) : node !== null && typeof node === 'object' ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, cut(value)])) : node);
  const { re, reference, body } = template;
  return { ...template, fields: template.fields.filter(({ name }) => !names.includes(name)), ...(cut({ re, reference, body }) as Pick<typeof template, 're' | 'reference' | 'body'>) };
}
const caught = (code: FindingCode, level: 'blocks' | 'advises' = 'blocks', field?: string) => expect.arrayContaining([[level, code, field].filter(Boolean).join(' ')]);

describe('a letter that may go out', () => {
  it.each(each)('%s passes without an objection', (_id, sample) => expect(objections(sample)).toEqual([]));
});

describe('each field', () => {
  it.each(each.flatMap(([id, sample]) => sample.template.fields.filter(({ optional }) => !optional).map((field) => [id, field.name, field, sample] as const)))('%s without its %s is not filled', (_id, name, field, sample) => {
    expect(objections(sample, { answers: { [name]: '' }, ...(field.from ? { without: field.from } : {}) })).toEqual(caught('unfilled', 'blocks', name));
  });

  it.each(each.flatMap(([id, sample]) => sample.template.fields.filter(({ kind }) => kind === 'day' || kind === 'choice' || kind === 'number').map((field) => [id, field.name, field.optional === true, sample] as const)))('%s with a %s that cannot be read is told', (_id, name, isOptional, sample) => {
    expect(objections(sample, { answers: { [name]: '2010-02-30' } })).toEqual(caught(isOptional ? 'badAnswer' : 'unfilled', 'blocks', name));
  });

  it.each(each.flatMap(([id, sample]) => sample.template.fields.filter(({ kind }) => kind === 'rows').map((field) => [id, field, sample] as const)))('%s with a row that misses a cell is told', (_id, field, sample) => {
    expect(objections(sample, { answers: { [field.name]: '\tx' } })).toEqual(caught(field.optional ? 'badAnswer' : 'unfilled', 'blocks', field.name));
  });

  it.each(each.flatMap(([id, sample]) => KIND_USES[id]?.map((field) => [id, field.noun, field, sample] as const) ?? []))('%s by a template without its %s is told, and goes with a reason', (_id, noun, { names }, sample) => {
    const template = without(sample.template, names);
    expect(kindFieldsMissing(template).map((one) => one.noun)).toEqual([noun]);
    expect(objections(sample, { template })).toEqual(caught('kindFieldMissing'));
    expect(objections(sample, { template, overrides: { kindFieldMissing: 'The council asked for a short letter.' } }).filter((one) => one.includes('kindFieldMissing'))).toEqual(['advises kindFieldMissing']);
  });

  it.each(each)('%s whose own words leave everything out names each field', (_id, sample) => {
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Hello.' }] }] };
    const inSubject = merge(sample.template, letterFacts(sample.sources, sample.answers), sample.answers).re.flatMap((run) => (run.kind === 'field' ? [run.name] : []));
    const wanted = sample.template.fields.filter(({ name, optional }) => !optional && !inSubject.includes(name)).map(({ name }) => `advises leftOut ${name}`);
    expect(objections(sample, { body }).filter((one) => one.includes('leftOut'))).toEqual(wanted);
  });
});

describe('words that are left open', () => {
  const own = (text: string) => ({ type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] });
  const told = (sample: KindSample, change: Change) => objections(sample, change).filter((one) => one.includes('leftOpen'));

  it.each(each)('%s with a blank of a form in its own words is told, and goes with a reason', (_id, sample) => {
    const blanks = ['{{proposedDate}}', '[[proposedDate]]', '<<Name of the office>>', '«Letter_Date»', 'on the ____ day', '[insert date]', '[NAME]', 'on XX/XX/2010', 'on a date TBD'];
    expect(blanks.flatMap((blank) => told(sample, { body: own(`The City writes ${blank}.`) }))).toEqual(blanks.map(() => 'blocks leftOpen'));
    expect(told(sample, { body: own('The City writes ____.'), overrides: { leftOpen: 'It quotes a form.' } })).toEqual(['advises leftOpen']);
    expect(['“[t]he City [sic] shall”', '[emphasis added]', 'snake_case', '“so «il» dit”', 'a < b'].flatMap((meant) => told(sample, { body: own(meant) }))).toEqual([]);
  });

  it.each(each.flatMap(([id, sample]) => sample.template.fields.filter(({ kind, optional }) => !optional && kind === 'prose').map(({ name }) => [id, name, sample] as const)))('%s with a blank in its answer to %s leads to the question', (_id, name, sample) => {
    expect(told(sample, { answers: { [name]: 'On [date], so to say.' } })).toEqual([`blocks leftOpen ${name}`]);
  });

  it('is no field that is not filled, which is told by its own finding', () => {
    expect(each.flatMap(([, sample]) => sample.template.fields.flatMap(({ name, optional }) => (optional ? [] : told(sample, { answers: { [name]: '' } }))))).toEqual([]);
  });
});

describe('each recipient', () => {
  const notices = each.filter(([id]) => id !== 'L8' && id !== 'L9' && id !== 'L10R');

  it.each(each)('%s without recipients has no addressee', (_id, sample) => expect(objections(sample, { sources: { recipients: [] } })).toEqual(caught('noAddressee')));

  it.each(notices.flatMap(([id, sample]) => sample.sources.recipients.filter(({ recipient }) => recipient.role === 'addressee').map((one) => [id, one.party.name, one, sample] as const)))('%s misses %s when it is left out, and when it only gets a copy', (_id, _name, one, sample) => {
    const others = sample.sources.recipients.filter((other) => other !== one);
    expect(objections(sample, { sources: { recipients: others } })).toEqual(caught('requiredMissing'));
    const copied = sample.sources.recipients.map((other) => (other === one ? { ...other, recipient: { ...other.recipient, role: 'requiredCopy' as const } } : other));
    expect(objections(sample, { sources: { recipients: copied } })).toEqual(caught('requiredMissing'));
    expect(objections(sample, { sources: { recipients: others }, overrides: { requiredMissing: 'It is told by telephone.' } })).toEqual(caught('requiredMissing', 'advises'));
  });

  it.each(each)('%s objects to an address that is missing', (_id, sample) => {
    const bare = sample.sources.recipients.map(({ recipient, party }) => ({ recipient, party: { ...party, street: '', town: '', zip: '', email: '' } }));
    expect(objections(sample, { sources: { recipients: bare } })).toEqual(caught('addressMissing'));
  });

  it.each(each)('%s tells a recipient that is there twice', (_id, sample) => {
    expect(objections(sample, { sources: { recipients: [...sample.sources.recipients, ...sample.sources.recipients.slice(0, 1)] } })).toEqual(caught('doubleRecipient', 'advises'));
  });

  it.each(notices)('%s goes by no way that the agreement does not allow', (_id, sample) => {
    const parties = sample.sources.parties.map(({ party, link }) => ({ party, link: { ...link, noticeRules: [{ method: 'courier' as const, effective: 'refusalCounts' as const }] } }));
    expect(objections(sample, { sources: { parties } })).toEqual(caught('methodNotAllowed'));
    expect(objections(sample, { sources: { parties }, overrides: { methodNotAllowed: 'The courier is on strike.' } }).filter((one) => one.startsWith('blocks methodNotAllowed'))).toEqual([]);
  });

  it('L10R goes to whom it answers, by the way in which that one wrote: the clause on notices is not about it', () => {
    const sample = SAMPLES['L10R'];
    if (!sample) throw new Error('There is no sample of L10R.');
    const parties = sample.sources.parties.map(({ party, link }) => ({ party, link: { ...link, noticeRules: [{ method: 'courier' as const, effective: 'refusalCounts' as const }] } }));
    for (const one of sample.sources.recipients) expect(objections(sample, { sources: { recipients: [{ ...one, recipient: { ...one.recipient, role: 'addressee' } }], parties } })).toEqual([]);
  });

  it('L10 stays a notice however much of its words an office has cut', () => {
    const sample = SAMPLES['L10'];
    if (!sample) throw new Error('There is no sample of L10.');
    const template = without(sample.template, (KIND_USES['L10'] ?? []).flatMap(({ names }) => names));
    expect(objections(sample, { template, sources: { recipients: sample.sources.recipients.slice(0, 1) } })).toEqual(caught('requiredMissing'));
  });

  it('L7 says where no notice rule is on record', () => {
    const sample = SAMPLES['L7'];
    if (!sample) throw new Error('There is no sample of L7.');
    expect(objections(sample, { sources: { parties: sample.sources.parties.map(({ party, link }) => ({ party, link: { ...link, noticeRules: [] } })) } })).toEqual(caught('methodUnknown', 'advises'));
  });
});

describe('each date', () => {
  it.each([
    ['L1', 'proposedDate', '2011-03-01'], ['L1', 'awareDate', '2010-11-16'], ['L1', 'replyBy', '2010-11-14'], ['L1', 'supplementDue', '2010-11-14'], ['L1', 'scheduledDate', '2011-06-01'],
    ['L2', 'awareDate', '2010-11-16'], ['L2', 'replyBy', '2010-11-14'],
    ['L3', 'decidedOn', '2010-11-16'], ['L3', 'replyBy', '2010-11-14'],
    ['L4', 'replyBy', '2010-11-14'], ['L4', 'accommodationBy', '2010-11-14'], ['L4', 'windows', '2010-12-14\t1\t2\n2010-12-15\t1\t2\n2010-12-01\t1\t2'],
    ['L5', 'meetingDate', '2010-11-16'], ['L5', 'correctBy', '2010-11-14'],
    ['L6', 'requestedDate', '2011-03-01'], ['L6', 'currentDate', '2011-05-03'], ['L6', 'replyBy', '2010-11-14'],
    ['L7', 'replyBy', '2010-11-14'],
    ['L8', 'councilDate', '2010-11-14'], ['L8', 'packetDeadline', '2010-12-07'],
    ['L9', 'received', '2010-11-16'], ['L9', 'answerDue', '2010-11-07'],
    ['L10', 'effectiveOn', '2010-11-14'], ['L10', 'replyBy', '2010-11-14'],
    ['L10R', 'receivedOn', '2010-11-16'], ['L10R', 'documentDate', '2010-11-11'], ['L10R', 'answerBy', '2010-11-14'],
  ])('%s: %s on %s is out of order', (id, name, value) => {
    const sample = SAMPLES[id];
    if (!sample) throw new Error(`There is no sample of ${id}.`);
    const fields = objections(sample, { answers: { [name]: value } }).filter((one) => one.startsWith('blocks datesOutOfOrder'));
    expect(fields.length).toBeGreaterThan(0);
  });

  it('covers every day that a template asks for', () => {
    const days = each.flatMap(([id, { template }]) => template.fields.filter(({ kind }) => kind === 'day').map(({ name }) => `${id} ${name}`));
    // Compared by the rules on time below, or with a day of the records only.
    const elsewhere = ['L2 scheduledDate', 'L3 scheduledDate', 'L7 earliestDate', 'L7 effectiveOn'];
    const here = ['L1 scheduledDate', 'L1 awareDate', 'L1 proposedDate', 'L1 supplementDue', 'L1 replyBy', 'L2 awareDate', 'L2 replyBy', 'L3 decidedOn', 'L3 replyBy', 'L4 accommodationBy', 'L4 replyBy', 'L5 meetingDate', 'L5 correctBy', 'L6 currentDate', 'L6 requestedDate', 'L6 replyBy', 'L7 replyBy', 'L8 councilDate', 'L8 packetDeadline', 'L9 received', 'L9 answerDue', 'L10 effectiveOn', 'L10 replyBy', 'L10R documentDate', 'L10R receivedOn', 'L10R answerBy'];
    expect(days.toSorted()).toEqual([...here, ...elsewhere].toSorted());
  });

  it.each([
    ['L2', { answers: { scheduledDate: '2010-11-14' } }, 'advises lead'],
    ['L3', { answers: { scheduledDate: '2010-11-14' } }, 'advises lead'],
    ['L7', { answers: { effectiveOn: '2011-01-13' } }, 'blocks tooFewDays effectiveOn'],
    ['L7', { answers: { earliestDate: '2010-12-15' } }, 'blocks tooFewDays earliestDate'],
    ['L7', { answers: { noticeDays: '90' } }, 'blocks tooFewDays effectiveOn'],
    ['L8', { answers: { packetDeadline: '2010-11-14' } }, 'blocks tooFewDays packetDeadline'],
    ['L9', { answers: { answerDue: '2010-11-12' } }, 'advises tooFewDays'],
  ] as const)('%s is told when there is too little time: %j', (id, change, objection) => {
    const sample = SAMPLES[id];
    if (!sample) throw new Error(`There is no sample of ${id}.`);
    expect(objections(sample, change)).toContain(objection);
  });

  it.each([['certified', 'onReceipt', '2010-11-14', 1], ['firstClass', 'threeDeliveryDays', '2010-11-17', 1], ['firstClass', 'threeDeliveryDays', '2010-11-18', 0]] as const)('L1 by %s, %s, with a last day of %s: effective in time or not', (method, effective, due, count) => {
    const sample = SAMPLES['L1'];
    if (!sample) throw new Error('There is no sample of L1.');
    const { items, parties, recipients } = sample.sources;
    const sources = {
      items: items.slice(0, 1).map((item) => ({ ...item, duty: { ...item.obligation, id: fixtureId(90), title: 'Give notice' }, dutyDue: day(due) })),
      parties: parties.map(({ party, link }) => ({ party, link: { ...link, noticeRules: [{ method, effective }] } })),
      recipients: recipients.slice(0, 2).map(({ recipient, party }) => ({ recipient: { ...recipient, method }, party })),
    };
    expect(objections(sample, { sources }).filter((one) => one.startsWith('blocks tooFewDays'))).toHaveLength(count * 2);
  });

  it.each([
    ['L1', 'replyBy', '2010-11-17', 'advises tooFewDays replyBy'],
    ['L1', 'replyBy', '2010-11-18', undefined],
    ['L4', 'accommodationBy', '2010-11-17', 'advises tooFewDays accommodationBy'],
    ['L5', 'correctBy', '2010-11-17', 'advises tooFewDays correctBy'],
    ['L10', 'effectiveOn', '2010-11-17', 'advises tooFewDays effectiveOn'],
  ] as const)('%s by first-class mail, effective on November 18: its %s of %s', (id, field, on, objection) => {
    const sample = SAMPLES[id];
    if (!sample) throw new Error(`There is no sample of ${id}.`);
    const parties = sample.sources.parties.map(({ party, link }) => ({ party, link: { ...link, noticeRules: [{ method: 'firstClass' as const, effective: 'threeDeliveryDays' as const }] } }));
    const recipients = sample.sources.recipients.map(({ recipient, party }) => ({ recipient: { ...recipient, method: 'firstClass' as const }, party: { ...party, street: '1 Main Street', town: 'Port Ellis', zip: '00401' } }));
    expect(objections(sample, { sources: { parties, recipients }, answers: { [field]: on } }).filter((one) => one.includes('tooFewDays'))).toEqual(objection === undefined ? [] : [objection]);
  });

  it('L1 that would be effective only after its scheduled date is told', () => {
    const sample = SAMPLES['L1'];
    if (!sample) throw new Error('There is no sample of L1.');
    const parties = sample.sources.parties.map(({ party, link }) => ({ party, link: { ...link, noticeRules: [{ method: 'certified' as const, effective: 'fiveBusinessDays' as const }] } }));
    const recipients = sample.sources.recipients.slice(0, 2).map(({ recipient, party }) => ({ recipient: { ...recipient, method: 'certified' as const }, party }));
    expect(objections(sample, { sources: { parties, recipients }, answers: { scheduledDate: '2010-11-19' } })).toEqual(['advises lead']); // effective on the 22nd
    expect(objections(sample, { sources: { parties, recipients }, answers: { scheduledDate: '2010-11-23' } })).toEqual([]);
  });

  it('L1 by certified mail that counts from receipt is told when it leaves on the last day', () => {
    const sample = SAMPLES['L1'];
    if (!sample) throw new Error('There is no sample of L1.');
    const items = sample.sources.items.slice(0, 1).map((item) => ({ ...item, duty: { ...item.obligation, id: fixtureId(90), title: 'Give notice' }, dutyDue: day('2010-11-15') }));
    const parties = sample.sources.parties.map(({ party, link }) => ({ party, link: { ...link, noticeRules: [{ method: 'certified' as const, effective: 'onReceipt' as const }, { method: 'personal' as const, effective: 'onDelivery' as const }] } }));
    const by = (method: 'certified' | 'personal') => ({ items, parties, recipients: sample.sources.recipients.slice(0, 2).map(({ recipient, party }) => ({ recipient: { ...recipient, method }, party })) });
    expect(objections(sample, { sources: by('certified') })).toEqual(['advises tooFewDays', 'advises tooFewDays']);
    expect(objections(sample, { sources: by('personal') })).toEqual([]);
  });

  it.each(each)('%s dated on another day than today is told', (_id, sample) => {
    expect(objections(sample, { sources: { dated: day('2010-11-12') } })).toEqual(caught('dated', 'advises'));
  });
});

describe('the authority and the signer', () => {
  it.each(each)('%s names an authority that is not in force, and lets it go with a reason', (_id, sample) => {
    const dead = { on: day('2010-11-15'), how: 'rescinded' as const, by: 'a later memo' };
    const sources = { items: sample.sources.items.map((item) => ({ ...item, authority: { ...item.authority, ended: dead } })), cited: sample.sources.cited?.map((one) => ({ ...one, ended: dead })) ?? [] };
    expect(objections(sample, { sources })).toEqual(caught('authorityNotInForce'));
    expect(objections(sample, { sources, overrides: { authorityNotInForce: 'The court asked for it.' } }).filter((one) => one.startsWith('blocks'))).toEqual([]);
    expect(authoritiesOf({ ...sample.sources, ...sources }).length).toBeGreaterThan(0);
  });

  it.each(each)('%s that cites nothing is told', (_id, sample) => {
    expect(objections(sample, { sources: { items: [], cited: [] } })).toEqual(caught('authorityMissing', 'advises'));
  });

  it.each(each)('%s is not signed by nobody, by one without authority, or by one whose authority has ended', (_id, sample) => {
    const { signer } = sample.sources;
    expect(objections(sample, { sources: { signer: undefined } })).toEqual(caught('signerMissing'));
    expect(objections(sample, { sources: { signer: attorney } })).toEqual(caught('signerMayNotSign'));
    if (!signer) throw new Error('The sample has a signer.');
    expect(objections(sample, { sources: { signer: { ...signer, signing: { basis: 'Resolution', from: day('2010-01-01'), to: day('2010-11-14') } } } })).toEqual(caught('signerMayNotSign'));
  });

  it('L7 about an agreement that the city did not sign blocks', () => {
    const sample = SAMPLES['L7'];
    if (!sample) throw new Error('There is no sample of L7.');
    expect(objections(sample, { sources: { agreement: { ...sample.sources.agreement, standing: 'affected' } } })).toEqual(caught('notSigned'));
  });
});

describe('each enclosure', () => {
  it.each(each.flatMap(([id, sample]) => (sample.enclosures.length > 0 ? [[id, sample] as const] : [])))('%s speaks of enclosures that are then not there', (_id, sample) => {
    expect(objections(sample, { enclosures: [] })).toEqual(caught('enclosureMissing'));
    expect(objections(sample, { enclosures: [], overrides: { enclosureMissing: 'It was sent before.' } })).toEqual(caught('enclosureMissing', 'advises'));
  });

  it.each(each)('%s tells of an enclosure that it does not name', (_id, sample) => {
    expect(objections(sample, { enclosures: [...sample.enclosures, 'A map of the county'] })).toEqual(['advises enclosureUnnamed']);
  });

  it('L6 tells of a number that is not listed', () => {
    const sample = SAMPLES['L6'];
    if (!sample) throw new Error('There is no sample of L6.');
    expect(objections(sample, { answers: { reason: 'See Enclosure 2, the delivery schedule of the vendor' } })).toEqual(caught('enclosureMissing'));
  });
});

describe('what a kind asks for', () => {
  it.each([
    ['L4', { answers: { windows: '2010-12-14\t10 AM\tnoon\n2010-12-15\t1 PM\t2 PM' } }, 'blocks contentMissing windows'],
    ['L4', { answers: { windows: '2010-12-14\t10 AM\tnoon\n2010-12-14\t10 AM\tnoon\n2010-12-14\t10 AM\tnoon' } }, 'blocks contentMissing windows'],
    ['L9', { answers: { released: '' } }, 'blocks contradiction released'],
    ['L9', { answers: { exemptions: '' } }, 'blocks contradiction exemptions'],
    ['L9', { answers: { determination: 'granted in full' } }, 'blocks contradiction determination'],
    ['L9', { answers: { determination: 'answered as follows: the office holds no such records', exemptions: '' } }, 'blocks contradiction determination'],
    ['L10', { answers: { newAddress: 'Office of the City Clerk, 1 Old Hall Street, Alder Falls, Jefferson 00417' } }, 'blocks contradiction newAddress'],
  ] as const)('%s: %j is told', (id, change, objection) => {
    const sample = SAMPLES[id];
    if (!sample) throw new Error(`There is no sample of ${id}.`);
    expect(objections(sample, change)).toContain(objection);
  });

  it('L5 confirms a meeting that was held, and none that is planned or gone', () => {
    const sample = SAMPLES['L5'];
    const meeting = sample?.sources.meeting;
    if (!sample || !meeting) throw new Error('The sample of L5 has a meeting.');
    expect(objections(sample, { sources: { meeting: { ...meeting, meeting: { ...meeting.meeting, status: 'planned' } } }, answers: { present: 'Federal: nobody' } })).toEqual(caught('meetingNotHeld'));
    expect(objections(sample, { sources: { meeting: undefined } })).toEqual(caught('meetingNotHeld'));
  });
});

describe('a duplicate', () => {
  it.each(each)('%s that went out before to the same ones is told', (_id, sample) => {
    const { items, recipients, meeting } = sample.sources;
    const earlier = { id: fixtureId(91), number: 'L-2010-003', on: day('2010-11-01'), obligationIds: items.map(({ obligation }) => obligation.id), meetingId: meeting?.meeting.id, partyIds: recipients.map(({ party }) => party.id) };
    expect(objections(sample, { sources: { earlier: [earlier] } })).toEqual(['advises duplicate']);
    expect(objections(sample, { sources: { earlier: [{ ...earlier, partyIds: [sheriff.id, fixtureId(92)] }] } })).toEqual([]);
    expect(objections(sample, { sources: { earlier: [{ ...earlier, obligationIds: [fixtureId(93)] }] } })).toEqual([]);
  });
});
