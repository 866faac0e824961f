/** The search in the header, opened by its button or by Ctrl+K from anywhere. */
import { useHotkeys } from '@mantine/hooks';
import { SearchButton } from '@ui/SearchButton';
import { lazy, Suspense } from 'react';
import { useSession } from '../features/session';
import { useDialog } from '../features/useDialog';

// Its index and library are not part of the start.
const SearchPalette = lazy(async () => ({ default: (await import('../features/search/SearchPalette')).SearchPalette }));

export function Search() {
  const { start } = useSession();
  const palette = useDialog<true>();
  useHotkeys([['mod+K', () => palette.open(true)]], []);
  return (
    <>
      <SearchButton keys={start.platform === 'darwin' ? '⌘K' : 'Ctrl+K'} onClick={() => palette.open(true)} />
      {palette.subject && <Suspense fallback={null}><SearchPalette onClose={palette.close} /></Suspense>}
    </>
  );
}
