/** Two wordings beside each other. */
import L1 from '@assets/templates/L1.json';
import { wordsOfTemplate } from '@domain/editorDoc';
import { readTemplate } from '@domain/template';
import { describe, expect, it } from 'vitest';
import { type ComparedPart, comparedWords } from './comparedWords';

const read = readTemplate(L1);
if (!read.ok) throw new Error(read.error.join('\n'));
const delay = read.value;
const all = { words: wordsOfTemplate(delay), fields: delay.fields, closing: delay.closing };
const noun = (name: string) => name;
const body = (...texts: string[]) => ({ words: { re: [], body: texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })) } });
const shown = (parts: readonly ComparedPart[]) =>
  parts.flatMap(({ lines }) => lines.map(({ pieces }) => pieces.map(({ text, change }) => (change === 'added' ? `+${text}+` : change === 'takenOut' ? `-${text}-` : text)).join('')));

describe('two wordings', () => {
  it('that say the same show no change', () => {
    expect(comparedWords(all, all, noun).some(({ isChanged }) => isChanged)).toBe(false);
  });

  it('differ word by word', () => {
    expect(shown(comparedWords(body('The City proposes a later date.'), body('The City proposes an earlier date.'), noun))).toEqual(['The City proposes -a-+an+ -later-+earlier+ date.']);
  });

  it('show a paragraph that came and one that went', () => {
    expect(shown(comparedWords(body('One.', 'Two.'), body('One.', 'Three.', 'Two.'), noun))).toEqual(['One.', '+Three.+', 'Two.']);
    expect(shown(comparedWords(body('One.', 'Two.'), body('Two.'), noun))).toEqual(['-One.-', 'Two.']);
  });

  it('show fields by what they are called, and conditions', () => {
    const before = { words: { re: [{ type: 'mergeField' as const, attrs: { name: 'cause' } }], body: [] } };
    const after = { words: { re: [{ type: 'conditionalText' as const, attrs: { when: 'cause' }, content: [{ type: 'mergeField' as const, attrs: { name: 'cause' } }] }], body: [] } };
    expect(shown(comparedWords(before, after, () => 'cause of the delay'))).toEqual(['+[if cause of the delay: +‹cause of the delay›+]+']);
  });

  it('show a question that was changed', () => {
    const changed = { ...all, fields: delay.fields.map((field, at) => (at === 0 ? { ...field, optional: true } : field)) };
    const [questions] = comparedWords(all, changed, noun).filter(({ isChanged }) => isChanged);
    expect(questions?.title).toBe('Questions');
    expect(questions?.lines.filter(({ isChanged }) => isChanged)).toHaveLength(1);
  });
});
