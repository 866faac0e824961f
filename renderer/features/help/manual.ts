/** The words of the manual's chapters, read when the manual is opened. */
import { manualSections, type Section } from '@domain/manualText';
import { excerpt, folded } from '@domain/searchable';
import { hasWords } from '@ui/FindField';
import { CHAPTERS, type Chapter, type ChapterId } from '../manualChapters';

const FILES = import.meta.glob<string>('../../../assets/manual/*.md', { query: '?raw', import: 'default', eager: true });

const PICTURES = import.meta.glob<string>('../../../assets/manual/pictures/*.png', { query: '?url', import: 'default', eager: true });

/** The address of a picture, which `npm run pictures` makes; undefined where there is none. */
export const pictureOf = (name: string): string | undefined => PICTURES[`../../../assets/manual/pictures/${name}.png`];

/** The names of all pictures that were made. */
export const pictureNames = (): readonly string[] => Object.keys(PICTURES).map((path) => path.replace(/^.*\/|\.png$/g, ''));
/** Pages that administrators read without Noticebook as well. */
const DOCS = import.meta.glob<string>(['../../../docs/administrator.md', '../../../docs/formats.md'], { query: '?raw', import: 'default', eager: true });

/** The data formats, as they are written for who programs. */
export const FORMATS: string = DOCS['../../../docs/formats.md'] ?? '';

/** The sections of a chapter. A chapter without a file is a bug, and a test finds it. */
export function sectionsOf(id: ChapterId): readonly Section[] {
  const text = id === 'administrator' ? DOCS['../../../docs/administrator.md']?.replace(/^# .*\n/, '') : FILES[`../../../assets/manual/${id}.md`];
  if (text === undefined) throw new Error(`The manual has no file for ${id}`);
  return manualSections(text);
}

export interface FoundSection {
  readonly chapter: Chapter;
  readonly section: Section;
  /** The words around what was typed. */
  readonly words: string;
}

/** The sections in which all typed words stand, in their title, their words or their chapter's title: those with a word in a title first. */
export function findInManual(typed: string): readonly FoundSection[] {
  if (typed.trim() === '') return [];
  const all = CHAPTERS.flatMap((chapter) => sectionsOf(chapter.id).map((section) => ({ chapter, section })));
  const words = folded(typed).trim().split(/\s+/);
  return all
    .filter(({ chapter, section }) => hasWords(typed, [chapter.title, chapter.also, section.title, section.text]))
    .map(({ chapter, section }) => ({ chapter, section, words: excerpt(section.text, words.filter((word) => folded(section.text).includes(word)), 70) }))
    .sort((a, b) => Number(hasWords(typed, [b.section.title])) - Number(hasWords(typed, [a.section.title])));
}
