/** The styles of our papers in Word: those of the sheet (`ui/sheet/sheet.css`) with the names by which an editor of Word finds them. */
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { LETTER_LANGUAGE } from '@domain/letterContent';

/** A typeface that comes with Word on every system and has lining figures, as the sheet's Source Serif has. */
const SERIF = 'Cambria';

/** Word measures in twentieths of a point. */
export const points = (count: number): number => Math.round(count * 20);
export const INCH = points(72);
/** Between the margins of US Letter. */
export const TEXT_WIDTH = 6.5 * INCH;
/** Where words stand beside the seal. */
export const BESIDE_SEAL = points(54);

/** Paragraph styles by what they are; a letter that comes back from Word is read by them. */
export const STYLE = {
  city: 'LetterCity',
  office: 'LetterOffice',
  date: 'LetterDate',
  delivery: 'LetterDelivery',
  deliveryDetail: 'LetterDeliveryDetail',
  address: 'LetterAddress',
  subject: 'Heading1',
  reference: 'LetterReference',
  salutation: 'LetterSalutation',
  body: 'LetterBody',
  list: 'LetterList',
  table: 'LetterTable',
  closing: 'LetterClosing',
  signature: 'LetterSignature',
  basis: 'LetterBasis',
  after: 'LetterAfter',
  running: 'LetterRunning',
  mark: 'LetterMark',
} as const;

const lead = (size: number) => ({ line: points(size), lineRule: LineRuleType.AT_LEAST });
const style = (id: string, name: string, paragraph: object, run: object = {}) => ({ id, name, basedOn: 'Normal', next: id, quickFormat: true, paragraph, run });

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SERIF, size: '11pt', language: { value: LETTER_LANGUAGE } }, paragraph: { spacing: { before: 0, after: 0, ...lead(14) } } },
    heading1: {
      run: { font: SERIF, size: '11pt', bold: true, color: 'auto' },
      paragraph: { outlineLevel: 0, spacing: { before: points(13), after: 0, ...lead(14) }, indent: { left: INCH / 2, hanging: INCH / 2 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    style(STYLE.city, 'Letterhead, city', { spacing: lead(19), keepNext: true }, { size: '16pt', bold: true, allCaps: true, characterSpacing: points(1.1) }),
    style(STYLE.office, 'Letterhead, office', { spacing: lead(12), keepNext: true }, { size: '9pt' }),
    style(STYLE.date, 'Letter, date', { spacing: { before: points(9), ...lead(14) } }),
    style(STYLE.delivery, 'Letter, delivery line', { spacing: { before: points(12), ...lead(14) }, keepNext: true }, { bold: true }),
    style(STYLE.deliveryDetail, 'Letter, delivery number', { keepNext: true }),
    style(STYLE.address, 'Letter, address', { keepNext: true }),
    style(STYLE.reference, 'Letter, reference', { indent: { left: INCH / 2 }, keepNext: true }),
    style(STYLE.salutation, 'Letter, salutation', { spacing: { before: points(13), ...lead(14) }, keepNext: true }),
    style(STYLE.body, 'Letter, body', { spacing: { before: points(8), ...lead(14) } }),
    style(STYLE.list, 'Letter, list', { spacing: { before: points(3), ...lead(14) } }),
    style(STYLE.table, 'Letter, table', { spacing: { before: points(3), after: points(3), ...lead(13) } }, { size: '10pt' }),
    style(STYLE.closing, 'Letter, closing', { spacing: { before: points(9), after: points(36), ...lead(14) }, keepNext: true }),
    style(STYLE.signature, 'Letter, signature', { keepNext: true, keepLines: true }),
    style(STYLE.basis, 'Letter, authority to sign', { spacing: { before: points(2), ...lead(12) }, keepLines: true }, { size: '9pt' }),
    style(STYLE.after, 'Letter, enclosures and copies', { spacing: lead(12.5) }, { size: '9.5pt' }),
    style(STYLE.running, 'Letter, running head and foot', { spacing: lead(11) }, { size: '9pt', color: '333333' }),
    style(STYLE.mark, 'Letter, mark', { spacing: lead(12), alignment: AlignmentType.END }, { size: '8.5pt', allCaps: true, characterSpacing: points(0.7) }),
  ],
};

/** How deep lists can be within lists. */
const LEVELS = [0, 1, 2, 3, 4] as const;

const inset = (level: number) => ({ paragraph: { indent: { left: points(20 * (level + 1)), hanging: points(14) } } });

/** Real lists, so that an item that is put in is numbered by Word. */
export const NUMBERING: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: LEVELS.map((level) => ({ level, format: LevelFormat.BULLET, text: '•', style: inset(level) })) },
    { reference: 'numbers', levels: LEVELS.map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, style: inset(level) })) },
    { reference: 'enclosures', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: points(14), hanging: points(14) } } } }] },
  ],
};
