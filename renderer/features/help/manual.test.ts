import { describe, expect, test } from 'vitest';
import { CHAPTERS } from '../manualChapters';
import { PATTERNS } from '../routes';
import { findInManual, pictureNames, pictureOf, sectionsOf } from './manual';

describe('the manual', () => {
  test.each(CHAPTERS)('$id has an introduction, sections with ids of their own, and links that lead somewhere', ({ id }) => {
    const sections = sectionsOf(id);
    expect(sections[0]?.title).toBe('');
    expect(sections.length).toBeGreaterThan(3);
    expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
    const spans = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans : block.kind === 'list' ? block.items.flat() : [])));
    const known: readonly string[] = Object.values(PATTERNS);
    expect(spans.flatMap((span) => (span.kind === 'link' && !known.includes(span.href) ? [span.href] : [])), 'links that lead nowhere').toEqual([]);
    expect(spans.filter(({ kind, text }) => kind === 'text' && /[*`|#]|\]\(/.test(text)), 'marks that are not understood').toEqual([]);
  });

  test('each picture that a chapter shows was made, says what it shows, and none lies unused', () => {
    const shown = CHAPTERS.flatMap(({ id }) => sectionsOf(id)).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])));
    expect(shown.filter(({ name }) => pictureOf(name) === undefined), 'pictures that npm run pictures does not make').toEqual([]);
    expect(shown.filter(({ alt }) => alt.length < 25)).toEqual([]);
    expect([...pictureNames()].sort()).toEqual([...new Set(shown.map(({ name }) => name))].sort());
  });

  test('a word is found in its section, those with it in the title first', () => {
    expect(findInManual('hold')[0]?.section.title).toBe('Legal holds');
    expect(findInManual('recovery sheet').map(({ chapter }) => chapter.id)).toEqual(expect.arrayContaining(['backups-and-restore', 'protection']));
    expect(findInManual('certified')[0]?.chapter.id).toBe('notices');
    expect(findInManual('zzzz')).toEqual([]);
    expect(findInManual('  ')).toEqual([]);
  });
});
