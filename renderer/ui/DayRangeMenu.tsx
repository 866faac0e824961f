import { Popover, UnstyledButton } from '@mantine/core';
import { type Day, parseDay, plainDay, typedDay } from '@domain/day';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { DayField } from './DayField';
import menu from './FilterMenu.module.css';
import classes from './DayRangeMenu.module.css';

export type DayRangeMenuProps = {
  /** `Due`. */
  readonly label: string;
  /** What stands there when nothing is chosen: `any day`. */
  readonly any: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly today: Day;
  readonly onChange: (from: Day | undefined, to: Day | undefined) => void;
};

/** A filter by days, beside `FilterMenu`s: `Due any day`, and while it holds back rows, `Due Nov 1 to Dec 31, 2026 ×`. */
export function DayRangeMenu({ label, any, from, to, today, onChange }: DayRangeMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const words = rangeWords(from, to);
  return (
    <span className={menu.root} data-on={words !== undefined || undefined}>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={menu.button} onClick={() => setOpen(!isOpen)}>
            {label} <strong className={words === undefined ? menu.any : undefined}>{words ?? any}</strong>
            {words === undefined && <IconChevronDown size={15} stroke={1.8} aria-hidden />}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={`${label}, from and to`}>
          <Fields from={from} to={to} today={today} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
      {words !== undefined && (
        <UnstyledButton className={menu.clear} aria-label={`Clear the filter ${label} ${words}`} onClick={() => onChange(undefined, undefined)}>
          <IconX size={15} stroke={1.8} aria-hidden />
        </UnstyledButton>
      )}
    </span>
  );
}

/** What is typed counts as soon as it is a day; an emptied field no longer holds back anything. */
function Fields({ from, to, today, onChange }: Pick<DayRangeMenuProps, 'from' | 'to' | 'today' | 'onChange'>) {
  const [typed, setTyped] = useState({ from: from ? typedDay(from) : '', to: to ? typedDay(to) : '' });
  const type = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    const [first, last] = [parseDay(next.from), parseDay(next.to)];
    if ((first.ok || next.from.trim() === '') && (last.ok || next.to.trim() === '')) onChange(first.ok ? first.value : undefined, last.ok ? last.value : undefined);
  };
  return (
    <div className={classes.fields}>
      <DayField label="From" today={today} value={typed.from} onChange={(value) => type({ from: value })} />
      <DayField
        label="To"
        today={today}
        value={typed.to}
        onChange={(value) => type({ to: value })}
        error={from !== undefined && to !== undefined && to < from ? 'This is before the first day: nothing can be due then.' : undefined}
      />
    </div>
  );
}

function rangeWords(from: Day | undefined, to: Day | undefined): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `until ${plainDay(to)}`;
  return to === undefined ? `from ${plainDay(from)}` : `${plainDay(from)} to ${plainDay(to)}`;
}
