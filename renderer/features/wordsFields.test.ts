/** What merge fields show in the editor of words. */
import L1 from '@assets/templates/L1.json';
import { delayAnswers, sources } from '@domain/letterFixture';
import { letterFacts } from '@domain/letterFields';
import { merge } from '@domain/merge';
import { readTemplate } from '@domain/template';
import { describe, expect, it } from 'vitest';
import { fieldChoices, namesLook, valuesLook } from './wordsFields';

const read = readTemplate(L1);
if (!read.ok) throw new Error(read.error.join('\n'));
const { value: delay } = read;

describe('merge fields', () => {
  it('are offered with what they are: the questions first, then each fact once', () => {
    const choices = fieldChoices(delay.fields);
    expect(choices.slice(0, delay.fields.length).map(({ name }) => name)).toEqual(delay.fields.map(({ name }) => name));
    expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
    expect(choices.find(({ name }) => name === 'agreementTitle')).toMatchObject({ noun: 'title of the agreement', about: 'From the agreement' });
  });

  it('show their names in a template, and say when there is no such field', () => {
    const look = namesLook(delay.fields);
    expect(look('proposedDate')).toEqual({ text: 'proposed date', noun: 'proposed date', kind: 'field' });
    expect(look('toString').kind).toBe('unknown');
  });

  it('show in a letter the value that stands now, and where it comes from', () => {
    const facts = letterFacts(sources);
    const { mitigation: _left, ...answers } = delayAnswers;
    const look = valuesLook(merge(delay, facts, answers), facts);
    expect(look('proposedDate')).toMatchObject({ text: 'May 3, 2011', kind: 'answer' });
    expect(look('scheduledDate').kind).toBe('record');
    expect(look('agreementDate')).toMatchObject({ kind: 'record' });
    expect(look('mitigation')).toMatchObject({ text: 'steps until then', kind: 'open' });
    expect(look('constructor').kind).toBe('unknown');
  });
});
