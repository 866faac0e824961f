import L1 from '@assets/templates/L1.json';
import L2 from '@assets/templates/L2.json';
import { describe, expect, it } from 'vitest';
import { agreement, cannotAnswers, delayAnswers, items, sources } from './letterFixture';
import { letterFacts, type LetterSources } from './letterFields';
import { readValue } from './fieldValue';
import { dayAnswered, merge } from './merge';
import { blockText } from './mergedText';
import { readTemplate, type Template } from './template';

function templateOf(json: unknown): Template {
  const read = readTemplate(json);
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
}
const delay = templateOf(L1);
const cannot = templateOf(L2);
const facts = letterFacts(sources);
const without = (name: string) => Object.fromEntries(Object.entries(delayAnswers).filter(([key]) => key !== name));
const bodyOf = (template: Template, answers: Readonly<Record<string, string>>, from: LetterSources = sources) =>
  merge(template, letterFacts(from), answers).body.flatMap(blockText).join('\n');

describe('a merged letter', () => {
  it('has no blank when everything is answered', () => {
    expect(merge(delay, facts, delayAnswers).blanks).toEqual([]);
    expect(merge(cannot, facts, cannotAnswers).blanks).toEqual([]);
  });

  it('spells days out and cites each authority with its issuer and date', () => {
    const body = bodyOf(delay, delayAnswers);
    expect(body).toContain('The City proposes May 3, 2011 in place of March 1, 2011.');
    expect(body).toContain('(U.S. Immigration and Customs Enforcement, August 17, 2010)');
    expect(body).toContain('the federal partners (U.S. Immigration and Customs Enforcement), the state (State Identification Bureau) and the City');
  });

  it('has every field of a delay notice on the paper', () => {
    const body = bodyOf(delay, delayAnswers);
    for (const words of [delayAnswers['cause'], 'November 8, 2010', 'about nine weeks', 'May 3, 2011', delayAnswers['mitigation'], 'December 6, 2010', 'December 15, 2010', 'reserves all of its rights', '555-0142', 'Jefferson']) {
      expect(body).toContain(words);
    }
  });

  it('has every field of a cannot-meet notice on the paper', () => {
    const body = bodyOf(cannot, cannotAnswers);
    for (const words of ['prevented by a lack of funds.', cannotAnswers['explanation'], cannotAnswers['tried'], cannotAnswers['needed'], 'October 20, 2010', 'December 15, 2010', 'requests a meeting', 'reserves all of its rights']) {
      expect(body).toContain(words);
    }
  });

  it('serves an agreement that the city signed, without words about another', () => {
    const signed: LetterSources = { ...sources, agreement: { ...agreement, title: 'Mutual aid agreement', number: '', standing: 'signatory' }, parties: [], recipients: [] };
    const body = bodyOf(delay, delayAnswers, signed);
    expect(body).not.toContain('did not sign');
    expect(body).not.toContain('federal');
    expect(body).toContain('a meeting of the parties and the City');
  });

  it('quotes a clause whose words are on record, and no summary', () => {
    const [first, ...others] = items;
    const quoted = first ? [{ ...first, authority: { ...first.authority, isSummary: false, text: 'A party shall say so in writing.' } }, ...others] : [];
    expect(bodyOf(delay, delayAnswers)).not.toContain('reads');
    expect(bodyOf(delay, delayAnswers, { ...sources, items: quoted })).toContain('“A party shall say so in writing.”');
  });
});

describe('an open question', () => {
  it('is a blank with its number, where it stands', () => {
    const merged = merge(delay, facts, without('proposedDate'));
    expect(merged.blanks).toEqual([{ name: 'proposedDate', label: 'Which new date do you propose?', noun: 'proposed date', number: 4 }]);
    expect(merged.questions.find(({ name }) => name === 'proposedDate')?.usedIn).toEqual(['paragraph 4']);
    expect(merged.body.flatMap(blockText).join('\n')).toContain('proposes [proposed date] in place');
  });

  it('keeps its number while others are answered', () => {
    const numbers = (answers: Readonly<Record<string, string>>) => merge(delay, facts, answers).questions.map(({ number }) => number);
    expect(numbers({})).toEqual(numbers(delayAnswers));
  });

  it('that is optional leaves its words away and is no blank', () => {
    const merged = merge(delay, facts, without('supplementDue'));
    expect(merged.blanks).toEqual([]);
    expect(merged.body.flatMap(blockText).join('\n')).not.toContain('supplement');
  });

  it('is one that the records should answer and do not', () => {
    const { theCity: _taken, ...rest } = facts;
    const merged = merge(delay, rest, delayAnswers);
    expect(merged.blanks.map(({ name }) => name)).toEqual(['theCity']);
    expect(merge(delay, rest, { ...delayAnswers, theCity: 'the City of Elsewhere' }).blanks).toEqual([]);
  });

  it.each(['', '   ', '\n\t', '\u200B\u200E', '\u0000'])('is not answered by what cannot be seen: %j', (value) => {
    expect(merge(delay, facts, { ...delayAnswers, cause: value }).blanks.map(({ name }) => name)).toEqual(['cause']);
  });

  it('is not answered by a day that does not exist, and says so', () => {
    const merged = merge(delay, facts, { ...delayAnswers, proposedDate: '2011-02-30' });
    expect(merged.blanks.map(({ name }) => name)).toEqual(['proposedDate']);
    expect(merged.questions.find(({ name }) => name === 'proposedDate')?.fault).toBe('This is not a date of the calendar.');
  });

  it('is never answered by what JavaScript objects have of themselves', () => {
    const merged = merge({ ...delay, fields: [{ ...(delay.fields[0] ?? { label: '', noun: '', kind: 'line', help: '' }), name: 'constructor', from: undefined, kind: 'line' }] }, facts, {});
    expect(merged.questions.find(({ name }) => name === 'constructor')?.source).toBe('open');
  });
});

describe('a value', () => {
  it('that the clerk typed counts before the records, and both are known', () => {
    const question = merge(delay, facts, { ...delayAnswers, scheduledDate: '2011-04-01' }).questions[0];
    expect(question).toMatchObject({ name: 'scheduledDate', recorded: '2011-03-01', stored: '2011-04-01', printed: 'April 1, 2011', source: 'answer' });
  });

  it('is known as a day', () => {
    const merged = merge(delay, facts, delayAnswers);
    expect(dayAnswered(merged, 'scheduledDate')).toBe('2011-03-01');
    expect(dayAnswered(merged, 'cause')).toBeUndefined();
  });

  it('never brings a second full stop', () => {
    expect(bodyOf(delay, { ...delayAnswers, duration: 'nine weeks.' })).toContain('to last nine weeks. Facts');
  });

  it.each([
    ['prose', 'It is late', 'It is late.'],
    ['prose', 'It is late!', 'It is late!'],
    ['prose', 'One.\r\nTwo', 'One.\nTwo.'],
    ['line', 'about\n nine weeks', 'about nine weeks'],
    ['line', 'null', 'null'],
    ['line', '<b>x</b>', '<b>x</b>'],
    ['line', 'a\u0007b\uD800', 'ab\uFFFD'],
    ['line', 'שלום', 'שלום'],
    ['day', '2011-03-01', 'March 1, 2011'],
  ] as const)('of kind %s, %j, is printed as %j', (kind, value, printed) => {
    expect(readValue(kind, [], value)).toEqual({ printed });
  });
});

describe('a list and a table', () => {
  const text = (words: string) => ({ type: 'text' as const, text: words });
  const field = (name: string) => ({ type: 'mergeField' as const, attrs: { name } });
  const of = (...fields: Template['fields'] & object[]): Template => ({
    ...delay, fields, reference: [], re: [text('Meeting')],
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('Topics: '), field('topics'), text('.')] },
        { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [field('topics'), text(';')] }] }, { type: 'listItem', content: [{ type: 'paragraph', content: [text('other business')] }] }] },
        { type: 'mergeTable', attrs: { name: 'actions' } },
      ],
    },
  });
  const topics = { name: 'topics', label: 'Topics?', noun: 'topics', kind: 'list' as const, help: 'One a line.' };
  const actions = { name: 'actions', label: 'Actions?', noun: 'actions', kind: 'rows' as const, help: 'Who and when.', columns: [{ label: 'Action', kind: 'line' as const }, { label: 'Owner', kind: 'line' as const, optional: true }, { label: 'By', kind: 'day' as const }] };
  const words = (answers: Readonly<Record<string, string>>) => merge(of(topics, actions), facts, answers).body.flatMap(blockText);

  it('have an item for each line and a row for each row, days spelled out', () => {
    expect(words({ topics: '- the date\n\n  the costs  ', actions: 'Send the plan\tClerk\t2010-12-01\n\t\t\nMeet\t\t2010-12-14' })).toEqual([
      'Topics: the date; the costs.', '1. the date;', '2. the costs;', '3. other business',
      'Action: Send the plan; Owner: Clerk; By: December 1, 2010', 'Action: Meet; By: December 14, 2010',
    ]);
  });

  it('are blanks where nothing fills them, each listed once', () => {
    const merged = merge(of(topics, actions), facts, { actions: '\t\t' });
    expect(merged.body.flatMap(blockText)).toEqual(['Topics: [topics].', '1. [topics];', '2. other business', '[actions]']);
    expect(merged.blanks.map(({ name, number }) => [name, number])).toEqual([['topics', 1], ['actions', 2]]);
    expect(merged.questions.map(({ usedIn }) => usedIn)).toEqual([['paragraph 1', 'list under paragraph 1'], ['table under paragraph 1']]);
  });

  it.each([
    ['Send\tClerk\t2010-02-30', 'Row 1, “By”: This is not a date of the calendar.'],
    ['Send\tClerk\t2010-12-01\n\tClerk\t2010-12-01', 'Row 2: fill in “Action”.'],
    ['Send', 'Row 1: fill in “By”.'],
  ])('say what is wrong with %j', (value, fault) => {
    expect(merge(of(topics, actions), facts, { actions: value }).questions[1]?.fault).toBe(fault);
  });

  it('keep what was pasted from a wider table', () => {
    expect(words({ topics: 'x', actions: 'Send\tClerk\t2010-12-01' })).toHaveLength(4);
    expect(readValue('rows', [], 'a\tb\tc', [{ label: 'A', kind: 'line' }, { label: 'B', kind: 'line' }]).rows).toEqual([['a', 'b c']]);
  });

  it.each([['30', { printed: '30' }], ['007', { printed: '7' }], ['thirty', { fault: 'This is not a number. Type digits, for example 30.' }]])('and a number: %s', (value, read) => {
    expect(readValue('number', [], value)).toEqual(read);
  });
});
