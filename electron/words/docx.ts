/**
 * Words of a Word document (.docx): paragraphs with their styles and lists, tables, and what a letter cannot hold of them.
 *
 * "Track changes" reads as if all were accepted; each change is named, so that it can be looked at before anything is taken. No entity
 * but XML's own is expanded, no address followed, no picture opened.
 */
import type { Lost, LostPart, WordBlock, WordFile, WordRun } from '@domain/wordFile';
import { unzipSync } from 'fflate';
import { ForeignError } from '../foreign/foreignError';
import { walkXml } from '../foreign/walkXml';
import { readNumbering, readStyles } from './docxStyles';

/** What all parts together may be once unpacked. */
const MOST_BYTES = 60_000_000;
const MOST_PARTS = 2_000;
const MOST_BLOCKS = 5_000;
const MOST_CHARACTERS = 1_000_000;

/** Reads the document. Throws a `ForeignError` for what cannot be read. */
export function readDocx(name: string, bytes: Uint8Array): WordFile {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ForeignError('wrongKind', 'This is an old Word file (.doc), or a document with a password. Save it in Word as .docx without a password.');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new ForeignError('wrongKind', 'This is no Word document. Choose a file that ends with .docx.');
  const parts = unpacked(bytes);
  const document = parts.get('word/document.xml');
  if (document === undefined) throw new ForeignError('wrongKind', 'The file is a ZIP archive, but no Word document. Choose a file that ends with .docx.');
  const blocks = readBlocks(document, {
    styles: readStyles(parts.get('word/styles.xml') ?? ''),
    lists: readNumbering(parts.get('word/numbering.xml') ?? ''),
    comments: readComments(parts.get('word/comments.xml') ?? ''),
  });
  return { name: name.slice(0, 255), blocks: [...blocks] };
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** The XML parts that are needed, by path. */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  let sum = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > MOST_PARTS) throw new ForeignError('tooLarge', 'The document has too many parts. Save it anew in Word and choose it again.');
        if (!/^\/?word\/(document|styles|numbering|comments)\.xml$/.test(name)) return false;
        sum += originalSize;
        if (sum > MOST_BYTES) throw new ForeignError('tooLarge', 'Unpacked, the document is larger than 60 MB. Take out what is no letter and choose it again.');
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [name.replace(/^\//, ''), new TextDecoder().decode(content)]));
  } catch (error) {
    if (error instanceof ForeignError) throw error;
    throw new ForeignError('wrongKind', 'The document is damaged and cannot be unpacked. Open it in Word, save it anew, and choose it again.');
  }
}

/** The words of each comment, by its id. */
function readComments(xml: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  let id: string | undefined;
  let author = '';
  let words = '';
  let isText = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'comment') {
        id = attributes['id'];
        author = attributes['author'] ?? '';
        words = '';
      }
      isText = name === 't';
    },
    text: (piece) => {
      if (isText) words += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'p') words += ' ';
      if (name === 'comment' && id !== undefined) comments.set(id, [author, words.replace(/\s+/g, ' ').trim()].filter(Boolean).join(': ').slice(0, 1_000));
    },
  });
  return comments;
}

interface Context {
  readonly styles: ReadonlyMap<string, string>;
  readonly lists: (numId: string, level: number) => { readonly isOrdered: boolean } | undefined;
  readonly comments: ReadonlyMap<string, string>;
}

type Paragraph = { style: string; numId?: string; level: number; runs: WordRun[]; lost: LostPart[] };

/** What stands in these is not read: drawings have words of their own, and the second of two alternatives says the same again. */
const SKIPPED: Readonly<Record<string, Lost | undefined>> = { drawing: 'picture', pict: 'picture', object: 'picture', oMath: 'equation', Fallback: undefined };

/** What a run looks like beyond bold and italic. A blank of ours is marked, so marking is none of them. */
const LOOKS = new Set(['u', 'strike', 'dstrike', 'color', 'shd', 'vertAlign', 'caps', 'smallCaps']);

/* oxlint-disable-next-line max-lines-per-function -- one pass over one part: its states belong together */
function readBlocks(xml: string, { styles, lists, comments }: Context): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  /** Tables that are open, the innermost last; only the outermost becomes a block. */
  const tables: { rows: string[][]; lost: LostPart[] }[] = [];
  let paragraph: Paragraph | undefined;
  let run = { isBold: false, isItalic: false };
  let isRunLook = false;
  let isText = false;
  let skipped = 0;
  let deleted = 0;
  let deletedWords = '';
  let isRun = false;
  /** Fields that are open, the innermost last: is it their instruction that is read, or their result, which is what counts? */
  const fields: ('instruction' | 'result')[] = [];
  let characters = 0;

  const lose = (what: Lost, words?: string): void => {
    const part: LostPart = { what, ...(words === undefined || words === '' ? {} : { words: words.slice(0, 1_000) }) };
    const place = paragraph ?? tables[0];
    if (place !== undefined && place.lost.length < 200 && !(what === 'looks' && place.lost.some((one) => one.what === 'looks'))) place.lost.push(part);
  };
  const add = (text: string): void => {
    if (paragraph === undefined || !isRun || skipped > 0 || fields.includes('instruction')) return;
    if (deleted > 0) {
      deletedWords += text;
      return;
    }
    characters += text.length;
    if (characters > MOST_CHARACTERS) throw new ForeignError('tooLarge', 'The document holds more text than a letter can. Take out what is no letter and choose it again.');
    const last = paragraph.runs.at(-1);
    if (last && last.isBold === run.isBold && last.isItalic === run.isItalic) last.text += text;
    else paragraph.runs.push({ text, ...run });
  };
  const put = (block: WordBlock): void => {
    if (blocks.length >= MOST_BLOCKS) throw new ForeignError('tooLarge', 'The document has more paragraphs than a letter can. Take out what is no letter and choose it again.');
    blocks.push(block);
  };
  const endParagraph = (ended: Paragraph): void => {
    const table = tables.at(-1);
    if (table) {
      const row = table.rows.at(-1);
      const text = ended.runs.map((one) => one.text).join('');
      if (row !== undefined && text !== '') row[row.length - 1] = [row.at(-1), text].filter(Boolean).join('\n').slice(0, 20_000);
      table.lost.push(...ended.lost);
      return;
    }
    const list = ended.numId === undefined || ended.numId === '0' ? undefined : lists(ended.numId, ended.level);
    put({ kind: 'paragraph', style: (styles.get(ended.style) ?? ended.style).slice(0, 200), ...(list ? { list: { isOrdered: list.isOrdered, level: ended.level } } : {}), runs: ended.runs, lost: ended.lost });
  };

  walkXml(xml, {
    open: (name, attributes) => {
      if (skipped > 0 || name in SKIPPED) {
        if (skipped === 0) {
          const what = SKIPPED[name];
          if (what !== undefined) lose(what);
        }
        skipped += 1;
        if (name === 'txbxContent') lose('textBox');
        return;
      }
      switch (name) {
        case 'p':
          paragraph = { style: '', level: 0, runs: [], lost: [] };
          break;
        case 'pStyle':
          if (paragraph) paragraph.style = attributes['val'] ?? '';
          break;
        case 'ilvl':
          if (paragraph) paragraph.level = Math.min(Math.max(Number(attributes['val'] ?? 0) || 0, 0), 8);
          break;
        case 'numId':
          if (paragraph) paragraph.numId = attributes['val'] ?? '0';
          break;
        case 'r':
          isRun = true;
          run = { isBold: false, isItalic: false };
          break;
        case 'rPr':
          isRunLook = isRun; // what the mark at a paragraph's end looks like is of no interest
          break;
        case 'b':
          if (isRunLook) run.isBold = isOn(attributes['val']);
          break;
        case 'i':
          if (isRunLook) run.isItalic = isOn(attributes['val']);
          break;
        case 't':
        case 'delText':
          isText = true;
          break;
        case 'tab':
          add('\t'); // outside of runs it is a stop of the paragraph, and no character
          break;
        case 'br':
        case 'cr':
          if (attributes['type'] === undefined || attributes['type'] === 'textWrapping') add('\n');
          break;
        case 'noBreakHyphen':
          add('\u2011');
          break;
        case 'ins':
        case 'moveTo':
          if (paragraph && !isRunLook) lose('inserted');
          break;
        case 'del':
        case 'moveFrom':
          if (deleted === 0) deletedWords = '';
          deleted += 1;
          break;
        case 'commentReference':
          lose('comment', comments.get(attributes['id'] ?? ''));
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          lose('footnote');
          break;
        case 'hyperlink':
          lose('link');
          break;
        case 'fldChar':
          if (attributes['fldCharType'] === 'begin') fields.push('instruction');
          else if (attributes['fldCharType'] === 'separate') fields.splice(-1, 1, 'result');
          else fields.pop();
          break;
        case 'tbl':
          tables.push({ rows: [], lost: [] });
          break;
        case 'tr':
          tables.at(-1)?.rows.push([]);
          break;
        case 'tc':
          tables.at(-1)?.rows.at(-1)?.push('');
          break;
        default:
          if (isRunLook && LOOKS.has(name) && !/^(none|auto|0|false|baseline)$/.test(attributes['val'] ?? '')) lose('looks');
      }
    },
    text: (piece) => {
      if (isText) add(piece);
    },
    close: (name) => {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      switch (name) {
        case 't':
        case 'delText':
          isText = false;
          break;
        case 'rPr':
          isRunLook = false;
          break;
        case 'r':
          isRun = false;
          break;
        case 'del':
        case 'moveFrom':
          deleted = Math.max(deleted - 1, 0);
          if (deleted === 0 && deletedWords.trim() !== '') lose('deleted', deletedWords.trim());
          break;
        case 'p':
          if (paragraph) endParagraph(paragraph);
          paragraph = undefined;
          break;
        case 'tbl': {
          const table = tables.pop();
          const outer = tables.at(-1);
          if (table === undefined) break;
          if (outer === undefined) put({ kind: 'table', rows: table.rows.slice(0, 2_000).map((row) => row.slice(0, 60)), lost: table.lost.slice(0, 2_000) });
          else outer.rows.at(-1)?.push(table.rows.map((row) => row.join(' ')).join('\n'));
          break;
        }
        default:
      }
    },
  });
  return blocks;
}

const isOn = (value: string | undefined): boolean => value === undefined || !/^(0|false|off|none)$/.test(value);
