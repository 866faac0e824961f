/** A letter's own words, in place of those of its template. */
import L1 from '@assets/templates/L1.json';
import { describe, expect, it } from 'vitest';
import { Letter } from './letter';
import { Wording } from './letterDoc';
import { letterFacts } from './letterFields';
import { delayAnswers, sources } from './letterFixture';
import { merge } from './merge';
import { blockText, lineText } from './mergedText';
import { readTemplate, worded } from './template';

const read = readTemplate(L1);
if (!read.ok) throw new Error(read.error.join('\n'));
const delay = read.value;

/** As the first version wrote it. */
const LETTER = {
  id: '01HX0000000000000000000001', kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: '01HX0000000000000000000002', obligationIds: ['01HX0000000000000000000003'],
  dated: '2010-11-15', answers: { cause: 'The equipment has not come.' }, enclosures: [], status: 'draft',
};

const OWN = Wording.parse({
  re: [{ type: 'text', text: 'Later date: ' }, { type: 'mergeField', attrs: { name: 'obligationTitle' } }],
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'We propose ' }, { type: 'mergeField', attrs: { name: 'proposedDate' } }, { type: 'text', text: '.' }] },
      { type: 'conditional', attrs: { when: 'supplementDue' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'More follows.' }] }] },
    ],
  },
});

const merged = (answers: Readonly<Record<string, string>>) => merge(worded(delay, OWN), letterFacts(sources), answers);

describe('a letter with words of its own', () => {
  it('written before there were any still parses', () => {
    expect(Letter.parse(LETTER).wording).toBeUndefined();
    expect(Letter.parse({ ...LETTER, wording: OWN }).wording).toEqual(OWN);
  });

  it('without them says what its template says', () => {
    expect(worded(delay, undefined)).toBe(delay);
  });

  it('says them, with what the records and the answers hold', () => {
    const { re, body } = merged({ proposedDate: '2011-05-03' });
    expect(lineText(re)).toMatch(/^Later date: ./);
    expect(body.flatMap(blockText)).toEqual(['We propose May 3, 2011.']);
    expect(merged(delayAnswers).body.flatMap(blockText)).toEqual(['We propose May 3, 2011.', 'More follows.']);
  });

  it('asks only what its words use: as a field, as a condition, or in the lines beside the subject', () => {
    expect(merged({}).questions.map(({ name }) => name)).toEqual(['proposedDate', 'supplementDue', 'yourReference']);
    expect(merged({}).blanks.map(({ name }) => name)).toEqual(['proposedDate']);
  });
});
