/** The rows of the register that are shown: read, filtered, searched, sorted. */
import type { Id } from '@domain/id';
import { letterRegister, letterTexts, type RegisterRow } from '@store/queries/letterRegister';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useLive, useSession } from '../session';
import { filteredRows, type FoundRow, registerSearch, sortedRegister } from './registerFilter';
import type { RegisterPlace } from './useRegisterPlace';

/** A single letter is found in too many words to be worth reading them. */
const ENOUGH = 2;

export interface Register {
  /** All of them; undefined while they are read. */
  readonly rows: readonly RegisterRow[] | undefined;
  /** Those of the view and the filters, before the search. */
  readonly held: readonly RegisterRow[];
  readonly shown: readonly FoundRow[];
  /** The words of the letters are being read for the first search. */
  readonly isReadingWords: boolean;
  /** Somebody is about to search: the words of the letters are read ahead. */
  readonly expectSearch: () => void;
}

export function useRegister({ filter, sort }: Pick<RegisterPlace, 'filter' | 'sort'>): Register {
  const { records: { db } } = useSession();
  const rows = useLive(letterRegister);
  const words = useDeferredValue(filter.words); // typing stays quick while thousands of letters are looked through
  const isAsked = words.trim().length >= ENOUGH;
  const [isExpected, setExpected] = useState(false);
  const isBegun = isExpected || words.trim() !== '';
  const [search] = useState(registerSearch);
  const [read, setRead] = useState<{ readonly of: readonly RegisterRow[]; readonly texts: ReadonlyMap<Id, string> }>();

  // Read once for the first search, and anew when a letter changed meanwhile.
  useEffect(() => {
    if (!isBegun || rows === undefined || read?.of === rows) return undefined;
    let isShown = true;
    void letterTexts(db).then((texts) => {
      if (isShown) setRead({ of: rows, texts });
    });
    return () => {
      isShown = false;
    };
  }, [db, isBegun, rows, read?.of]);

  const { view, kind, state, year, partyId, agreementId } = filter;
  const held = useMemo(() => filteredRows(rows ?? [], { view, kind, state, year, partyId, agreementId }), [rows, view, kind, state, year, partyId, agreementId]);
  const texts = isAsked ? read?.texts : undefined;
  const [by, isDown] = [sort?.by, sort?.isDown];
  const shown = useMemo(() => sortedRegister(search(held, words, texts), by === undefined ? undefined : { by, isDown: isDown === true }), [search, held, words, texts, by, isDown]);
  return { rows, held, shown, isReadingWords: isAsked && texts === undefined, expectSearch: () => setExpected(true) };
}
