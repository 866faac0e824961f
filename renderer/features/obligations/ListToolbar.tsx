/** The line above the list of obligations: find, filters, how many are shown. */
import { authorityStatus } from '@domain/authority';
import type { Day } from '@domain/day';
import { AUTHORITY_STATE_NAMES, AuthorityState, LIST_STATUS_NAMES, ListStatus } from '@domain/savedView';
import { TextInput } from '@mantine/core';
import type { ListLine } from '@store/queries/obligations';
import { DayRangeMenu } from '@ui/DayRangeMenu';
import { FilterMenu } from '@ui/FilterMenu';
import { Toolbar } from '@ui/Toolbar';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '../session';
import { isFiltering, isWaiting, type ListFilter } from './listFilter';
import classes from './ObligationsPage.module.css';

type ListToolbarProps = {
  readonly lines: readonly ListLine[];
  /** How many of them the filter leaves. */
  readonly found: number;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  /** What can be done with the whole list. */
  readonly acts?: ReactNode;
};

export function ListToolbar({ lines, found, filter, onFilter, acts }: ListToolbarProps) {
  const { today } = useSession();
  const change = (changed: Partial<ListFilter>) => onFilter({ ...filter, ...changed });
  const offered = offeredBy(lines, today);

  return (
    <Toolbar
      count={isFiltering(filter) ? `${found.toLocaleString('en-US')} of ${lines.length.toLocaleString('en-US')} shown` : undefined}
      end={acts}
      isFull
    >
      <TextInput
        className={classes.find ?? ''}
        aria-label="Find in this list"
        placeholder="Find in this list"
        type="search"
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
        value={filter.text}
        onChange={({ currentTarget: { value } }) => change({ text: value })}
      />
      <FilterMenu label="Agreement" any="any" choices={offered.agreements} value={filter.agreementId} onChange={(agreementId) => change({ agreementId })} />
      <FilterMenu label="Authority" any="any" choices={offered.states} value={filter.authority} onChange={(authority) => change({ authority })} />
      <FilterMenu label="Owner" any="anyone" choices={offered.owners} value={filter.ownerId} onChange={(ownerId) => change({ ownerId })} />
      <FilterMenu label="Owed by" any="anyone" choices={offered.owing} value={filter.owedBy} onChange={(owedBy) => change({ owedBy })} />
      <FilterMenu label="Status" any="any" choices={offered.statuses} value={filter.status} onChange={(status) => change({ status })} />
      <DayRangeMenu label="Due" any="any day" from={filter.dueFrom} to={filter.dueTo} today={today} onChange={(dueFrom, dueTo) => change({ dueFrom, dueTo })} />
    </Toolbar>
  );
}

/** Only what the lines have is offered, so that no choice leads to nothing. Made once for the lines, which are the same at the next visit. */
function offeredBy(lines: readonly ListLine[], today: Day): Offered {
  const known = made.get(lines);
  if (known?.today === today) return known.offered;
  const offered = {
    agreements: choices(lines, ({ agreement }) => [agreement.id, agreement.title]),
    owners: choices(lines, ({ obligation, owner }) => [obligation.ownerId, owner?.name ?? 'no one']),
    owing: choices(lines, ({ obligation }) => [obligation.owedBy, obligation.owedBy]),
    states: inOrder(AuthorityState.options, lines, ({ authority }) => authorityStatus(authority, today).state, AUTHORITY_STATE_NAMES),
    statuses: [
      ...inOrder(ListStatus.options, lines, ({ obligation }) => obligation.status, LIST_STATUS_NAMES),
      ...(lines.some(isWaiting) ? [{ value: 'waiting' as const, label: LIST_STATUS_NAMES.waiting }] : []),
    ],
  };
  made.set(lines, { today, offered });
  return offered;
}

const made = new WeakMap<readonly ListLine[], { readonly today: Day; readonly offered: Offered }>();

type Choice = { readonly value: string; readonly label: string };
type Offered = {
  readonly agreements: readonly Choice[];
  readonly owners: readonly Choice[];
  readonly owing: readonly Choice[];
  readonly states: readonly { readonly value: AuthorityState; readonly label: string }[];
  readonly statuses: readonly { readonly value: ListStatus; readonly label: string }[];
};

/** The values that the lines have, each once, by name. */
function choices(lines: readonly ListLine[], of: (line: ListLine) => readonly [string, string]): readonly Choice[] {
  const named = new Map(lines.map(of));
  return [...named].map(([value, label]) => ({ value, label })).toSorted((a, b) => inWords.compare(a.label, b.label));
}

/** The usual order of words, made once: each comparison would make it anew. */
const inWords = new Intl.Collator();

/** Those of a few values that the lines have, in their own order. */
function inOrder<T extends string>(values: readonly T[], lines: readonly ListLine[], of: (line: ListLine) => T, names: Readonly<Record<T, string>>) {
  const there = new Set(lines.map(of));
  return values.filter((value) => there.has(value)).map((value) => ({ value, label: names[value] }));
}
