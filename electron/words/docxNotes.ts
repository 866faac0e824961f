/** Words that stand beside a Word document: its comments and its notes, by their ids. */
import { walkXml } from '../foreign/walkXml';

/** `comment` with who made it, `footnote` or `endnote`: the words of each, by its id. */
export function readNotes(xml: string, element: 'comment' | 'footnote' | 'endnote'): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let id: string | undefined;
  let author = '';
  let words = '';
  let isText = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === element) {
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
      if (name === element && id !== undefined) notes.set(id, [author, words.replace(/\s+/g, ' ').trim()].filter(Boolean).join(': ').slice(0, 1_000));
    },
  });
  return notes;
}
