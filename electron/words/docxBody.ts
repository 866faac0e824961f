/**
 * The body of a Word document: one pass over its XML, which gathers paragraphs and tables in their order.
 *
 * Every element that is not named here is passed through, so that words in content controls, smart tags and links are read; what is
 * skipped is named as lost.
 */
import type { Lost, LostPart, WordBlock, WordRun } from '@domain/wordFile';
import { ForeignError } from '../foreign/foreignError';
import { walkXml } from '../foreign/walkXml';
import type { ListMark } from './docxStyles';

const MOST_BLOCKS = 5_000;
const MOST_CHARACTERS = 1_000_000;

/** What the body refers to in other parts of the document. */
export interface BodyContext {
  readonly styles: ReadonlyMap<string, string>;
  /** The list that a paragraph is in by its style, by the style's id. */
  readonly styleLists: ReadonlyMap<string, ListMark>;
  readonly lists: (numId: string, level: number) => { readonly isOrdered: boolean } | undefined;
  readonly comments: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
}

type Attributes = Readonly<Record<string, string>>;
type Paragraph = { style: string; numId?: string; level?: number; runs: WordRun[]; lost: LostPart[] };
type Table = { rows: string[][]; lost: LostPart[] };

/**
 * What stands in these is not read: drawings have words of their own, the second of two alternatives says the same again, and what a
 * tracked change of looks keeps is how it looked before.
 */
const SKIPPED: Readonly<Record<string, Lost | undefined>> = {
  drawing: 'picture', pict: 'picture', object: 'picture', oMath: 'equation', Fallback: undefined,
  rPrChange: 'looks', pPrChange: 'looks', tblPrChange: 'looks', trPrChange: 'looks', tcPrChange: 'looks', sectPrChange: undefined,
};

/** What a run looks like beyond bold and italic. A blank of ours is marked, so marking is none of them. Hidden words come into sight. */
const LOOKS = new Set(['u', 'color', 'shd', 'vertAlign', 'caps', 'smallCaps', 'vanish']);

export function readBody(xml: string, context: BodyContext): readonly WordBlock[] {
  const body = new Body(context);
  walkXml(xml, { open: (name, attributes) => body.open(name, attributes), text: (piece) => body.text(piece), close: (name) => body.close(name) });
  return body.blocks;
}

class Body {
  readonly blocks: WordBlock[] = [];
  /** Tables that are open, the innermost last; only the outermost becomes a block. */
  private readonly tables: Table[] = [];
  /** Fields that are open, the innermost last: is it their instruction that is read, or their result, which is what counts? */
  private readonly fields: ('instruction' | 'result')[] = [];
  private paragraph: Paragraph | undefined;
  private run = { isBold: false, isItalic: false };
  private isRun = false;
  private isRunLook = false;
  private isStruck = false;
  private isText = false;
  private isBoxText = false;
  private skipped = 0;
  /** The second of two alternatives is skipped. */
  private isSaidBefore = false;
  private boxWords = '';
  private deleted = 0;
  private deletedWords = '';
  private characters = 0;

  constructor(private readonly context: BodyContext) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0 || name in SKIPPED) this.skip(name);
    else if (!this.openStructure(name, attributes) && !this.openLooks(name, attributes) && !this.openChange(name)) this.openWords(name, attributes);
  }

  text(piece: string): void {
    if (this.skipped > 0) {
      if (this.isBoxText) this.boxWords += piece;
    } else if (this.isText) this.add(piece);
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.closeSkipped(name);
      return;
    }
    switch (name) {
      case 't':
      case 'delText':
        this.isText = false;
        break;
      case 'rPr':
        this.isRunLook = false;
        break;
      case 'r':
        this.isRun = false;
        break;
      case 'del':
      case 'moveFrom':
        this.deleted = Math.max(this.deleted - 1, 0);
        if (this.deleted === 0 && this.deletedWords.trim() !== '') this.lose('deleted', this.deletedWords.trim());
        break;
      case 'p':
        if (this.paragraph) this.endParagraph(this.paragraph);
        this.paragraph = undefined;
        break;
      case 'tbl':
        this.endTable();
        break;
      default:
    }
  }

  /** Words in a box are told with the box: nobody else would know that they were there. */
  private skip(name: string): void {
    const what = SKIPPED[name];
    if (this.skipped === 0) {
      if (what !== undefined) this.lose(what);
      this.isSaidBefore = name === 'Fallback';
    }
    this.skipped += 1;
    if (name === 'txbxContent') this.boxWords = '';
    this.isBoxText = name === 't';
  }

  private closeSkipped(name: string): void {
    this.skipped -= 1;
    this.isBoxText = false;
    if (name === 'p') this.boxWords += ' ';
    if (name !== 'txbxContent') return;
    if (!this.isSaidBefore) this.lose('textBox', this.boxWords.replace(/\s+/g, ' ').trim());
    this.boxWords = '';
  }

  /** Paragraphs, runs, tables and fields. */
  private openStructure(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'p':
        this.paragraph = { style: '', runs: [], lost: [] };
        return true;
      case 'pStyle':
        if (this.paragraph) this.paragraph.style = attributes['val'] ?? '';
        return true;
      case 'ilvl':
        if (this.paragraph) this.paragraph.level = levelOf(attributes['val']);
        return true;
      case 'numId':
        if (this.paragraph) this.paragraph.numId = attributes['val'] ?? '0';
        return true;
      case 'r':
        this.isRun = true;
        this.run = { isBold: false, isItalic: false };
        this.isStruck = false;
        return true;
      case 'fldChar':
        if (attributes['fldCharType'] === 'begin') this.fields.push('instruction');
        else if (attributes['fldCharType'] === 'separate') this.fields.splice(-1, 1, 'result');
        else this.fields.pop();
        return true;
      case 'tbl':
        this.tables.push({ rows: [], lost: [] });
        return true;
      case 'tr':
        this.tables.at(-1)?.rows.push([]);
        return true;
      case 'tc':
        this.tables.at(-1)?.rows.at(-1)?.push('');
        return true;
      default:
        return false;
    }
  }

  private openLooks(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'rPr':
        this.isRunLook = this.isRun; // what the mark at a paragraph's end looks like is of no interest
        return true;
      case 'b':
        if (this.isRunLook) this.run.isBold = isOn(attributes['val']);
        return true;
      case 'i':
        if (this.isRunLook) this.run.isItalic = isOn(attributes['val']);
        return true;
      case 'strike':
      case 'dstrike':
        if (this.isRunLook && isOn(attributes['val'])) this.isStruck = true;
        return true;
      default:
        if (!this.isRunLook || !LOOKS.has(name)) return false;
        if (!/^(none|auto|0|false|baseline)$/.test(attributes['val'] ?? '')) this.lose('looks');
        return true;
    }
  }

  /** "Track changes" reads as if all were accepted. */
  private openChange(name: string): boolean {
    switch (name) {
      case 'ins':
      case 'moveTo':
        if (this.paragraph && !this.isRunLook) this.lose('inserted');
        return true;
      case 'del':
      case 'moveFrom':
        if (this.deleted === 0) this.deletedWords = '';
        this.deleted += 1;
        return true;
      default:
        return false;
    }
  }

  /** Words, signs that stand for words, and what points to words elsewhere. */
  private openWords(name: string, attributes: Attributes): void {
    const { comments, footnotes, endnotes } = this.context;
    const id = attributes['id'] ?? '';
    switch (name) {
      case 't':
      case 'delText':
        this.isText = true;
        break;
      case 'tab':
      case 'ptab':
        this.add('\t'); // outside of runs it is a stop of the paragraph, and no character
        break;
      case 'br':
      case 'cr':
        if (attributes['type'] === undefined || attributes['type'] === 'textWrapping') this.add('\n');
        break;
      case 'noBreakHyphen':
        this.add('\u2011');
        break;
      case 'sym':
        this.lose('symbol');
        break;
      case 'altChunk':
        this.put({ kind: 'paragraph', style: '', runs: [], lost: [{ what: 'embedded' }] });
        break;
      case 'commentReference':
        this.lose('comment', comments.get(id));
        break;
      case 'footnoteReference':
        this.lose('footnote', footnotes.get(id));
        break;
      case 'endnoteReference':
        this.lose('footnote', endnotes.get(id));
        break;
      case 'hyperlink':
        this.lose('link');
        break;
      default:
    }
  }

  private lose(what: Lost, words?: string): void {
    const part: LostPart = { what, ...(words === undefined || words === '' ? {} : { words: words.slice(0, 1_000) }) };
    const place = this.paragraph ?? this.tables[0];
    if (place !== undefined && place.lost.length < 200 && !(what === 'looks' && place.lost.some((one) => one.what === 'looks'))) place.lost.push(part);
  }

  private add(text: string): void {
    const { paragraph, run } = this;
    if (paragraph === undefined || !this.isRun || this.fields.includes('instruction')) return;
    if (this.deleted > 0) {
      this.deletedWords += text;
      return;
    }
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS) throw new ForeignError('tooLarge', 'The document holds more text than a letter can. Take out what is no letter and choose it again.');
    if (this.isStruck) this.loseStruck(paragraph, text);
    const last = paragraph.runs.at(-1);
    if (last && last.isBold === run.isBold && last.isItalic === run.isItalic) last.text += text;
    else paragraph.runs.push({ text, ...run });
  }

  /** Words that follow each other are told together. */
  private loseStruck({ lost }: Paragraph, text: string): void {
    const last = lost.at(-1);
    if (last?.what === 'struck') lost.splice(-1, 1, { what: 'struck', words: `${last.words ?? ''}${text}`.slice(0, 1_000) });
    else this.lose('struck', text);
  }

  private put(block: WordBlock): void {
    if (this.blocks.length >= MOST_BLOCKS) throw new ForeignError('tooLarge', 'The document has more paragraphs than a letter can. Take out what is no letter and choose it again.');
    this.blocks.push(block);
  }

  private endParagraph(ended: Paragraph): void {
    const table = this.tables.at(-1);
    if (table) {
      const row = table.rows.at(-1);
      const text = ended.runs.map((one) => one.text).join('');
      if (row !== undefined && text !== '') row[row.length - 1] = [row.at(-1), text].filter(Boolean).join('\n').slice(0, 20_000);
      table.lost.push(...ended.lost);
      return;
    }
    const { styles, styleLists, lists } = this.context;
    const byStyle = styleLists.get(ended.style);
    const numId = ended.numId ?? byStyle?.numId;
    const level = ended.level ?? byStyle?.level ?? 0;
    const list = numId === undefined || numId === '0' ? undefined : lists(numId, level);
    this.put({ kind: 'paragraph', style: (styles.get(ended.style) ?? ended.style).slice(0, 200), ...(list ? { list: { isOrdered: list.isOrdered, level } } : {}), runs: ended.runs, lost: ended.lost });
  }

  private endTable(): void {
    const table = this.tables.pop();
    const outer = this.tables.at(-1);
    if (table === undefined) return;
    if (outer === undefined) {
      this.put({ kind: 'table', rows: table.rows.slice(0, 2_000).map((row) => row.slice(0, 60)), lost: table.lost.slice(0, 2_000) });
      return;
    }
    outer.rows.at(-1)?.push(table.rows.map((row) => row.join(' ')).join('\n'));
    outer.lost.push(...table.lost);
  }
}

const levelOf = (value: string | undefined): number => Math.min(Math.max(Number(value ?? 0) || 0, 0), 8);

const isOn = (value: string | undefined): boolean => value === undefined || !/^(0|false|off|none)$/.test(value);
