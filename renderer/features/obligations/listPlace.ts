/**
 * Which view, filters and order of the list are open.
 *
 * They stand in the address, so that the way back from an obligation finds them again and the place in the navigation starts
 * with all; what is typed to be found does not: it changes with every key. The order and the columns chosen last on this computer
 * are those of every view that is always there. A saved view has those that it was saved with, and leaves this computer's alone:
 * who looked at a colleague's view finds the list afterwards as it was before.
 */
import { Day } from '@domain/day';
import { Id } from '@domain/id';
import { AuthorityState, BaseView, ListColumn, type ListOrder, ListSort, ListStatus, type SavedView, USUAL_COLUMNS } from '@domain/savedView';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { useSession } from '../session';
import type { ListFilter } from './listFilter';

export interface ListPlace {
  /** The saved view that was opened, by its id. */
  readonly savedId: Id | undefined;
  readonly of: BaseView;
  readonly filter: ListFilter;
  readonly sort: ListSort;
  readonly isDescending: boolean;
  readonly columns: readonly ListColumn[];
}

/** The order and the columns that were chosen last on this computer. */
export interface UsualList extends ListOrder {
  readonly columns: readonly ListColumn[];
}

export interface ListPlaceControl {
  readonly place: ListPlace;
  readonly setFilter: (filter: ListFilter) => void;
  readonly setSort: (sort: ListSort, isDescending: boolean) => void;
  readonly setColumns: (columns: readonly ListColumn[]) => void;
  /** Opens one of the views that are always there, with nothing held back. */
  readonly openBase: (of: BaseView) => void;
  readonly openSaved: (view: SavedView) => void;
}

export function useListPlace(): ListPlaceControl {
  const { listOrder, chooseListOrder, columns, chooseColumns } = useSession();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const place = useMemo(() => placeIn(search, text, { ...listOrder, columns }), [search, text, listOrder, columns]);
  const go = (next: ListPlace) => setSearch(addressOf(next), { replace: true });

  return {
    place,
    setFilter: (filter) => {
      setText(filter.text);
      const next = { ...place, filter };
      // Typing alone must not touch the address: the router would draw everything anew.
      if (addressOf(next).toString() !== addressOf(place).toString()) go(next);
    },
    setSort: (sort, isDescending) => {
      if (place.savedId === undefined) chooseListOrder({ sort, isDescending });
      go({ ...place, sort, isDescending });
    },
    setColumns: (chosen) => {
      if (place.savedId === undefined) chooseColumns(chosen);
      else go({ ...place, columns: ListColumn.options.filter((column) => chosen.includes(column)) });
    },
    openBase: (of) => {
      setText('');
      go({ savedId: undefined, of, filter: { text: '' }, ...listOrder, columns });
    },
    openSaved: (view) => {
      setText('');
      go(placeOf(view));
    },
  };
}

/** The place to which a saved view leads. */
export function placeOf({ id, of, agreementId, authority, ownerId, owedBy, status, dueFrom, dueTo, sort = 'due', isDescending = false, columns = [...USUAL_COLUMNS] }: SavedView): ListPlace {
  return { savedId: id, of, filter: { text: '', agreementId, authority, ownerId, owedBy, status, dueFrom, dueTo }, sort, isDescending, columns };
}

/** The address of a place; also what makes two places the same. */
export function addressOf({ savedId, of, filter, sort, isDescending, columns }: ListPlace): URLSearchParams {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['saved', savedId],
    ['view', of === 'open' ? undefined : of],
    ['agreement', filter.agreementId],
    ['authority', filter.authority],
    ['owner', filter.ownerId],
    ['owedBy', filter.owedBy],
    ['status', filter.status],
    ['from', filter.dueFrom],
    ['to', filter.dueTo],
    ['sort', sort === 'due' ? undefined : sort],
    ['order', isDescending ? 'last' : undefined],
    ['columns', savedId === undefined || columns.join() === USUAL_COLUMNS.join() ? undefined : columns.join()],
  ];
  return new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** What an address cannot mean is left out. A saved view has the order and the columns that it says. */
export function placeIn(search: URLSearchParams, text: string, { columns, ...usual }: UsualList): ListPlace {
  const isUsual = !['saved', 'sort', 'order'].some((name) => search.has(name));
  const read = <S extends z.ZodType>(name: string, schema: S): z.infer<S> | undefined => schema.safeParse(search.get(name)).data;
  return {
    savedId: read('saved', Id),
    of: read('view', BaseView) ?? 'open',
    filter: {
      text,
      agreementId: read('agreement', Id),
      authority: read('authority', AuthorityState),
      ownerId: read('owner', Id),
      owedBy: search.get('owedBy')?.slice(0, 200) || undefined,
      status: read('status', ListStatus),
      dueFrom: read('from', Day),
      dueTo: read('to', Day),
    },
    columns: search.has('saved') ? savedColumns(search.get('columns')) : columns,
    ...(isUsual ? usual : { sort: read('sort', ListSort) ?? 'due', isDescending: search.get('order') === 'last' }),
  };
}

const savedColumns = (said: string | null): readonly ListColumn[] =>
  said === null ? USUAL_COLUMNS : ListColumn.options.filter((column) => said.split(',').includes(column));
