/**
 * A letter that comes back from Word: its edited words as the letter's own, what differs, and what could not be kept.
 *
 * What was not touched keeps its merge fields and conditions. In a passage that was changed, a merge field stays live where its
 * printed value still stands where it stood; elsewhere it has become plain words, and that is said.
 */
import { type Block, type Inline, type ListItem, Wording } from './letterDoc';
import { enclosuresWord, type LetterPaper } from './letterPaper';
import type { MergedBlock, Run } from './merge';
import { lineText } from './mergedText';
import { fail, ok, type Result } from './result';
import { type DiffPart, likeness, matches, textDiff, tokensOf } from './textDiff';
import type { Lost, LostPart, WordBlock, WordFile, WordRun } from './wordFile';
import { wordText } from './wordFile';

/** A top passage of the letter's words with what it is on the paper now: nothing, where its condition is not met. */
export type Passage = { readonly block: Block; readonly merged: readonly MergedBlock[] };

/** The letter as it was when it was looked at last. */
export type Before = {
  readonly re: readonly Inline[];
  readonly mergedRe: readonly Run[];
  readonly passages: readonly Passage[];
  /** Every copy: the document may be any of them. By what surrounds the words their place is found. */
  readonly papers: readonly LetterPaper[];
  /** What stands at the head and the foot of its pages besides name, date and page: the mark of a draft. */
  readonly running?: readonly string[];
};

/** One thing that differs. `where`: the subject, or the body. */
export type Difference = { readonly where: 'subject' | 'body'; readonly kind: 'changed' | 'added' | 'removed'; readonly parts: readonly DiffPart[] };

export type FromWord = {
  readonly wording: Wording;
  readonly differences: readonly Difference[];
  /** Names of merge fields that are plain words now, with the value that they had. */
  readonly unlinked: readonly { readonly name: string; readonly value: string }[];
  /** What the subject and the body held and a letter cannot; of the rest only words that nobody would look for there (`TOLD_OUTSIDE`). */
  readonly lost: readonly LostPart[];
  /** Tables that are no longer those of the letter: their rows have become paragraphs. */
  readonly tables: number;
  /** Changed lines outside of subject and body: they come from the records and are not taken. */
  readonly outside: readonly string[];
  /** Lines outside of subject and body that were changed there or taken out: they stay. */
  readonly outsideGone: readonly string[];
  /** Lines at the head and the foot of the pages that are not those of the letter: they are not taken. */
  readonly running: readonly string[];
  /** Lines that the letter has at the head and the foot of its pages and the document has no longer: they stay. */
  readonly runningGone: readonly string[];
};

/** Errors: `noParts` when subject and body cannot be told from the rest, `empty` when no words are left, `tooLong` when they are more than a letter holds. */
export function fromWord(before: Before, file: WordFile): Result<FromWord, 'noParts' | 'empty' | 'tooLong'> {
  const parts = partsOf(before.papers, file);
  if (parts === undefined) return fail('noParts');
  const unlinked = new Map<string, string>();
  const differences: Difference[] = [];

  const subject = subjectRuns(parts.subject);
  const oldSubject = lineText(before.mergedRe);
  const newSubject = subject.map(({ text }) => text).join('');
  const isSameSubject = spaced(newSubject) === spaced(oldSubject);
  if (!isSameSubject) differences.push({ where: 'subject', kind: 'changed', parts: textDiff(oldSubject, newSubject) });
  // The subject is a heading, bold by its style: looks in it mean nothing.
  const re = isSameSubject ? [...before.re] : relinked(before.mergedRe, subject.map(({ text }) => ({ text, isBold: false, isItalic: false })), unlinked);

  const body = bodyFrom(before.passages, parts.body, unlinked, differences);
  if (re.length === 0 || body.blocks.length === 0) return fail('empty');
  const wording = Wording.safeParse({ re, body: { type: 'doc', content: body.blocks } });
  if (!wording.success) return fail('tooLong');
  return ok({
    wording: wording.data,
    differences,
    unlinked: [...unlinked].map(([name, value]) => ({ name, value })),
    lost: parts.lost,
    tables: body.tables,
    ...outsideOf(before.papers, parts.rest),
    ...runningOf(before, file.running ?? []),
  });
}

/** `lost`: also of paragraphs without a word, such as one that holds a picture alone or was deleted as a whole. */
type Parts = { readonly subject: WordBlock; readonly body: readonly WordBlock[]; readonly rest: readonly WordBlock[]; readonly lost: readonly LostPart[] };

/** What is told wherever it stands. A picture is not: the seal in the letterhead is one. */
const TOLD_OUTSIDE: ReadonlySet<Lost> = new Set(['comment', 'footnote', 'textBox', 'embedded']);

/** Finds subject and body: by the styles that they were saved with, else by the lines around them. */
function partsOf(papers: readonly LetterPaper[], { blocks }: WordFile): Parts | undefined {
  const styled = (style: string) => blocks.findIndex((block) => block.kind === 'paragraph' && block.style === style && wordText(block).trim() !== '');
  const lastStyled = (style: string) => blocks.findLastIndex((block) => block.kind === 'paragraph' && block.style === style);
  const reads = (texts: readonly string[], from = 0) => blocks.findIndex((block, at) => at >= from && texts.some((text) => text !== '' && spaced(wordText(block)) === spaced(text)));

  const heading = styled('heading 1');
  const subject = heading >= 0 ? heading : blocks.findIndex((block) => /^re:/i.test(wordText(block).trim()));
  if (subject < 0) return undefined;
  const salutation = styled('letter, salutation') >= 0 ? styled('letter, salutation') : reads(papers.map((paper) => paper.salutation ?? ''), subject);
  const start = salutation >= 0 ? salutation : papers.every((paper) => paper.salutation === undefined) ? Math.max(lastStyled('letter, reference'), subject) : -1;
  const closing = styled('letter, closing') >= 0 ? styled('letter, closing') : reads(papers.map((paper) => paper.closing), subject);
  const subjectBlock = blocks[subject];
  if (start < subject || closing <= start || subjectBlock === undefined) return undefined;
  const between = blocks.slice(start + 1, closing);
  const body = between.filter((block) => block.kind === 'table' || wordText(block).trim() !== '');
  const rest = [...blocks.slice(0, subject), ...blocks.slice(subject + 1, start + 1), ...blocks.slice(closing)];
  const lost = [...[subjectBlock, ...between].flatMap((block) => block.lost), ...rest.flatMap((block) => block.lost.filter(({ what }) => TOLD_OUTSIDE.has(what)))];
  return { subject: subjectBlock, body, rest, lost };
}

/** Without `RE:` and its tab. */
function subjectRuns(block: WordBlock): readonly WordRun[] {
  if (block.kind === 'table') return [];
  const runs: WordRun[] = [];
  let isHead = true;
  for (const run of block.runs) {
    const text: string = isHead ? run.text.replace(/^\s*(re:)?\s*/i, '') : run.text;
    if (text === '') continue;
    // `RE:` and its tab may be runs of their own.
    isHead = isHead && /^\s*$/.test(text);
    runs.push({ ...run, text: text.replace(/\s+/g, ' ') });
  }
  return runs;
}

/** One line of the body as it is compared: a paragraph, an item of a list, a table. */
type Line = { readonly key: string; readonly text: string; readonly isTable: boolean };

const MARK = { none: '¶', ordered: '1', bullet: '•' } as const;

function lineOf(text: string, list: { readonly isOrdered: boolean; readonly level: number } | undefined, looks: string): Line {
  const mark = list === undefined ? MARK.none : `${list.isOrdered ? MARK.ordered : MARK.bullet}${list.level}`;
  return { key: `${mark} ${spaced(text)} ${looks}`, text, isTable: false };
}

type OldLine = Line & { readonly passage: number; readonly runs: readonly Run[] };

/** What a passage is on the paper, line by line. */
function oldLines(passages: readonly Passage[]): readonly OldLine[] {
  const walk = (blocks: readonly MergedBlock[], passage: number, level: number): readonly OldLine[] =>
    blocks.flatMap((block): readonly OldLine[] => {
      switch (block.kind) {
        case 'paragraph':
          return [{ ...lineOf(lineText(block.runs), undefined, looksOf(block.runs.map(asWord))), passage, runs: block.runs }];
        case 'list':
          return block.items.flatMap(([first, ...rest]) => [
            ...(first?.kind === 'paragraph' ? [{ ...lineOf(lineText(first.runs), { isOrdered: block.isOrdered, level }, looksOf(first.runs.map(asWord))), passage, runs: first.runs }] : walk(first ? [first] : [], passage, level + 1)),
            ...walk(rest, passage, level + 1),
          ]);
        case 'table': {
          const rows: readonly (readonly string[])[] = block.rows.map((row) => row.map((cell) => (cell.length === 0 ? '–' : lineText(cell))));
          const text = tableText([block.columns, ...rows]);
          return [{ key: `table ${spaced(text)}`, text, isTable: true, passage, runs: [] }];
        }
      }
    });
  return passages.flatMap(({ merged }, index) => walk(merged, index, 0));
}

const tableText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(spaced).join('\t')).join('\n');

const asWord = (run: Run): WordRun => ({ text: run.kind === 'text' ? run.text : run.kind === 'field' ? run.value : `[${run.noun}]`, isBold: run.isBold, isItalic: run.isItalic });

/** Where words are bold or italic, whatever pieces they are cut into: `bold:Authority.` */
const looksOf = (runs: readonly WordRun[]): string =>
  ['isBold' as const, 'isItalic' as const].map((look) => runs.filter((run) => run[look]).map(({ text }) => text).join('').replace(/\s/g, '')).join('|');

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Under which likeness a line counts as another one. */
const ALIKE = 0.4;

function bodyFrom(passages: readonly Passage[], words: readonly WordBlock[], unlinked: Map<string, string>, differences: Difference[]): { readonly blocks: Block[]; readonly tables: number } {
  const old = oldLines(passages);
  const fresh = words.map((block): Line => (block.kind === 'table' ? { key: `table ${spaced(tableText(block.rows))}`, text: tableText(block.rows), isTable: true } : lineOf(wordText(block), block.list, looksOf(block.runs))));
  const pairs = matches(old.map(({ key }) => key), fresh.map(({ key }) => key));
  const sameAs = new Map(pairs.map(([from, to]) => [to, from] as const));
  const partner = new Map<number, number>(); // of new lines that are changed ones
  let [fromOld, fromNew] = [0, 0];
  for (const [atOld, atNew] of [...pairs, [old.length, fresh.length] as const]) {
    pairUp(old, fresh, [fromOld, atOld], [fromNew, atNew], partner);
    [fromOld, fromNew] = [atOld + 1, atNew + 1];
  }
  const known = new Set([...sameAs.values(), ...partner.values()]);
  /** New lines of which the whole passage stands as it stood, by the passage. */
  const whole = new Set(passages.flatMap((_, index) => {
    const lines = old.flatMap(({ passage }, at) => (passage === index ? [at] : []));
    const there = lines.map((at) => pairs.find(([from]) => from === at)?.[1]);
    return lines.length > 0 && there.every((to, at) => to !== undefined && (at === 0 || to === (there[at - 1] ?? -2) + 1)) ? [index] : [];
  }));

  const blocks: Block[] = [];
  const placed = new Set<number>();
  let tables = 0;
  /** Passages that are not on the paper keep their place: they may stand again when a field is filled. */
  const hiddenBefore = (passage: number): void => {
    for (let at = 0; at < passage; at += 1) {
      const each = passages[at];
      if (each && each.merged.length === 0 && !placed.has(at)) {
        placed.add(at);
        blocks.push(each.block);
      }
    }
  };
  const told = new Set<number>();
  const tellRemoved = (before: number): void => {
    for (let at = 0; at < before; at += 1) {
      const line = old[at];
      if (line && !known.has(at) && !told.has(at)) {
        told.add(at);
        differences.push({ where: 'body', kind: 'removed', parts: [{ kind: 'out', text: line.text }] });
      }
    }
  };

  const open: OpenList[] = [];
  for (const [at, block] of words.entries()) {
    const from = sameAs.get(at) ?? partner.get(at);
    const line = from === undefined ? undefined : old[from];
    if (from !== undefined) tellRemoved(from);
    if (line !== undefined && whole.has(line.passage) && sameAs.has(at)) {
      const passage = passages[line.passage];
      if (!placed.has(line.passage) && passage) {
        hiddenBefore(line.passage);
        open.length = 0;
        placed.add(line.passage);
        blocks.push(passage.block);
      }
      continue;
    }
    if (line !== undefined) hiddenBefore(line.passage);
    if (!sameAs.has(at)) differences.push({ where: 'body', kind: line === undefined ? 'added' : 'changed', parts: textDiff(line?.text ?? '', fresh[at]?.text ?? '') });
    if (block.kind === 'table') {
      tables += 1;
      open.length = 0;
      for (const row of block.rows) {
        const text = row.map(spaced).filter(Boolean).join('; ');
        if (text !== '') blocks.push({ type: 'paragraph', content: [textNode(text, [])] });
      }
      continue;
    }
    const content = relinked(line?.runs ?? [], block.runs, unlinked);
    if (content.length > 0) place(blocks, open, block.list, { type: 'paragraph', content });
  }
  tellRemoved(old.length);
  hiddenBefore(passages.length);
  return { blocks, tables };
}

/** Between two lines that stand, old and new lines that are alike belong together, in their order. */
function pairUp(old: readonly OldLine[], fresh: readonly Line[], [oldFrom, oldTo]: readonly [number, number], [newFrom, newTo]: readonly [number, number], partner: Map<number, number>): void {
  let next = oldFrom;
  for (let to = newFrom; to < newTo; to += 1) {
    const candidates = Array.from({ length: Math.max(oldTo - next, 0) }, (_, at) => at + next).filter((at) => old[at]?.isTable === fresh[to]?.isTable);
    const best = candidates.map((at) => ({ at, likeness: likeness(old[at]?.text ?? '', fresh[to]?.text ?? '') })).toSorted((a, b) => b.likeness - a.likeness)[0];
    if (best === undefined || best.likeness < ALIKE) continue;
    partner.set(to, best.at);
    next = best.at + 1;
  }
}

type OpenList = { readonly isOrdered: boolean; readonly level: number; readonly items: ListItem[] };

/** Puts a paragraph where its mark says: behind the blocks, or into the list that is open there. */
function place(blocks: Block[], open: OpenList[], list: { readonly isOrdered: boolean; readonly level: number } | undefined, paragraph: Block): void {
  if (list === undefined) {
    open.length = 0;
    blocks.push(paragraph);
    return;
  }
  while ((open.at(-1)?.level ?? -1) > list.level) open.pop();
  const last = open.at(-1);
  if (last && last.level === list.level && last.isOrdered === list.isOrdered) {
    last.items.push({ type: 'listItem', content: [paragraph] });
    return;
  }
  if (last && last.level === list.level) open.pop();
  const items: ListItem[] = [{ type: 'listItem', content: [paragraph] }];
  const node: Block = { type: list.isOrdered ? 'orderedList' : 'bulletList', content: items };
  const parent = open.at(-1)?.items.at(-1);
  if (parent) parent.content.push(node);
  else blocks.push(node);
  open.push({ ...list, items });
}

/** The words of a line with the merge fields that still stand in it; those that do not are noted. */
function relinked(before: readonly Run[], after: readonly WordRun[], unlinked: Map<string, string>): Inline[] {
  const oldTokens: string[] = [];
  const fields: { readonly name: string; readonly value: string; readonly from: number; readonly to: number }[] = [];
  for (const run of before) {
    const { text } = asWord(run);
    const from = oldTokens.length;
    oldTokens.push(...tokensOf(text));
    // Entries of a list and rows of a table stand once for each entry: in a changed line they are plain words.
    if (run.kind === 'blank' || (run.kind === 'field' && run.fieldKind !== 'list' && run.fieldKind !== 'rows')) fields.push({ name: run.name, value: text, from, to: oldTokens.length });
  }
  const pieces = after.flatMap(({ text, isBold, isItalic }) => tokensOf(text).map((token) => ({ token, isBold, isItalic })));
  const newAt = new Map(matches(oldTokens, pieces.map(({ token }) => token)));
  const starts = new Map<number, { readonly name: string; readonly length: number }>();
  for (const { name, value, from, to } of fields) {
    const first = newAt.get(from);
    const stands = first !== undefined && to > from && Array.from({ length: to - from }, (_, at) => at).every((at) => newAt.get(from + at) === first + at);
    if (stands) starts.set(first, { name, length: to - from });
    else unlinked.set(name, value);
  }
  const content: Inline[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const marks = [...(piece.isBold ? (['bold'] as const) : []), ...(piece.isItalic ? (['italic'] as const) : [])];
    const field = starts.get(at);
    if (field) {
      content.push({ type: 'mergeField', attrs: { name: field.name }, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
      at += field.length;
      continue;
    }
    const last = content.at(-1);
    if (last?.type === 'text' && (last.marks ?? []).map(({ type }) => type).join() === marks.join()) last.text += piece.token;
    else content.push(textNode(piece.token, marks));
    at += 1;
  }
  return trimmed(content);
}

const textNode = (text: string, marks: readonly ('bold' | 'italic')[]): Extract<Inline, { type: 'text' }> => ({ type: 'text', text, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });

/** Without white space at the ends of the line. */
function trimmed(content: Inline[]): Inline[] {
  const [first] = content;
  if (first?.type === 'text') first.text = first.text.replace(/^\s+/, '');
  const last = content.at(-1);
  if (last?.type === 'text') last.text = last.text.replace(/\s+$/, '');
  return content.filter((node) => node.type !== 'text' || node.text !== '');
}

/** Lines around the words that are not those of the letter, and lines of the letter that are not there: of the copy that the document is most like. */
function outsideOf(papers: readonly LetterPaper[], rest: readonly WordBlock[]): Pick<FromWord, 'outside' | 'outsideGone'> {
  const copies = papers.map(linesAround);
  const ours = new Set(copies.flat());
  const lines = rest.flatMap((block) => (block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.split('\n')) : wordText(block).split('\n')));
  const stand = new Set(lines.map(spaced).filter((line) => line !== ''));
  const [gone = []] = copies.map((copy) => copy.filter((line) => !stand.has(line))).toSorted((a, b) => a.length - b.length);
  return { outside: [...stand].filter((line) => !ours.has(line)), outsideGone: gone };
}

/** What stands around the words of one copy, line by line. */
function linesAround(paper: LetterPaper): readonly string[] {
  const lines = [
    paper.city, ...paper.officeLines, paper.date, paper.delivery, paper.deliveryDetail ?? '', ...paper.address, ...paper.reference.map(lineText), paper.salutation ?? '', paper.closing,
    ...paper.signatures.flatMap(({ lines: signed, basis }) => [...signed, basis ?? '']), ...(paper.enclosures.length > 0 ? [enclosuresWord(paper)] : []), ...paper.enclosures, ...paper.notes.flatMap(({ word, lines: noted }) => [word, ...noted]),
  ];
  return [...new Set(lines.flatMap((line) => line.split('\n')).map(spaced).filter((line) => line !== ''))];
}

/** `Page 2 of 3`, whatever numbers the program that saved it last had put there. */
const PAGE_OF = /\s*page\s*\d*\s*of\s*\d*\s*$/i;

/** What differs at the head and the foot of the pages: lines that we did not put there, and lines of ours that are gone. */
function runningOf({ papers, running = [] }: Before, lines: readonly string[]): Pick<FromWord, 'running' | 'runningGone'> {
  const key = (line: string) => spaced(line).toLowerCase();
  const heads = papers.map(({ name, date }) => [name, date].filter(Boolean).join(', '));
  const stand = [...new Set(lines.map((line) => spaced(line.replace(PAGE_OF, ''))))].filter((line) => line !== '');
  const standing = new Set(stand.map(key));
  const ours = new Set([...heads, ...running].map(key));
  // The document is one copy: the head of any of them is enough.
  const [head] = heads;
  const isHeadGone = head !== undefined && head !== '' && !heads.some((one) => standing.has(key(one)));
  return {
    running: stand.filter((line) => !ours.has(key(line))),
    runningGone: [...(isHeadGone ? [head] : []), ...running.map(spaced).filter((line) => line !== '' && !standing.has(key(line)))],
  };
}
