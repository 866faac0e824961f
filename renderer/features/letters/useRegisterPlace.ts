/**
 * Which part of the register is shown: in the address, so that coming back, and the printed list, show the same.
 *
 * What is typed to be found is in the address only on the way to the printed list and back: it changes with every key.
 */
import { LetterKind } from '@domain/letter';
import type { SortBy } from '@ui/LongTable';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { REGISTER_SORTS, REGISTER_STATES, REGISTER_VIEWS, type RegisterFilter, type RegisterSort } from './registerFilter';

export interface RegisterPlace {
  readonly filter: RegisterFilter;
  readonly sort: SortBy<RegisterSort> | undefined;
  /** Changes only what is given; undefined takes a filter away. */
  readonly change: (fields: Partial<Omit<RegisterFilter, 'words'>> & { readonly sort?: SortBy<RegisterSort> }) => void;
  readonly find: (words: string) => void;
  /** Takes away all but the view. */
  readonly clear: () => void;
  /** `?view=issued&year=2026`, or empty. */
  readonly search: string;
}

export function useRegisterPlace(): RegisterPlace {
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('find') ?? '');
  const given = (name: string) => search.get(name) ?? undefined;
  const by = REGISTER_SORTS.find((each) => each === given('sort'));
  const sort = by && { by, isDown: given('order') === 'down' };
  const filter: RegisterFilter = {
    view: REGISTER_VIEWS.find((view) => view === given('view')) ?? 'all',
    kind: LetterKind.safeParse(given('kind')).data,
    state: REGISTER_STATES.find((state) => state === given('state')),
    year: given('year'),
    partyId: given('party'),
    agreementId: given('agreement'),
    words,
  };
  const text = addressOf(filter, sort).toString();
  return {
    filter,
    sort,
    change: ({ sort: wanted = sort, ...fields }) => setSearch(addressOf({ ...filter, ...fields, words: '' }, wanted), { replace: true }),
    find: setWords,
    clear: () => {
      setWords('');
      setSearch(filter.view === 'all' ? {} : { view: filter.view }, { replace: true });
    },
    search: text === '' ? '' : `?${text}`,
  };
}

function addressOf({ view, kind, state, year, partyId, agreementId, words }: RegisterFilter, sort: SortBy<RegisterSort> | undefined): URLSearchParams {
  const fields = [
    ['view', view === 'all' ? undefined : view], ['kind', kind], ['state', state], ['year', year], ['party', partyId], ['agreement', agreementId], ['find', words.trim()],
    ['sort', sort?.by], ['order', sort?.isDown ? 'down' : undefined],
  ] as const;
  return new URLSearchParams(fields.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
