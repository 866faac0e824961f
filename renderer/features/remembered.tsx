/** What this computer remembers of how it is used, beside the records: single keys, what the set-up left for later, the tour. */
import type { Later, Start, TourPlace } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { Result } from '@domain/result';
import type { Records } from '@store/records';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

export interface Ways {
  /** Do keys that are a single character act, as `?` does? (WCAG 2.1.4) */
  readonly singleKeys: boolean;
  /** What the set-up left for later and was neither done nor dismissed since. */
  readonly later: readonly Later[];
  /** Where the tour of the sample city stands; undefined while it was neither begun nor declined. */
  readonly tour: TourPlace | undefined;
}

export interface Remembered extends Ways {
  /** Shown at once, and kept on this computer; answers what the disk says. */
  readonly remember: (change: Partial<Ways>) => Promise<Result<null, BridgeError>>;
}

const RememberedContext = createContext<Remembered | undefined>(undefined);

export type RememberedProviderProps = { readonly records: Records; readonly start: Start; readonly children: ReactNode };

export function RememberedProvider({ records: { bridge }, start, children }: RememberedProviderProps) {
  const [ways, setWays] = useState<Ways>({ singleKeys: start.singleKeys ?? true, later: start.later ?? [], tour: start.tour });
  const remember = useCallback(
    (change: Partial<Ways>) => {
      setWays((before) => ({ ...before, ...change }));
      const { singleKeys, later, tour } = change;
      return bridge.settingsWrite({ ...(singleKeys === undefined ? {} : { singleKeys }), ...(later === undefined ? {} : { later: [...later] }), ...(tour === undefined ? {} : { tour }) });
    },
    [bridge],
  );
  const remembered = useMemo(() => ({ ...ways, remember }), [ways, remember]);
  return <RememberedContext.Provider value={remembered}>{children}</RememberedContext.Provider>;
}

/** What is remembered; every screen may ask, the first start too. */
export function useRemembered(): Remembered {
  const remembered = useContext(RememberedContext);
  if (!remembered) throw new Error('This screen was shown before the settings were read.');
  return remembered;
}
