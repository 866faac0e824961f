import { describe, expect, it } from 'vitest';
import { LETTER_KIND_HINTS, LETTER_KIND_NAMES, LetterKind } from './letter';
import { letterContent, letterText } from './letterContent';
import { letterFacts } from './letterFields';
import { kindSamples, type KindSample } from './kindFixture';
import { merge } from './merge';

const SAMPLES = kindSamples(Object.values(import.meta.glob<unknown>('/assets/templates/*.json', { eager: true, import: 'default' })));

const drawn = ({ template, sources, answers, enclosures }: KindSample) => {
  const merged = merge(template, letterFacts(sources, answers), answers);
  return { merged, text: letterText(letterContent({ sources, merged, enclosures, ourReference: 'L-2010-014' })) };
};

describe('the ten kinds of letters', () => {
  it('have each a sample here, a name and a hint', () => {
    expect([...new Set(Object.values(SAMPLES).map(({ template }) => template.kind))].toSorted()).toEqual([...LetterKind.options].toSorted());
    for (const kind of LetterKind.options) expect(LETTER_KIND_NAMES[kind] && LETTER_KIND_HINTS[kind]).not.toBe('');
  });

  it.each(Object.entries(SAMPLES))('%s is complete when its questions are answered', (_id, sample) => {
    expect(drawn(sample).merged.blanks).toEqual([]);
  });

  it.each(Object.entries(SAMPLES).flatMap(([id, sample]) => Object.entries(sample.words).map(([what, words]) => [id, what, words, sample] as const)))('%s has its %s on the paper', (_id, _what, words, sample) => {
    expect(drawn(sample).text).toContain(words);
  });

  it.each(Object.entries(SAMPLES))('%s names the agreement, whom to ask and what is reserved', (_id, sample) => {
    const { text } = drawn(sample);
    expect(text).toContain(sample.sources.agreement.title);
    expect(text).toContain('the Office of the City Clerk, telephone 555-0142');
    expect(text).toContain('Reservation of rights.');
    expect(text).toContain(sample.template.closing);
  });

  it.each(Object.entries(SAMPLES))('%s asks why, where and in which words: every question has a help and a noun', (_id, { template }) => {
    for (const { help, noun, label } of template.fields) {
      expect(help.length).toBeGreaterThan(20);
      expect(noun).not.toMatch(/^(the|a) /);
      expect(label).toMatch(/\?$/);
    }
  });
});
