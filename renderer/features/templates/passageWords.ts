/** A standard passage in one line, for lists. */
import type { Block, Inline } from '@domain/letterDoc';
import type { StandardPassage } from '@domain/letterTemplate';
import { nounOf } from '@domain/templateDraft';

const LONGEST = 160;

export function passageWords({ words, fields }: Pick<StandardPassage, 'words' | 'fields'>): string {
  const line = (content: readonly Inline[]): string =>
    content.map((node) => (node.type === 'text' ? node.text : node.type === 'mergeField' ? `‹${nounOf(node.attrs.name, fields)}›` : line(node.content))).join('');
  const block = (one: Block): string => {
    switch (one.type) {
      case 'paragraph':
        return line(one.content);
      case 'mergeTable':
        return `‹table: ${nounOf(one.attrs.name, fields)}›`;
      case 'conditional':
        return one.content.map(block).join(' ');
      case 'bulletList':
      case 'orderedList':
        return one.content.flatMap((item) => item.content.map(block)).join('; ');
    }
  };
  const text = words.map(block).join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
