/** Runs a command and tells how it went: saving, saved at, or refused. */
import { clockAt, longDay } from '@domain/day';
import type { Result } from '@domain/result';
import type { RecordError } from '@store/record';
import { useCallback, useState } from 'react';
import { useSession } from './session';

export type RecordingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'refused'; readonly error: RecordError };

export interface Recording {
  readonly state: RecordingState;
  /** Runs one command; answers its value, or undefined when it was refused. */
  readonly run: <T>(command: () => Promise<Result<T, RecordError>>) => Promise<T | undefined>;
  readonly reset: () => void;
}

/** One place on a screen that records. "Saved" is shown only once the journal has acknowledged. */
export function useRecording(): Recording {
  const { records, office, isLookOnly, asOf } = useSession();
  const [state, setState] = useState<RecordingState>({ kind: 'idle' });

  const run = useCallback(
    async <T,>(command: () => Promise<Result<T, RecordError>>): Promise<T | undefined> => {
      if (isLookOnly) {
        setState({ kind: 'refused', error: { code: 'lookOnly' } });
        return undefined;
      }
      if (asOf !== undefined) {
        setState({ kind: 'refused', error: { code: 'notAllowed', detail: `Not recorded: the records are shown as of ${longDay(asOf)}. Go back to now first.` } });
        return undefined;
      }
      setState({ kind: 'saving' });
      try {
        const recorded = await command();
        if (recorded.ok) {
          setState({ kind: 'saved', at: clockAt(records.now(), office.zone) });
          return recorded.value;
        }
        setState({ kind: 'refused', error: recorded.error });
        return undefined;
      } catch (bug) {
        setState({ kind: 'refused', error: { code: 'refused', detail: bug instanceof Error ? bug.message : undefined } });
        throw bug;
      }
    },
    [records, office.zone, isLookOnly, asOf],
  );
  const reset = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, run, reset };
}
