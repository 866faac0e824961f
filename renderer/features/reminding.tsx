/** Whether this computer reminds of what is due, for Settings; and, while it does, what is due, for the main process. */
import type { Reminding, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { reminders } from '@store/queries/reminders';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useLive, useSession } from './session';

interface RemindingControl {
  readonly state: Reminding;
  /** Answers why it could not be changed. */
  readonly set: (change: Request<'remindersSet'>) => Promise<BridgeError | undefined>;
}

const RemindingContext = createContext<RemindingControl | undefined>(undefined);

export function RemindingProvider({ children }: { readonly children: ReactNode }) {
  const { records: { bridge, place }, start, today } = useSession();
  const [state, setState] = useState(start.reminding);
  // Nobody is to be reminded of an invented city.
  const isOn = place === 'office' && (state.tray || state.notices);
  const due = useLive(async (db) => (isOn ? reminders(db, today) : null), [isOn, today]);

  useEffect(() => {
    if (due) void bridge.remindersTell(due);
  }, [bridge, due]);

  const set = useCallback(async (change: Request<'remindersSet'>) => {
    const done = await bridge.remindersSet(change);
    if (done.ok) setState(done.value);
    return done.ok ? undefined : done.error;
  }, [bridge]);
  const control = useMemo(() => ({ state, set }), [state, set]);
  return <RemindingContext value={control}>{children}</RemindingContext>;
}

export function useReminding(): RemindingControl {
  const control = useContext(RemindingContext);
  if (control === undefined) throw new Error('This screen was shown before the records were open.');
  return control;
}
