import { Menu, Button } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconChevronDown } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { isWithinLine, setCondition } from './conditionCommands';
import { FieldChooser } from './FieldChooser';
import type { FieldChoice, PassageChoice } from './fieldLooks';
import classes from './WordsEditor.module.css';

type WordsToolbarProps = {
  readonly editor: Editor;
  readonly fields: readonly FieldChoice[];
  /** Passages to reuse; absent where there are none to offer. */
  readonly passages?: readonly PassageChoice[] | undefined;
  readonly onPassage?: ((id: string) => void) | undefined;
  /** Keeps what is selected as a passage to reuse. */
  readonly onKeepPassage?: (() => void) | undefined;
  /** Does the selection hold words? */
  readonly hasSelection: boolean;
};

/** What can be done with the words: how they look, fields, conditions, passages to reuse. */
export function WordsToolbar({ editor, fields, passages, onPassage, onKeepPassage, hasSelection }: WordsToolbarProps) {
  const insert = ({ name, isTable }: FieldChoice) => {
    const { schema } = editor;
    editor
      .chain()
      .focus()
      .command(({ tr }) => {
        const node = schema.nodes[isTable ? 'mergeTable' : 'mergeField']?.create({ name });
        if (node) tr.replaceSelectionWith(node, !isTable);
        return node !== undefined;
      })
      .run();
  };
  const lineFields = fields.filter(({ isTable }) => !isTable);
  return (
    <RichTextEditor.Toolbar className={classes.toolbar}>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
      </RichTextEditor.ControlsGroup>
      <FieldChooser label="Insert field" fields={fields} onChoose={insert} />
      <FieldChooser
        label="Condition"
        fields={lineFields.length === fields.length ? lineFields : fields}
        hint={isWithinLine(editor) ? 'The words you selected stand only when this field is filled.' : 'The paragraph of the cursor stands only when this field is filled. Select words to make only them conditional.'}
        onChoose={({ name }) => setCondition(editor, { when: name, is: 'filled' })}
      />
      {passages !== undefined && (
        <Menu position="bottom-end" width={320}>
          <Menu.Target>
            <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} stroke={1.7} aria-hidden />}>Passages</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {passages.map(({ id, name, about }) => (
              <Menu.Item key={id} onClick={() => onPassage?.(id)}>
                <strong>{name}</strong>
                <span className={classes.about}>{about}</span>
              </Menu.Item>
            ))}
            {passages.length === 0 && <Menu.Label>No standard passage is kept yet.</Menu.Label>}
            <Menu.Divider />
            <Menu.Item onClick={onKeepPassage} disabled={!hasSelection}>Keep the selected words as a passage</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </RichTextEditor.Toolbar>
  );
}
