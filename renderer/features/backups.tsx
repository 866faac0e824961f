/** How the backups stand, for the header and the page of the backups: asked again every few seconds, since main makes them by itself. */
import type { BackupState } from '@bridge/contract';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useSession } from './session';

export interface Backups {
  /** Undefined until it was asked for the first time. */
  readonly state: BackupState | undefined;
  /** Takes an answer of main that says how they stand now. */
  readonly take: (state: BackupState) => void;
  readonly refresh: () => Promise<void>;
}

const BackupsContext = createContext<Backups | undefined>(undefined);

const EVERY = 15_000;

export function BackupsProvider({ children }: { readonly children: ReactNode }) {
  const { records: { bridge } } = useSession();
  const [state, setState] = useState<BackupState>();
  const refresh = useCallback(async () => {
    const answer = await bridge.backupState(null);
    if (answer.ok) setState(answer.value); // other records are being opened: the window loads anew
  }, [bridge]);
  useEffect(() => {
    const ask = () => void bridge.backupState(null).then((answer) => {
      if (answer.ok) setState(answer.value);
    });
    ask();
    const timer = setInterval(ask, EVERY);
    return () => clearInterval(timer);
  }, [bridge]);
  const backups = useMemo(() => ({ state, take: setState, refresh }), [state, refresh]);
  return <BackupsContext.Provider value={backups}>{children}</BackupsContext.Provider>;
}

/** Only screens inside the frame may ask. */
export function useBackups(): Backups {
  const backups = useContext(BackupsContext);
  if (!backups) throw new Error('This screen was shown outside the frame.');
  return backups;
}
