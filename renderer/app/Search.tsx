/** The search in the header, opened by its button or by Ctrl+K from anywhere. */
import { useHotkeys } from '@mantine/hooks';
import { SearchButton } from '@ui/SearchButton';
import { lazy, Suspense, useEffect } from 'react';
import { useSession } from '../features/session';
import { SEARCH_KEY } from '../features/shortcuts';
import { useDialog } from '../features/useDialog';
import { useKeyWords } from '../features/useKeyWords';

// Its index and library are not part of the start.
const SearchPalette = lazy(async () => ({ default: (await import('../features/search/SearchPalette')).SearchPalette }));

/** A start and the first look at a page go before it. */
const BEHIND_THE_START = 1_500;

export function Search() {
  const { records: { db } } = useSession();
  const keys = useKeyWords();
  // Read ahead: with ten thousand records the index takes longer to make than anybody waits for a first answer.
  // Where it fails, the search tries again when it is opened.
  useEffect(() => {
    const timer = setTimeout(() => void import('@store/searchIndex').then(({ searchIndexOf }) => searchIndexOf(db).prepare()).catch(() => undefined), BEHIND_THE_START);
    return () => clearTimeout(timer);
  }, [db]);
  const palette = useDialog<true>();
  useHotkeys([[SEARCH_KEY, () => palette.open(true)]], []);
  return (
    <>
      <SearchButton keys={keys(SEARCH_KEY)} onClick={() => palette.open(true)} />
      {palette.subject && <Suspense fallback={null}><SearchPalette onClose={palette.close} /></Suspense>}
    </>
  );
}
