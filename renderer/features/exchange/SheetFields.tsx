/** Which sheet of the file, and which of its rows names the columns. */
import type { TableFile } from '@domain/sheet';
import { NumberInput, Select } from '@mantine/core';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import classes from './ImportPage.module.css';
import { rowsOf } from './importWords';
import { type ImportSetup, inSheet, withHeadRow } from './importSetup';

type SheetFieldsProps = {
  readonly file: TableFile;
  readonly setup: ImportSetup;
  readonly onChange: (setup: ImportSetup) => void;
  readonly onOther: () => void;
  readonly isReading: boolean;
};

export function SheetFields({ file, setup, onChange, onOther, isReading }: SheetFieldsProps) {
  const sheet = file.sheets[setup.sheet];
  return (
    <Panel title="File" count={file.name} aside={<TextLink onClick={onOther}>{isReading ? 'Reading…' : 'Choose another'}</TextLink>}>
      <div className={classes.mapped}>
        {file.sheets.length > 1 && (
          <Select
            label="Sheet"
            allowDeselect={false}
            data={file.sheets.map(({ name, rows }, index) => ({ value: String(index), label: `${name} (${rowsOf(rows.length)})` }))}
            value={String(setup.sheet)}
            onChange={(value) => onChange(inSheet(setup, file, Number(value)))}
          />
        )}
        <NumberInput
          label="Row with the names of the columns"
          description="0 when there is none. Rows above it are not read."
          min={0}
          max={Math.min(50, sheet?.rows.length ?? 0)}
          clampBehavior="strict"
          allowDecimal={false}
          value={setup.headRow}
          onChange={(value) => sheet && typeof value === 'number' && onChange(withHeadRow(setup, sheet, value))}
        />
      </div>
    </Panel>
  );
}
