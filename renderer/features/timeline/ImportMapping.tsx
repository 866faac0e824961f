/** Step two: which column is which, guessed from the headings. */
import { IMPORT_FIELD_NAMES, IMPORT_FIELDS, type ImportField, type Mapping } from '@domain/timelineImport';
import { NativeSelect } from '@mantine/core';
import { Panel } from '@ui/Panel';
import classes from './ImportPanels.module.css';

type ImportMappingProps = {
  readonly heads: readonly string[];
  /** The first row below the heading, as an example. */
  readonly first: readonly string[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
};

const NONE = 'none';

export function ImportMapping({ heads, first, mapping, onChange }: ImportMappingProps) {
  const columns = heads.map((head, index) => ({ value: String(index), label: shortened(head.trim() || `Column ${index + 1}, without a heading`) }));
  const unused = heads.filter((head, index) => head.trim() !== '' && !Object.values(mapping).includes(index));
  const choose = (field: ImportField, value: string) => onChange({ ...mapping, [field]: value === NONE ? undefined : Number(value) });
  return (
    <Panel title="2. Which column is which">
      <div className={classes.mapping}>
        {IMPORT_FIELDS.map((field) => {
          const index = mapping[field];
          const example = index === undefined ? '' : (first[index] ?? '').trim();
          return (
            <NativeSelect
              key={field}
              label={IMPORT_FIELD_NAMES[field]}
              description={example === '' ? (index === undefined ? 'Not in the file' : 'Empty in the first row') : `First row: ${shortened(example)}`}
              data={[{ value: NONE, label: field === 'name' ? 'Choose the column' : 'None' }, ...columns]}
              value={index === undefined ? NONE : String(index)}
              onChange={({ currentTarget: { value } }) => choose(field, value)}
            />
          );
        })}
      </div>
      {unused.length > 0 && <p className={classes.quiet}>Not imported: {unused.map(shortened).join(', ')}. The file itself is kept with the agreement.</p>}
    </Panel>
  );
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
