/** Names of styles and kinds of lists of a Word document. */
import { walkXml } from '../foreign/walkXml';

/** The names of paragraph styles in small letters, by their ids. */
export function readStyles(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let id: string | undefined;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'style') id = attributes['type'] === 'paragraph' ? attributes['styleId'] : undefined;
      if (name === 'name' && id !== undefined) names.set(id, (attributes['val'] ?? '').toLowerCase());
    },
  });
  return names;
}

/** The list and the level in it that a style, or a paragraph, names. */
export type ListMark = { readonly numId: string; readonly level: number };

/** Lists that come with a style of a paragraph (`List Bullet`), by the style's id: the paragraph itself then names none. */
export function readStyleLists(xml: string): ReadonlyMap<string, ListMark> {
  const marks = new Map<string, ListMark>();
  let id: string | undefined;
  let level = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'style') {
        id = attributes['type'] === 'paragraph' ? attributes['styleId'] : undefined;
        level = 0;
      }
      if (name === 'ilvl') level = Math.min(Math.max(Number(attributes['val'] ?? 0) || 0, 0), 8);
      if (name === 'numId' && id !== undefined) marks.set(id, { numId: attributes['val'] ?? '0', level });
    },
  });
  return marks;
}

/** What kind of list a paragraph is in. Undefined: it has no mark. */
export function readNumbering(xml: string): (numId: string, level: number) => { readonly isOrdered: boolean } | undefined {
  /** The format of each level, by the id of the list's definition and the level. */
  const formats = new Map<string, string>();
  const definitions = new Map<string, string>();
  let definition = '';
  let level = '';
  let list = '';
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'abstractNum') definition = attributes['abstractNumId'] ?? '';
      if (name === 'lvl') level = attributes['ilvl'] ?? '';
      if (name === 'numFmt' && definition !== '') formats.set(`${definition}/${level}`, attributes['val'] ?? '');
      if (name === 'num') list = attributes['numId'] ?? '';
      if (name === 'abstractNumId') definitions.set(list, attributes['val'] ?? '');
    },
    close: (name) => {
      if (name === 'abstractNum') definition = '';
    },
  });
  return (numId, at) => {
    const format = formats.get(`${definitions.get(numId) ?? ''}/${at}`);
    return format === undefined || format === 'none' ? undefined : { isOrdered: format !== 'bullet' };
  };
}
