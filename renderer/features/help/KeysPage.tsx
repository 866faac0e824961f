/** The keyboard shortcuts as a page, for the Help menu and the manual. */
import { PageHead } from '@ui/PageHead';
import { routes } from '../routes';
import { ShortcutList } from './ShortcutList';

export function KeysPage() {
  return (
    <>
      <PageHead path={[{ label: 'Help', href: routes.help() }, { label: 'Keyboard shortcuts' }]} title="Keyboard shortcuts" facts="Everything can be done without a mouse. Tab goes from one control to the next, Shift+Tab back." />
      <ShortcutList />
    </>
  );
}
