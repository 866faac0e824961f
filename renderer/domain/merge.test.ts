import L1 from '@assets/templates/L1.json';
import L2 from '@assets/templates/L2.json';
import { describe, expect, it } from 'vitest';
import { agreement, cannotAnswers, delayAnswers, items, sources } from './letterFixture';
import { letterFacts, type LetterSources } from './letterFields';
import { dayAnswered, lineText, merge, readValue } from './merge';
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
  merge(template, letterFacts(from), answers).body.map(lineText).join('\n');

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
    expect(merged.body.map(lineText).join('\n')).toContain('proposes [proposed date] in place');
  });

  it('keeps its number while others are answered', () => {
    const numbers = (answers: Readonly<Record<string, string>>) => merge(delay, facts, answers).questions.map(({ number }) => number);
    expect(numbers({})).toEqual(numbers(delayAnswers));
  });

  it('that is optional leaves its words away and is no blank', () => {
    const merged = merge(delay, facts, without('supplementDue'));
    expect(merged.blanks).toEqual([]);
    expect(merged.body.map(lineText).join('\n')).not.toContain('supplement');
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
