/** Marks what is wrong at its place in the words, until the words there change. */
import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const KEY = new PluginKey<DecorationSet>('faultMarks');

/** Marks the nodes at these positions. */
export function markFaults(editor: Editor, positions: readonly number[]): void {
  const { tr, doc } = editor.state;
  const marks = positions.flatMap((at) => {
    const node = at > 0 && at < doc.content.size ? doc.nodeAt(at) : null;
    if (node === null) return [];
    const look = { 'data-faulty': 'true' };
    return [node.isInline ? Decoration.inline(at, at + node.nodeSize, look) : Decoration.node(at, at + node.nodeSize, look)];
  });
  editor.view.dispatch(tr.setMeta(KEY, DecorationSet.create(doc, marks)).setMeta('addToHistory', false));
}

export const faultMarks = Extension.create({
  name: 'faultMarks',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, marks) => {
          const given: unknown = tr.getMeta(KEY);
          return given instanceof DecorationSet ? given : marks.map(tr.mapping, tr.doc);
        },
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
});
