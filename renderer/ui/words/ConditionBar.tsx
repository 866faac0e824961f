import { SegmentedControl, Select } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { TextLink } from '../TextLink';
import { changeCondition, type ConditionAt, removeCondition } from './conditionCommands';
import classes from './ConditionBar.module.css';
import type { FieldChoice } from './fieldLooks';

type ConditionBarProps = {
  readonly editor: Editor;
  readonly condition: ConditionAt;
  readonly fields: readonly FieldChoice[];
};

/** Stands where a condition would, so that the words do not move while the cursor goes through them. */
export const NoCondition = () => <p className={classes.root} data-none>The cursor stands in words that always stand.</p>;

/** The condition of the passage that the cursor stands in, to be changed or taken away. */
export function ConditionBar({ editor, condition, fields }: ConditionBarProps) {
  const { kind, when, is } = condition;
  const groups = [...new Set(fields.map(({ group }) => group))];
  const known = fields.some(({ name }) => name === when);
  return (
    <div className={classes.root} role="group" aria-label={kind === 'words' ? 'Condition of these words' : 'Condition of this passage'}>
      <span>{kind === 'words' ? 'Words stand when' : 'Passage stands when'}</span>
      <Select
        aria-label="Field of the condition"
        size="xs"
        searchable
        className={classes.field}
        data={groups.map((group) => ({ group, items: fields.filter((field) => field.group === group).map(({ name, noun }) => ({ value: name, label: noun })) }))}
        value={known ? when : null}
        placeholder="Choose a field"
        onChange={(name) => { if (name !== null) changeCondition(editor, kind, { when: name, is }); }}
      />
      <SegmentedControl
        aria-label="Filled or empty"
        size="xs"
        data={[{ value: 'filled', label: 'filled' }, { value: 'empty', label: 'empty' }]}
        value={is}
        onChange={(value) => changeCondition(editor, kind, { when, is: value === 'empty' ? 'empty' : 'filled' })}
      />
      <TextLink label="Remove the condition" onClick={() => removeCondition(editor, kind)}>Remove</TextLink>
    </div>
  );
}
