/**
 * Words of a Word document (.docx): paragraphs with their styles and lists, tables, and what a letter cannot hold of them.
 *
 * "Track changes" reads as if all were accepted; each change is named, so that it can be looked at before anything is taken. No entity
 * but XML's own is expanded, no address followed, no picture opened.
 */
import { type WordFile, wordText } from '@domain/wordFile';
import { unzipSync } from 'fflate';
import { ForeignError } from '../foreign/foreignError';
import { type BodyContext, readBody } from './docxBody';
import { readNotes } from './docxNotes';
import { readNumbering, readStyleLists, readStyles } from './docxStyles';

/** What all parts together may be once unpacked. */
const MOST_BYTES = 60_000_000;
const MOST_PARTS = 2_000;

/** Reads the document. Throws a `ForeignError` for what cannot be read. */
export function readDocx(name: string, bytes: Uint8Array): WordFile {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ForeignError('wrongKind', 'This is an old Word file (.doc), or a document with a password. Save it in Word as .docx without a password.');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new ForeignError('wrongKind', 'This is no Word document. Choose a file that ends with .docx.');
  const parts = unpacked(bytes);
  const document = parts.get('word/document.xml');
  if (document === undefined) throw new ForeignError('wrongKind', 'The file is a ZIP archive, but no Word document. Choose a file that ends with .docx.');
  const part = (path: string): string => parts.get(`word/${path}.xml`) ?? '';
  const context: BodyContext = {
    styles: readStyles(part('styles')),
    styleLists: readStyleLists(part('styles')),
    lists: readNumbering(part('numbering')),
    comments: readNotes(part('comments'), 'comment'),
    footnotes: readNotes(part('footnotes'), 'footnote'),
    endnotes: readNotes(part('endnotes'), 'endnote'),
  };
  const running = [...parts].flatMap(([path, xml]) => (isRunning(path) ? runningLines(xml, context) : []));
  return { name: name.slice(0, 255), blocks: [...readBody(document, context)], ...(running.length === 0 ? {} : { running: [...new Set(running)].slice(0, 200) }) };
}

/** A part that holds the head or the foot of pages. */
const isRunning = (path: string): boolean => /^word\/(header|footer)\d*\.xml$/.test(path);

function runningLines(xml: string, context: BodyContext): readonly string[] {
  return readBody(xml, context).flatMap((block) => [
    ...wordText(block).split('\n').map((line) => line.trim().slice(0, 1_000)).filter((line) => line !== ''),
    ...block.lost.flatMap(({ what, words }) => (what === 'picture' ? ['[picture]'] : what === 'textBox' && words !== undefined ? [words] : [])),
  ]);
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
        if (!/^\/?word\/(document|styles|numbering|comments|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name)) return false;
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
