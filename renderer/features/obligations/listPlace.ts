/**
 * Which view, filters and order of the list are open.
 *
 * They stand in the address, so that the way back from an obligation finds them again and the place in the navigation starts
 * with all; what is typed to be found does not: it changes with every key. The order chosen last on this computer is the usual one
 * for every view that names none.
 */
import { Day } from '@domain/day';
import { Id } from '@domain/id';
import { ObligationStatus } from '@domain/obligation';
import { AuthorityState, BaseView, type ListOrder, ListSort, type SavedView } from '@domain/savedView';
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
}

export interface ListPlaceControl {
  readonly place: ListPlace;
  readonly setFilter: (filter: ListFilter) => void;
  readonly setSort: (sort: ListSort, isDescending: boolean) => void;
  /** Opens one of the views that are always there, with nothing held back. */
  readonly openBase: (of: BaseView) => void;
  readonly openSaved: (view: SavedView) => void;
}

export function useListPlace(): ListPlaceControl {
  const { listOrder, chooseListOrder } = useSession();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const place = useMemo(() => placeIn(search, text, listOrder), [search, text, listOrder]);
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
      chooseListOrder({ sort, isDescending });
      go({ ...place, sort, isDescending });
    },
    openBase: (of) => {
      setText('');
      go({ savedId: undefined, of, filter: { text: '' }, ...listOrder });
    },
    openSaved: (view) => {
      setText('');
      go(placeOf(view));
    },
  };
}

/** The place to which a saved view leads. */
export function placeOf({ id, of, agreementId, authority, ownerId, owedBy, status, dueFrom, dueTo, sort = 'due', isDescending = false }: SavedView): ListPlace {
  return { savedId: id, of, filter: { text: '', agreementId, authority, ownerId, owedBy, status, dueFrom, dueTo }, sort, isDescending };
}

/** The address of a place; also what makes two places the same. */
export function addressOf({ savedId, of, filter, sort, isDescending }: ListPlace): URLSearchParams {
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
  ];
  return new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** What an address cannot mean is left out. A saved view has the order that it says. */
function placeIn(search: URLSearchParams, text: string, usual: ListOrder): ListPlace {
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
      status: read('status', ObligationStatus),
      dueFrom: read('from', Day),
      dueTo: read('to', Day),
    },
    ...(isUsual ? usual : { sort: read('sort', ListSort) ?? 'due', isDescending: search.get('order') === 'last' }),
  };
}
