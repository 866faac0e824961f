/** What stands in a Word document, as it was read: paragraphs and tables in their order, with what could not be kept of each. */
import { z } from 'zod';

/** What a letter cannot hold, or what was decided while reading. */
export const Lost = z.enum([
  'picture',
  'comment',
  'footnote',
  'textBox',
  'equation',
  /** A sign of a font of its own, such as an arrow of Wingdings. */
  'symbol',
  /** Another document that is put in as a whole. */
  'embedded',
  /** An address behind words; the words are kept. */
  'link',
  /** Underlining, colours, sizes: the words are kept. */
  'looks',
  /** Struck through by its looks, not with "Track changes": the words are kept, and read as if they were meant. */
  'struck',
  /** Put in with "Track changes": taken. */
  'inserted',
  /** Taken out with "Track changes": left out. */
  'deleted',
]);
export type Lost = z.infer<typeof Lost>;

/** One loss; `words` are those of a comment or of a deletion, as far as there are any. */
export const LostPart = z.strictObject({ what: Lost, words: z.string().max(1_000).optional() });
export type LostPart = z.infer<typeof LostPart>;

export const WordRun = z.strictObject({ text: z.string().min(1).max(200_000), isBold: z.boolean(), isItalic: z.boolean() });
export type WordRun = z.infer<typeof WordRun>;

const lost = z.array(LostPart).max(2_000);

export const WordBlock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('paragraph'),
    /** The name of its style in small letters: `letter, body`. */
    style: z.string().max(200),
    /** In a list, with its depth from 0. */
    list: z.strictObject({ isOrdered: z.boolean(), level: z.int().min(0).max(8) }).optional(),
    runs: z.array(WordRun).max(5_000),
    lost,
  }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string().max(20_000)).max(60)).max(2_000), lost }),
]);
export type WordBlock = z.infer<typeof WordBlock>;

export const WordFile = z.strictObject({
  /** As the clerk knows it, without folders. */
  name: z.string().min(1).max(255),
  blocks: z.array(WordBlock).max(5_000),
  /** What stands at the head and the foot of its pages, line by line, with `[picture]` for each picture there. */
  running: z.array(z.string().max(1_000)).max(200).optional(),
});
export type WordFile = z.infer<typeof WordFile>;

/** The words of a part, without looks. */
export const wordText = (block: WordBlock): string => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.rows.map((row) => row.join('\t')).join('\n'));
