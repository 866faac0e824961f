/** Conditions in the editor of words: finding the one at the cursor, setting, changing and removing it. */
import type { Editor } from '@tiptap/core';

export type Condition = { readonly when: string; readonly is: 'filled' | 'empty' };

/** `words`: within a line. `passage`: whole paragraphs. */
export type ConditionAt = Condition & { readonly kind: 'words' | 'passage' };

/** The conditions at the cursor, the innermost first. */
export function conditionsAt(editor: Editor): readonly ConditionAt[] {
  const of = (kind: ConditionAt['kind'], name: string): readonly ConditionAt[] => {
    if (!editor.isActive(name)) return [];
    const { when, is } = editor.getAttributes(name);
    return [{ kind, when: String(when), is: is === 'empty' ? 'empty' : 'filled' }];
  };
  return [...of('words', 'condition'), ...of('passage', 'conditional')];
}

/** Do words of one line have the selection? Otherwise a condition is set on whole paragraphs. */
export const isWithinLine = ({ state: { selection } }: Editor): boolean => !selection.empty && selection.$from.sameParent(selection.$to) && selection.$from.parent.inlineContent;

/** Sets a condition on the words that are selected, or on the paragraph of the cursor. */
export function setCondition(editor: Editor, condition: Condition): void {
  const isWords = isWithinLine(editor) || editor.state.selection.$from.parent.type.name === 'subject';
  if (isWords) editor.chain().focus().setMark('condition', condition).run();
  else editor.chain().focus().wrapIn('conditional', condition).run();
}

export function changeCondition(editor: Editor, kind: ConditionAt['kind'], condition: Condition): void {
  if (kind === 'words') editor.chain().extendMarkRange('condition').updateAttributes('condition', condition).run();
  else editor.chain().updateAttributes('conditional', condition).run();
}

/** Takes the condition away; the words stay. */
export function removeCondition(editor: Editor, kind: ConditionAt['kind']): void {
  if (kind === 'words') {
    editor.chain().focus().extendMarkRange('condition').unsetMark('condition').run();
    return;
  }
  editor
    .chain()
    .focus()
    .command(({ tr, state, dispatch }) => {
      const { $from } = state.selection;
      for (let depth = $from.depth; depth > 0; depth -= 1) {
        const node = $from.node(depth);
        if (node.type.name !== 'conditional') continue;
        dispatch?.(tr.replaceWith($from.before(depth), $from.after(depth), node.content));
        return true;
      }
      return false;
    })
    .run();
}
