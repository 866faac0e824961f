/** Makes a century export, tells how far it is, and stops it where the clerk says so. */
import type { BridgeError } from '@bridge/error';
import { actorName } from '@domain/person';
import type { Result } from '@domain/result';
import type { Chosen } from '@store/queries/century';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../session';
import type { MadeCentury } from './exportCentury';

export type CenturyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'making'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'made'; readonly made: MadeCentury; readonly chosen: Chosen }
  | { readonly kind: 'failed'; readonly error: BridgeError };

export function useCentury() {
  const { records: { db, bridge }, office, today, recorder } = useSession();
  const [state, setState] = useState<CenturyState>({ kind: 'idle' });
  const isCancelled = useRef(false);
  useEffect(() => () => { isCancelled.current = true; }, []); // a page that was left makes nothing more

  const make = async (chosen: Chosen) => {
    isCancelled.current = false;
    setState({ kind: 'choosing' });
    let made: Result<MadeCentury, BridgeError>;
    try {
      const { exportCentury } = await import('./exportCentury');
      made = await exportCentury({
        db, bridge, office, today, by: actorName(recorder), ...chosen,
        onProgress: (done, of, what) => { if (!isCancelled.current) setState({ kind: 'making', done, of, what }); },
        isCancelled: () => isCancelled.current,
      });
    } catch (bug) {
      setState({ kind: 'failed', error: { code: 'refused' } });
      throw bug;
    }
    if (made.ok) setState({ kind: 'made', made: made.value, chosen });
    else setState(made.error.code === 'cancelled' && !isCancelled.current ? { kind: 'idle' } : { kind: 'failed', error: made.error });
  };
  const stop = () => {
    isCancelled.current = true;
    setState({ kind: 'stopping' });
  };
  return { state, make, stop };
}
