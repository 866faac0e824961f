import { Button, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';

export type ColumnsMenuProps<T extends string> = {
  readonly columns: readonly { readonly value: T; readonly label: string }[];
  /** Those that are shown. */
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
};

/** Which columns a list shows, beside its tabs. Stays open while several are chosen. */
export function ColumnsMenu<T extends string>({ columns, value, onChange }: ColumnsMenuProps<T>) {
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button size="xs" variant="subtle" leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.8} aria-hidden />}>Columns</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((column) => (
          <Menu.CheckboxItem
            key={column.value}
            checked={value.includes(column.value)}
            onChange={(isShown) => onChange(isShown ? [...value, column.value] : value.filter((one) => one !== column.value))}
          >
            {column.label}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
