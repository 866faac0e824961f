/**
 * What words may consist of in the editor: the nodes of `letterDoc.ts`, and nothing else.
 *
 * Whatever is pasted is reduced to this schema: styles, scripts, pictures, links and handlers have no place in it.
 */
import { type AnyExtension, Extension, Mark, mergeAttributes, Node } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { ReactMarkViewRenderer, ReactNodeViewRenderer } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { ConditionFrame, ConditionWords } from './ConditionFrame';
import { FieldChip, TableChip } from './FieldChip';
import { faultMarks } from './faultMarks';
import { pastedWords } from './pastedWords';

/** A template has subject, reference lines and body; a letter's own words have no reference lines; a passage has a body only. */
export type WordsParts = 'template' | 'letter' | 'passage';

const CONTENT: Readonly<Record<WordsParts, string>> = { template: 'subject reference body', letter: 'subject body', passage: 'body' };

/** `onPasted`: is told of what was pasted and did not come along as it was. */
export const wordsSchema = (parts: WordsParts, onPasted: (told: readonly string[]) => void): AnyExtension[] => [
  Node.create({ name: 'doc', topNode: true, content: CONTENT[parts] }),
  StarterKit.configure({
    document: false, blockquote: false, code: false, codeBlock: false, hardBreak: false, heading: false, horizontalRule: false, link: false, strike: false, underline: false,
    trailingNode: false, gapcursor: false, dropcursor: false,
  }),
  subject, section('reference', 'Lines under the subject'), section('body', 'The letter'), Condition, conditional, mergeField, mergeTable, pasting(onPasted), faultMarks,
];

const part = (name: string, label: string) => ({
  isolating: true,
  defining: true,
  selectable: false,
  parseHTML: () => [{ tag: `div[data-part="${name}"]` }],
  renderHTML: () => ['div', { 'data-part': name, role: 'group', 'aria-label': label }, 0] as const,
});

const subject = Node.create({
  name: 'subject',
  content: 'inline*',
  ...part('subject', 'Subject'),
  addKeyboardShortcuts() {
    return {
      // The subject is one line: Enter goes on to what is under it.
      Enter: ({ editor }) =>
        editor.commands.command(({ tr, state, dispatch }) => {
          const { $head } = state.selection;
          if ($head.parent.type.name !== 'subject') return false;
          dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve($head.after()), 1)).scrollIntoView());
          return true;
        }),
    };
  },
});

const section = (name: string, label: string) => Node.create({ name, content: 'block+', ...part(name, label) });

const conditionAttributes = {
  when: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-when') ?? '', renderHTML: ({ when }: Record<string, unknown>) => ({ 'data-when': when }) },
  is: { default: 'filled', parseHTML: (element: HTMLElement) => (element.getAttribute('data-is') === 'empty' ? 'empty' : 'filled'), renderHTML: ({ is }: Record<string, unknown>) => ({ 'data-is': is }) },
};

const Condition = Mark.create({
  name: 'condition',
  priority: 1_001, // outside of bold and italic, so that it is one frame
  exitable: true,
  addAttributes: () => conditionAttributes,
  parseHTML: () => [{ tag: 'span[data-when]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
  addMarkView: () => ReactMarkViewRenderer(ConditionWords),
});

const conditional = Node.create({
  name: 'conditional',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => conditionAttributes,
  parseHTML: () => [{ tag: 'div[data-when]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes), 0],
  addNodeView: () => ReactNodeViewRenderer(ConditionFrame),
});

const nameAttribute = {
  name: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-field') ?? '', renderHTML: ({ name }: Record<string, unknown>) => ({ 'data-field': name }) },
};

const mergeField = Node.create({
  name: 'mergeField',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => nameAttribute,
  parseHTML: () => [{ tag: 'span[data-field]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(FieldChip, { as: 'span' }),
});

const mergeTable = Node.create({
  name: 'mergeTable',
  group: 'block',
  atom: true,
  addAttributes: () => nameAttribute,
  parseHTML: () => [{ tag: 'div[data-field]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(TableChip),
});

const holdsFiles = (data: DataTransfer | null): boolean => (data?.files.length ?? 0) > 0;

/** What is pasted comes in as its words; a picture or another file that is pasted or dropped is not taken in. */
const pasting = (onPasted: (told: readonly string[]) => void) => Extension.create({
  name: 'pasting',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: (given) => {
          const { html, told } = pastedWords(given);
          onPasted(told);
          return html;
        },
        handlePaste: (_view, event) => holdsFiles(event.clipboardData) && event.clipboardData?.getData('text/html') === '',
        handleDrop: (_view, event) => holdsFiles(event.dataTransfer),
      },
    }),
  ],
});
