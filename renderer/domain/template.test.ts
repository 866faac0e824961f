import L1 from '@assets/templates/L1.json';
import L2 from '@assets/templates/L2.json';
import { describe, expect, it } from 'vitest';
import { readTemplate } from './template';

const words = (text: string) => ({ type: 'text', text });
const field = (name: string) => ({ type: 'mergeField', attrs: { name } });
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const item = (...content: readonly object[]) => ({ type: 'listItem', content: [paragraph(...content)] });
const column = { label: 'What', kind: 'line' };
const ask = { name: 'cause', label: 'What is the cause?', noun: 'cause', kind: 'prose', help: 'In a sentence.' };
const template = {
  id: 'T',
  kind: 'L1',
  version: 1,
  title: 'A notice',
  fields: [ask],
  re: [words('A notice')],
  reference: [],
  body: { type: 'doc', content: [paragraph(words('The cause: '), field('cause'))] },
  closing: 'Sincerely,',
};

describe('a template', () => {
  it.each([
    ['L1', L1],
    ['L2', L2],
  ])('%s of the app is read without a fault', (kind, json) => {
    const read = readTemplate(json);
    expect(read.ok ? [] : read.error).toEqual([]);
    expect(read.ok && read.value.kind).toBe(kind);
  });

  it('that is written by hand and right is read', () => expect(readTemplate(template).ok).toBe(true));

  it.each([
    ['uses a name that nobody fills', { ...template, body: { type: 'doc', content: [paragraph(field('cause'), field('causes'))] } }, 'body, content, no. 1, content, no. 2: causes is neither'],
    ['asks what stands nowhere', { ...template, body: { type: 'doc', content: [paragraph(words('Nothing.'))] } }, 'cause is asked, but stands nowhere'],
    ['uses an optional answer without a guard', { ...template, fields: [{ ...ask, optional: true }] }, 'cause is optional'],
    ['guards an optional answer the wrong way round', {
      ...template,
      fields: [{ ...ask, optional: true }],
      body: { type: 'doc', content: [{ type: 'conditional', attrs: { when: 'cause', is: 'empty' }, content: [paragraph(field('cause'))] }] },
    }, 'cause is optional'],
    ['asks twice', { ...template, fields: [ask, ask] }, 'Two questions are named cause'],
    ['names a question like a fact', { ...template, fields: [{ ...ask, name: 'city' }] }, 'city is a fact of the records'],
    ['has rows without columns', { ...template, fields: [{ ...ask, kind: 'rows' }] }, 'of kind rows has columns'],
    ['sets rows in a line', { ...template, fields: [{ ...ask, kind: 'rows', columns: [column, column] }] }, 'cause has rows'],
    ['fills a table with a line', { ...template, body: { type: 'doc', content: [{ type: 'mergeTable', attrs: { name: 'cause' } }] } }, 'cause has no rows'],
    ['sets a list beside the subject', { ...template, reference: [{ type: 'bulletList', content: [item(words('One.'))] }] }, 'Only paragraphs stand beside the subject'],
    ['uses an optional list without a guard', { ...template, fields: [{ ...ask, kind: 'list', optional: true }], body: { type: 'doc', content: [{ type: 'bulletList', content: [item(field('cause'))] }] } }, 'no. 1, content, no. 1, content, no. 1, content, no. 1: cause is optional'],
    ['has a choice without choices', { ...template, fields: [{ ...ask, kind: 'choice' }] }, 'of kind choice has choices'],
    ['takes an answer from an unknown fact', { ...template, fields: [{ ...ask, from: 'causeOfRecord' }] }, 'The records hold no fact of this name'],
    ['has a node of an unknown type', { ...template, body: { type: 'doc', content: [{ type: 'script', content: [] }] } }, 'body, content, no. 1'],
    ['has a key that is not in the schema', { ...template, onload: 'x' }, 'onload'],
    ['is nothing', null, 'the template: '],
  ])('that %s is refused with the place', (_what, json, sentence) => {
    const read = readTemplate(json);
    expect(read.ok ? '' : read.error.join('\n')).toContain(sentence);
  });

  it('may use an optional answer behind its guard, as words or as a passage', () => {
    const guarded = { type: 'conditionalText', attrs: { when: 'cause' }, content: [field('cause')] };
    const passage = { type: 'conditional', attrs: { when: 'cause' }, content: [paragraph(field('cause'))] };
    const body = { type: 'doc', content: [paragraph(words('Hear.'), guarded), passage] };
    expect(readTemplate({ ...template, fields: [{ ...ask, optional: true }], body }).ok).toBe(true);
  });
});
