/** What is pinned and was open last on this computer, for whoever shows it. Kept by the main process with the settings; the records do not change. */
import { NO_SHORTLIST, opened, pinTurned, type RecordPoint, type Shortlist } from '@domain/shortlist';
import type { Records } from '@store/records';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

interface ShortlistControl {
  readonly list: Shortlist;
  readonly noteOpened: (point: RecordPoint) => void;
  readonly turnPin: (point: RecordPoint) => void;
}

const ShortlistContext = createContext<ShortlistControl>({ list: NO_SHORTLIST, noteOpened: () => undefined, turnPin: () => undefined });

type ShortlistProviderProps = { readonly records: Pick<Records, 'bridge'>; readonly initial: Shortlist; readonly children: ReactNode };

export function ShortlistProvider({ records: { bridge }, initial, children }: ShortlistProviderProps) {
  const [list, setList] = useState(initial);
  /** Ahead of the screen, so that two changes at once do not lose one. */
  const latest = useRef(initial);
  const change = useCallback((act: (list: Shortlist, point: RecordPoint) => Shortlist) => (point: RecordPoint) => {
    const next = act(latest.current, point);
    if (next === latest.current) return;
    latest.current = next;
    setList(next);
    void bridge.settingsWrite({ shortlist: next }); // worth no error: a settings file that the disk refuses loses a short cut
  }, [bridge]);
  const control = useMemo(() => ({ list, noteOpened: change(opened), turnPin: change(pinTurned) }), [list, change]);
  return <ShortlistContext value={control}>{children}</ShortlistContext>;
}

export const useShortlist = (): ShortlistControl => useContext(ShortlistContext);
