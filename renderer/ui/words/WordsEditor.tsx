import '@mantine/tiptap/styles.layer.css';
import { blocksFromEditor, blocksToEditor, type EditorNode } from '@domain/editorDoc';
import type { Block } from '@domain/letterDoc';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useImperativeHandle, useState, type Ref } from 'react';
import { Notice } from '../Notice';
import { TextLink } from '../TextLink';
import { ConditionBar, NoCondition } from './ConditionBar';
import { conditionsAt } from './conditionCommands';
import { markFaults } from './faultMarks';
import { type FieldChoice, FieldLooksProvider, type LookOf, type PassageChoice } from './fieldLooks';
import classes from './WordsEditor.module.css';
import { wordsSchema, type WordsParts } from './wordsSchema';
import { WordsToolbar } from './WordsToolbar';

/** What a screen may ask of the editor. */
export type WordsHandle = {
  /** Puts the cursor at a position of the document and shows it. */
  readonly goTo: (at: number) => void;
  /** Inserts passages where the cursor stands. */
  readonly insert: (blocks: readonly Block[]) => void;
  /** The passages that are selected. */
  readonly selected: () => readonly Block[];
};

export type WordsEditorProps = {
  /** `Words of the template`. */
  readonly label: string;
  readonly parts: WordsParts;
  /** What it opens with; later changes of it are not taken up: give another `key`. */
  readonly initial: EditorNode;
  readonly onChange: (doc: EditorNode) => void;
  readonly fields: readonly FieldChoice[];
  readonly lookOf: LookOf;
  /** Positions of what is wrong. */
  readonly faultsAt?: readonly number[] | undefined;
  readonly passages?: readonly PassageChoice[] | undefined;
  readonly onPassage?: ((id: string) => void) | undefined;
  readonly onKeepPassage?: (() => void) | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly ref?: Ref<WordsHandle> | undefined;
};

/** The editor of a letter's words: text, merge fields as chips, conditional passages in frames. */
export function WordsEditor({ label, parts, initial, onChange, fields, lookOf, faultsAt = [], isReadOnly = false, ref, ...passages }: WordsEditorProps) {
  const [pasted, setPasted] = useState<readonly string[]>([]);
  const [extensions] = useState(() => wordsSchema(parts, setPasted));
  const editor = useEditor({
    extensions,
    content: JSON.parse(JSON.stringify(initial)),
    editable: !isReadOnly,
    injectCSS: false, // the content policy lets no style in; what it needs stands in WordsEditor.module.css
    enableContentCheck: false,
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as EditorNode), // its JSON has the shape of a node
    editorProps: { handleDOMEvents: { keydown: caughtUp }, attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, ...(isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}) } },
  });
  const { conditions, hasSelection } = useEditorState({ editor, selector: ({ editor: now }) => ({ conditions: conditionsAt(now), hasSelection: !now.state.selection.empty }) });

  const faultKey = faultsAt.join();
  useEffect(() => {
    markFaults(editor, faultKey === '' ? [] : faultKey.split(',').map(Number));
  }, [editor, faultKey]);

  useImperativeHandle(ref, () => ({
    goTo: (at) => editor.chain().focus().setTextSelection(Math.min(at, editor.state.doc.content.size)).scrollIntoView().run(),
    insert: (blocks) => editor.chain().focus().insertContent(JSON.parse(JSON.stringify(blocksToEditor(blocks)))).run(),
    selected: () => blocksFromEditor(selectedBlocks(editor.state.selection.content().content.toJSON() as EditorNode[] | null)),
  }), [editor]);

  return (
    <FieldLooksProvider value={lookOf}>
      <RichTextEditor editor={editor} className={classes.root} classNames={{ content: classes.content }} withCodeHighlightStyles={false} withTypographyStyles={false}>
        {!isReadOnly && (
          <div className={classes.bars}>
            <WordsToolbar editor={editor} fields={fields} hasSelection={hasSelection} {...passages} />
            {conditions.length === 0 && <NoCondition />}
            {conditions.map((condition) => <ConditionBar key={condition.kind} editor={editor} condition={condition} fields={fields} />)}
            {pasted.length > 0 && <Notice tone="soon" role="status" what="Not all that was pasted came along as it was" why={pasted.join(' ')} action={<TextLink isUnderlined onClick={() => { setPasted([]); editor.commands.focus(); }}>Close</TextLink>} />}
          </div>
        )}
        <RichTextEditor.Content />
      </RichTextEditor>
    </FieldLooksProvider>
  );
}

/**
 * Before a key is taken, the editor learns where the cursor stands. Chromium tells it of a moved cursor a moment after the key that moved
 * it: on a busy computer the next key came first, and Enter after Ctrl+End broke the line where the cursor had been.
 */
function caughtUp(_: unknown, { isComposing }: KeyboardEvent): false {
  if (!isComposing) document.dispatchEvent(new Event('selectionchange'));
  return false;
}

/** A selection within one part has the part around its blocks; words of the subject become a paragraph. */
const selectedBlocks = (nodes: readonly EditorNode[] | null): readonly EditorNode[] =>
  (nodes ?? []).flatMap((node) => {
    if (node.type === 'body' || node.type === 'reference') return node.content ?? [];
    return node.type === 'subject' ? [{ type: 'paragraph', content: node.content }] : [node];
  });
