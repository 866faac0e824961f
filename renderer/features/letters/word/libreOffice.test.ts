/** LibreOffice opens a letter that we write: it finds the same words and the same headings. Where LibreOffice is not installed, the test is skipped and says so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { letterContent } from '@domain/letterContent';
import { letterFacts } from '@domain/letterFields';
import { delayAnswers, sources } from '@domain/letterFixture';
import { letterPaper } from '@domain/letterPaper';
import { letterPlain } from '@domain/letterPlain';
import { merge } from '@domain/merge';
import { TEMPLATES } from '../../letterTemplates';
import { letterWord } from './letterWord';

const isThere = spawnSync('soffice', ['--version']).status === 0;
const TEMPLATE = TEMPLATES.find(({ kind }) => kind === 'L1');
const oneSpace = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\s+/g, ' ').trim();

test.skipIf(!isThere)('LibreOffice (skipped where soffice is not installed) reads every word of a letter, and its headings', { timeout: 120_000 }, async () => {
  if (!TEMPLATE) throw new Error('There is no template of the delay notice.');
  const content = letterContent({ sources, merged: merge(TEMPLATE, letterFacts(sources), delayAnswers), enclosures: ['Purchase order'], ourReference: 'L-2010-014' });
  const paper = letterPaper(content, content.copies[0]);
  const folder = mkdtempSync(join(tmpdir(), 'noticebook-office-'));
  const convert = (to: string, ending: string): string => {
    execFileSync('soffice', ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--convert-to', to, '--outdir', folder, join(folder, 'letter.docx')], { stdio: 'ignore', timeout: 100_000 });
    return readFileSync(join(folder, `letter.${ending}`), 'utf8');
  };
  try {
    writeFileSync(join(folder, 'letter.docx'), await letterWord({ paper, seal: undefined, marks: [], footer: '', title: 'Delay notice', author: 'Office of the City Clerk' }));
    // Marks of lists are typed in plain text and drawn by LibreOffice.
    const words = (text: string): string => oneSpace(text.replace(/^ *(\d+\.|-|•) +/gm, ''));
    expect(words(convert('txt:Text (encoded):UTF8', 'txt'))).toBe(words(letterPlain(paper, [])));
    const headings = [...convert('fodt', 'fodt').matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)].map(([, level, inner = '']) => [level, oneSpace(inner.replace(/<text:tab\/>/g, ' ').replace(/<[^>]*>/g, ''))]);
    expect(headings).toEqual([['1', 'RE: Delay notice: Activate fingerprint sharing, scheduled for March 1, 2011']]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
