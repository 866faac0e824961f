/** Which column of the file is what: found by the names of the columns, chosen anew by the clerk. */
import { importFields, isNeeded } from '@domain/importField';
import type { Sheet } from '@domain/sheet';
import { Select } from '@mantine/core';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import classes from './ImportPage.module.css';
import { type ImportSetup, sheetColumns, withColumn } from './importSetup';

type ColumnFieldsProps = { readonly sheet: Sheet; readonly setup: ImportSetup; readonly onChange: (setup: ImportSetup) => void };

export function ColumnFields({ sheet, setup, onChange }: ColumnFieldsProps) {
  const columns = sheetColumns(sheet, setup.headRow);
  const [isWhole, setWhole] = useState(false);
  const all = importFields(setup.target);
  // Fields that the file does not have would only push the rest out of sight.
  const fields = isWhole ? all : all.filter(({ key, isRequired }) => isRequired === true || setup.mapping[key] !== undefined);
  const rest = all.length - fields.length;
  const taken = new Set(Object.values(setup.mapping));
  const unused = columns.filter(({ index }) => !taken.has(index));
  return (
    <Panel title="Columns" count={`${Object.keys(setup.mapping).length} of ${columns.length} used`}>
      <div className={classes.mapped}>
        {fields.map((field) => {
          const column = columns.find(({ index }) => index === setup.mapping[field.key]);
          const isNecessary = isNeeded(field, setup.mapping);
          const isMissing = isNecessary && column === undefined;
          return (
            <Select
              key={field.key}
              label={isNecessary ? field.label : `${field.label} (optional)`}
              description={column ? (column.example === '' ? 'the column is empty' : `for example ${column.example}`) : field.hint}
              placeholder="Not in this file"
              clearable={!isNecessary}
              clearButtonProps={{ 'aria-label': `No column for ${field.label}` }}
              data={columns.map(({ index, label }) => ({ value: String(index), label }))}
              value={column ? String(column.index) : null}
              onChange={(value) => onChange(withColumn(setup, field.key, value === null ? undefined : Number(value)))}
              {...(isMissing ? { error: 'Choose its column.' } : {})}
            />
          );
        })}
      </div>
      {rest > 0 && <p className={classes.unused}><TextLink onClick={() => setWhole(true)}>{`Show ${rest} more fields`}</TextLink></p>}
      {unused.length > 0 && <p className={classes.unused}>Not imported: {unused.map(({ label }) => label).join('; ')}</p>}
    </Panel>
  );
}
