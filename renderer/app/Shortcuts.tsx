/** Listens for the shortcuts that work from anywhere, and shows their list by `?`. */
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { useRemembered } from '../features/remembered';
import { useSession } from '../features/session';
import { LIST_KEY, PAGE_SHORTCUTS } from '../features/shortcuts';
import { useDialog } from '../features/useDialog';

const ShortcutsDialog = lazy(async () => ({ default: (await import('../features/help/ShortcutsDialog')).ShortcutsDialog }));

export function Shortcuts() {
  const { isReadOnly } = useSession();
  const { singleKeys } = useRemembered();
  const navigate = useNavigate();
  const list = useDialog<true>();
  // Behind a dialog nothing happens: what is typed in it would be lost with the page.
  const unlessDialog = (act: () => void) => () => {
    if (document.querySelector('[aria-modal="true"]') === null) act();
  };
  useHotkeys([
    ...(singleKeys ? [[LIST_KEY, unlessDialog(() => list.open(true))] satisfies [string, () => void]] : []),
    ...PAGE_SHORTCUTS.filter(({ records }) => !(records && isReadOnly)).flatMap(({ keys, href }) =>
      keys.map((key): [string, () => void] => [key, unlessDialog(() => void navigate(href))])),
  ]);
  return list.subject && <Suspense fallback={null}><ShortcutsDialog onClose={list.close} /></Suspense>;
}
