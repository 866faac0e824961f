import L1 from '@assets/templates/L1.json';
import { describe, expect, test } from 'vitest';
import { longDay } from './day';
import { letterContent } from './letterContent';
import type { Block } from './letterDoc';
import { letterFacts } from './letterFields';
import { delayAnswers, sources } from './letterFixture';
import { letterPaper } from './letterPaper';
import { merge, type MergedBlock, type Run } from './merge';
import { lineText } from './mergedText';
import { readTemplate, type Template } from './template';
import { type Before, fromWord, type FromWord } from './wordBack';
import { type LostPart, type WordBlock, type WordFile, wordText } from './wordFile';

const read = readTemplate(L1);
if (!read.ok) throw new Error(read.error.join('\n'));
const facts = letterFacts(sources);

function before(template: Template, answers = delayAnswers): Before {
  const merged = merge(template, facts, answers);
  const content = letterContent({ sources, merged, enclosures: ['Deployment plan, page 3'] });
  return {
    re: template.re,
    mergedRe: merged.re,
    passages: template.body.content.map((block) => ({ block, merged: merge({ ...template, body: { type: 'doc', content: [block] } }, facts, answers).body })),
    papers: content.copies.map((copy) => letterPaper(content, copy)),
  };
}

const template = read.value;
const letter = before(template);

const wordRuns = (runs: readonly Run[]) => runs.map((run) => ({ text: run.kind === 'text' ? run.text : run.kind === 'field' ? run.value : `[${run.noun}]`, isBold: run.isBold, isItalic: run.isItalic }));
const paragraph = (style: string, runs: readonly { text: string; isBold: boolean; isItalic: boolean }[], lost: LostPart[] = []): WordBlock => ({ kind: 'paragraph', style, runs: [...runs], lost });
const plain = (text: string) => [{ text, isBold: false, isItalic: false }];

const bodyBlocks = (blocks: readonly MergedBlock[], level = 0): WordBlock[] =>
  blocks.flatMap((block): WordBlock[] => {
    if (block.kind === 'paragraph') return [paragraph('letter, body', wordRuns(block.runs))];
    if (block.kind === 'table') return [{ kind: 'table', rows: [[...block.columns], ...block.rows.map((row) => row.map(lineText))], lost: [] }];
    return block.items.flatMap(([first, ...rest]) => [
      ...(first?.kind === 'paragraph' ? [{ kind: 'paragraph' as const, style: 'letter, list', list: { isOrdered: block.isOrdered, level }, runs: wordRuns(first.runs), lost: [] }] : []),
      ...bodyBlocks(rest, level + 1),
    ]);
  });

/** The document as it was saved, with what the attorney did to its body. */
function saved({ papers: [paper] }: Before, edit: (body: WordBlock[]) => WordBlock[] = (body) => body): WordFile {
  if (!paper) throw new Error('no copy');
  return {
    name: 'letter.docx',
    blocks: [
      paragraph('letterhead, city', plain(paper.city)),
      ...paper.officeLines.map((line) => paragraph('letterhead, office', plain(line))),
      paragraph('letter, date', plain(paper.date)),
      paragraph('letter, delivery line', plain(paper.delivery)),
      paragraph('letter, delivery detail', plain(paper.deliveryDetail ?? '')),
      ...paper.address.map((line) => paragraph('letter, address', plain(line))),
      paragraph('heading 1', [...plain('RE:\t'), ...wordRuns(paper.re)]),
      ...paper.reference.map((runs) => paragraph('letter, reference', wordRuns(runs))),
      paragraph('letter, salutation', plain(paper.salutation ?? '')),
      ...edit(bodyBlocks(paper.body)),
      paragraph('letter, closing', plain(paper.closing)),
      ...paper.signatures.flatMap(({ lines, basis }) => [...lines, ...(basis === undefined ? [] : [basis])].map((line) => paragraph('letter, signature', plain(line)))),
      { kind: 'table', rows: [['Enclosure:', paper.enclosures.join('\n')], ...paper.notes.map(({ word, lines }) => [word, lines.join('\n')])], lost: [] },
    ],
  };
}

const taken = (file: WordFile, from = letter): FromWord => {
  const result = fromWord(from, file);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const replaced = (from: string, to: string) => (body: WordBlock[]): WordBlock[] =>
  body.map((block) => (block.kind === 'paragraph' ? { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replace(from, to) })).filter(({ text }) => text !== '') } : block));

const namesIn = (blocks: readonly Block[]): readonly string[] => [...JSON.stringify(blocks).matchAll(/"mergeField","attrs":\{"name":"(\w+)"/g)].map(([, name]) => name ?? '');

describe('a letter that comes back from Word', () => {
  test('names what was changed at the head and foot of its pages, and nothing that we put there', () => {
    const [paper] = letter.papers;
    const ours = [`${paper?.name}, ${paper?.date}\tPage 2 of 3`, 'Historical sample   DRAFT', 'Draft of November 15, 2010, not issued.'];
    const from = { ...letter, running: ['Historical sample DRAFT', 'Draft of November 15, 2010, not issued.'] };
    expect(taken({ ...saved(letter), running: ours }, from).running).toEqual([]);
    expect(taken({ ...saved(letter), running: [...ours, 'Attorney work product\tPage 1 of 3', '[picture]'] }, from).running).toEqual(['Attorney work product', '[picture]']);
    expect(taken(saved(letter)).running).toEqual([]);
    expect(taken({ ...saved(letter), running: ours }, from).runningGone).toEqual([]);
    expect(taken({ ...saved(letter), running: ours.slice(1) }, from).runningGone, 'what was deleted there is told').toHaveLength(1);
    expect(taken({ ...saved(letter), running: [] }, from).runningGone).toHaveLength(3);
  });

  test('is the same letter when nothing was changed: fields, conditions and all', () => {
    const { wording, differences, unlinked, outside, outsideGone, lost } = taken(saved(letter));
    expect(wording).toEqual({ re: template.re, body: template.body });
    expect([differences, unlinked, outside, outsideGone, lost]).toEqual([[], [], [], [], []]);
  });

  test('keeps the fields of a changed passage where their values still stand', () => {
    const { wording, differences, unlinked } = taken(saved(letter, replaced(' became aware of this on ', ' first learned of this on ')));
    expect(differences).toEqual([expect.objectContaining({ where: 'body', kind: 'changed' })]);
    expect(differences[0]?.parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind}:${text}`).join(' ')).toBe('out:became aware in:first learned');
    const cause = wording.body.content[2];
    expect(namesIn(cause ? [cause] : [])).toEqual(['cause', 'cityNoun', 'awareDate', 'duration', 'supplementDue']);
    expect(cause).toMatchObject({ content: [{ text: 'Cause.', marks: [{ type: 'bold' }] }, { text: ' ' }, { attrs: { name: 'cause' } }, {}, { attrs: { name: 'cityNoun' } }, { text: ' first learned of this on ' }, {}, {}, {}, {}, {}, {}] });
    expect(unlinked).toEqual([]);
    expect([0, 1, 3, 4, 5].map((at) => wording.body.content[at])).toEqual([0, 1, 3, 4, 5].map((at) => template.body.content[at]));
    const again = merge({ ...template, ...wording }, facts, delayAnswers);
    expect(lineText(again.body[2]?.kind === 'paragraph' ? again.body[2].runs : [])).toContain('The City first learned of this on November 8, 2010. The delay');
  });

  test('says of a value that was typed over that it is plain words now', () => {
    const { wording, unlinked } = taken(saved(letter, replaced('May 3, 2011', 'June 6, 2011')));
    expect(unlinked).toEqual([{ name: 'proposedDate', value: 'May 3, 2011' }]);
    expect(JSON.stringify(wording.body)).toContain('June 6, 2011');
    expect(namesIn(wording.body.content)).not.toContain('proposedDate');
  });

  test('takes what was put in and leaves out what was taken out, in their places', () => {
    const { wording, differences } = taken(saved(letter, ([first, , ...rest]) => [...(first ? [first] : []), paragraph('normal', plain('A new paragraph of counsel.')), ...rest]));
    expect(differences.map(({ kind }) => kind).toSorted()).toEqual(['added', 'removed']);
    expect(wording.body.content[1]).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'A new paragraph of counsel.' }] });
    expect(wording.body.content).toHaveLength(6);
    expect(wording.body.content[2]).toEqual(template.body.content[2]);
  });

  test('a changed subject keeps its fields', () => {
    const file = saved(letter);
    const blocks = file.blocks.map((block) => (block.kind === 'paragraph' && block.style === 'heading 1' ? { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replace('Delay notice: ', 'Notice of delay: ') })) } : block));
    const { wording, differences } = taken({ ...file, blocks });
    expect(differences).toEqual([expect.objectContaining({ where: 'subject' })]);
    expect(wording.re).toEqual([{ type: 'text', text: 'Notice of delay: ' }, ...template.re.slice(1)]);
  });

  test('bold alone is a change', () => {
    const { wording, differences } = taken(saved(letter, (body) => body.map((block, at) => (block.kind === 'paragraph' && at === 5 ? { ...block, runs: block.runs.map((run) => ({ ...run, isBold: true })) } : block))));
    expect(differences).toHaveLength(1);
    expect(JSON.stringify(wording.body.content[5])).toContain('"mergeField","attrs":{"name":"cityNoun"},"marks":[{"type":"bold"}]');
  });

  test('a new list becomes a list, a new table paragraphs', () => {
    const item = (text: string, level = 0): WordBlock => ({ kind: 'paragraph', style: 'list paragraph', list: { isOrdered: level === 0, level }, runs: plain(text), lost: [] });
    const { wording, tables } = taken(saved(letter, (body) => [...body, item('One'), item('Inner', 1), item('Two'), { kind: 'table', rows: [['A', 'B'], ['1', '']], lost: [] }]));
    const text = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
    expect(wording.body.content.slice(6)).toEqual([
      { type: 'orderedList', content: [{ type: 'listItem', content: [text('One'), { type: 'bulletList', content: [{ type: 'listItem', content: [text('Inner')] }] }] }, { type: 'listItem', content: [text('Two')] }] },
      text('A; B'),
      text('1'),
    ]);
    expect(tables).toBe(1);
  });

  test('a passage that does not stand today keeps its place', () => {
    const hidden: Block = { type: 'conditional', attrs: { when: 'supplementDue' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'More follows.' }] }] };
    const own = { ...template, body: { type: 'doc' as const, content: [...template.body.content.slice(0, 2), hidden, ...template.body.content.slice(2)] } };
    const from = before(own, { ...delayAnswers, supplementDue: '' });
    expect(taken(saved(from), from).wording.body).toEqual(own.body);
    const changed = taken(saved(from, replaced(' became aware of this on ', ' first learned of this on ')), from).wording.body.content;
    expect(changed[2]).toEqual(hidden);
  });

  test('losses count where the words are, changes elsewhere are named and not taken', () => {
    const file = saved(letter, (body) => body.map((block, at) => (at === 0 ? { ...block, lost: [{ what: 'comment' as const, words: 'Check this.' }] } : block)));
    const blocks = file.blocks.map((block): WordBlock => (block.kind === 'paragraph' && block.style === 'letter, date' ? { ...block, runs: plain('November 16, 2010'), lost: [{ what: 'picture' }] } : block));
    const { lost, outside, outsideGone, differences } = taken({ ...file, blocks });
    expect(lost).toEqual([{ what: 'comment', words: 'Check this.' }]);
    expect(outside).toEqual(['November 16, 2010']);
    expect(outsideGone).toEqual([longDay(sources.dated)]);
    expect(differences).toEqual([]);
  });

  test('a picture that stands alone, a paragraph that was deleted as a whole, and a comment beside the date are told', () => {
    const file = saved(letter, (body) => [...body, paragraph('normal', [], [{ what: 'picture' }]), paragraph('normal', [], [{ what: 'deleted', words: 'All of it.' }])]);
    const blocks = file.blocks.map((block): WordBlock => (block.kind === 'paragraph' && block.style === 'letter, date' ? { ...block, lost: [{ what: 'comment', words: 'Today?' }] } : block));
    const { lost, differences } = taken({ ...file, blocks });
    expect(lost).toEqual([{ what: 'picture' }, { what: 'deleted', words: 'All of it.' }, { what: 'comment', words: 'Today?' }]);
    expect(differences).toEqual([]);
  });

  test('an enclosure or an address line that was taken out is told: it is printed all the same', () => {
    const file = saved(letter);
    const blocks = file.blocks.filter((block) => block.kind !== 'table' && wordText(block) !== letter.papers[0]?.address[0]);
    const { outside, outsideGone } = taken({ ...file, blocks });
    expect(outside).toEqual([]);
    expect(outsideGone).toEqual(expect.arrayContaining([letter.papers[0]?.address[0], 'Deployment plan, page 3']));
  });

  test('a letter without enclosures misses none', () => {
    const bare = { ...letter, papers: letter.papers.map((paper) => ({ ...paper, enclosures: [] })) };
    const { outsideGone } = taken({ ...saved(bare), blocks: saved(bare).blocks.filter(({ kind }) => kind !== 'table') }, { ...bare, papers: bare.papers.map((paper) => ({ ...paper, notes: [] })) });
    expect(outsideGone).toEqual([]);
  });

  test('is found by its lines where the styles are gone, and refused where they are not there', () => {
    const bare = saved(letter).blocks.map((block) => (block.kind === 'paragraph' ? { ...block, style: 'normal' } : block));
    expect(taken({ name: 'a.docx', blocks: bare }).wording.body).toEqual(template.body);
    expect(fromWord(letter, { name: 'a.docx', blocks: [paragraph('normal', plain('Quite another text.'))] })).toEqual({ ok: false, error: 'noParts' });
    expect(fromWord(letter, saved(letter, () => []))).toEqual({ ok: false, error: 'empty' });
  });
});
