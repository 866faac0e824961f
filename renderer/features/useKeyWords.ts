/** How keys are printed on the keyboard of this computer: `Ctrl+Enter`, on a Mac `⌘Enter`. */
import { useSession } from './session';
import { keyWords } from './shortcuts';

export function useKeyWords(): (keys: string) => string {
  const isMac = useSession().start.platform.startsWith('darwin');
  return (keys) => keyWords(keys, isMac);
}
