/** Two wordings beside each other, word by word. */
import type { Block, Inline } from '@domain/letterDoc';
import type { Words } from '@domain/editorDoc';
import type { Field } from '@domain/template';
import { diffArrays } from 'diff';

/** A line of words, cut where it may differ; a merge field is one piece. */
type Line = readonly string[];

export type ComparedPiece = { readonly text: string; readonly change: 'same' | 'added' | 'takenOut' };
export type ComparedLine = { readonly pieces: readonly ComparedPiece[]; readonly isChanged: boolean };
export type ComparedPart = { readonly title: string; readonly lines: readonly ComparedLine[]; readonly isChanged: boolean };

/** What is compared. */
export type Comparable = { readonly words: Words; readonly fields?: readonly Field[]; readonly closing?: string };

type NounOf = (name: string) => string;

/** Compares part by part. `nounOf` says what a merge field is called. */
export function comparedWords(before: Comparable, after: Comparable, nounOf: NounOf): readonly ComparedPart[] {
  const parts: readonly (readonly [string, (one: Comparable) => readonly Line[]])[] = [
    ['Subject', ({ words }) => [lineOf(words.re, nounOf)]],
    ['Lines under the subject', ({ words }) => linesOf(words.reference ?? [], nounOf)],
    ['The letter', ({ words }) => linesOf(words.body, nounOf)],
    ['Closing', ({ closing = '' }) => [tokens(closing)]],
    ['Questions', ({ fields = [] }) => fields.map(questionLine)],
  ];
  return parts.flatMap(([title, read]) => {
    const lines = comparedLines(read(before), read(after));
    return lines.length === 0 ? [] : [{ title, lines, isChanged: lines.some(({ isChanged }) => isChanged) }];
  });
}

const END = '\n';

/** Compares lines: those that stand in both are shown once. */
function comparedLines(before: readonly Line[], after: readonly Line[]): readonly ComparedLine[] {
  const lines: ComparedLine[] = [];
  let pieces: ComparedPiece[] = [];
  const close = () => {
    if (pieces.length > 0) lines.push({ pieces, isChanged: pieces.some(({ change }) => change !== 'same') });
    pieces = [];
  };
  for (const { value, added, removed } of diffArrays([...flat(before)], [...flat(after)])) {
    const change = added ? 'added' : removed ? 'takenOut' : 'same';
    for (const token of value) {
      if (token === END) close();
      else {
        const last = pieces.at(-1);
        if (last?.change === change) pieces[pieces.length - 1] = { change, text: last.text + token };
        else pieces.push({ change, text: token });
      }
    }
  }
  close();
  return lines;
}

const flat = (lines: readonly Line[]): readonly string[] => lines.filter((line) => line.length > 0).flatMap((line) => [...line, END]);

/** Words, and the spaces between them. */
const tokens = (text: string): Line => text.split(/(\s+)/).filter((token) => token !== '').map((token) => (token.trim() === '' ? ' ' : token));

const lineOf = (line: readonly Inline[], nounOf: NounOf): Line =>
  line.flatMap((node): Line => {
    switch (node.type) {
      case 'text':
        return tokens(node.text);
      case 'mergeField':
        return [`‹${nounOf(node.attrs.name)}›`];
      case 'conditionalText':
        return [`[${conditionWords(node.attrs, nounOf)}:`, ' ', ...lineOf(node.content, nounOf), ']'];
    }
  });

const linesOf = (blocks: readonly Block[], nounOf: NounOf): readonly Line[] =>
  blocks.flatMap((block): readonly Line[] => {
    switch (block.type) {
      case 'paragraph':
        return [lineOf(block.content, nounOf)];
      case 'conditional':
        return linesOf(block.content, nounOf).map((line) => [`[${conditionWords(block.attrs, nounOf)}]`, ' ', ...line]);
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item, index) => linesOf(item.content, nounOf).map((line, at) => (at === 0 ? [block.type === 'bulletList' ? '•' : `${index + 1}.`, ' ', ...line] : line)));
      case 'mergeTable':
        return [[`‹table: ${nounOf(block.attrs.name)}›`]];
    }
  });

const conditionWords = ({ when, is }: { readonly when: string; readonly is?: 'filled' | 'empty' | undefined }, nounOf: NounOf): string => `${is === 'empty' ? 'if no' : 'if'} ${nounOf(when)}`;

const questionLine = ({ label, noun, help, optional, choices = [], columns = [] }: Field): Line =>
  tokens([label, `(${noun}${optional ? ', optional' : ''})`, help, choices.length > 0 ? `Choices: ${choices.join('; ')}` : '', columns.length > 0 ? `Columns: ${columns.map((column) => column.label).join('; ')}` : ''].filter(Boolean).join(' '));
