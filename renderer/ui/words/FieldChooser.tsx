import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldChoice } from './fieldLooks';
import classes from './FieldChooser.module.css';

type FieldChooserProps = {
  /** The act: `Insert a field`. */
  readonly label: string;
  readonly fields: readonly FieldChoice[];
  readonly onChoose: (field: FieldChoice) => void;
  /** Above the list: what choosing does. */
  readonly hint?: string | undefined;
};

/** A button that opens the list of merge fields, each explained, with a field to find one. */
export function FieldChooser({ label, fields, onChoose, hint }: FieldChooserProps) {
  const [words, setWords] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => { combobox.resetSelectedOption(); setWords(''); }, onDropdownOpen: () => combobox.focusSearchInput() });
  const wanted = words.trim().toLowerCase();
  const found = fields.filter(({ noun, about }) => `${noun} ${about}`.toLowerCase().includes(wanted));
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <Combobox
      store={combobox}
      width={380}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(name) => {
        const field = fields.find((one) => one.name === name);
        combobox.closeDropdown();
        if (field) onChoose(field);
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Button
          size="xs"
          variant="default"
          rightSection={<IconChevronDown size={14} stroke={1.7} aria-hidden />}
          aria-haspopup="dialog"
          aria-expanded={combobox.dropdownOpened}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => combobox.toggleDropdown()}
        >
          {label}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <div role="dialog" aria-label={label}>
          {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Mantine sets `aria-controls` */}
          <Combobox.Search role="combobox" aria-expanded={combobox.dropdownOpened} value={words} onChange={(event) => { setWords(event.currentTarget.value); combobox.selectFirstOption(); }} placeholder="Find a field" aria-label="Find a field" />
          {hint !== undefined && <p className={classes.hint}>{hint}</p>}
          <Combobox.Options className={classes.options} aria-label={label}>
            {groups.map((group) => (
              <Combobox.Group key={group} label={group}>
                {found.filter((field) => field.group === group).map(({ name, noun, about }) => (
                  <Combobox.Option key={name} value={name}>
                    <span className={classes.noun}>{noun}</span>
                    <span className={classes.about}>{about}</span>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
            {found.length === 0 && <Combobox.Empty>No field has these words. Add a question, if the records do not hold it.</Combobox.Empty>}
          </Combobox.Options>
        </div>
      </Combobox.Dropdown>
    </Combobox>
  );
}
