/** Makes the bundle of a request, keeps its exact copy, and records the release. */
import type { Id } from '@domain/id';
import { byOf } from '@domain/letterReview';
import { actorName } from '@domain/person';
import { recordRelease } from '@store/commands/recordsRequests';
import { requestView } from '@store/queries/recordsRequests';
import { useRef, useState } from 'react';
import type { ErrorWords } from '../../errorWords';
import { errorWords } from '../../errorWords';
import { exportErrorWords } from '../../exportErrorWords';
import { useSession } from '../../session';

export type ReleaseState = { readonly kind: 'idle' } | { readonly kind: 'making'; readonly done: number; readonly of: number } | { readonly kind: 'refused'; readonly words: ErrorWords };

export function useRelease(requestId: Id) {
  const { records, office, today, recorder } = useSession();
  const [state, setState] = useState<ReleaseState>({ kind: 'idle' });
  const isCancelled = useRef(false);

  /** Answers whether it was released. */
  const release = async (withPrivilegedNotes: boolean): Promise<boolean> => {
    isCancelled.current = false;
    setState({ kind: 'making', done: 0, of: 1 });
    const view = await requestView(records.db, requestId);
    if (!view) return false;
    const { makeBundle } = await import('./makeBundle');
    const made = await makeBundle({
      db: records.db, bridge: records.bridge, office, today, now: records.now(), by: actorName(recorder), request: view.request, n: view.releases.length + 1, records: view.records, withPrivilegedNotes,
      onProgress: (done, of) => setState({ kind: 'making', done, of }),
      isCancelled: () => isCancelled.current,
    });
    if (!made.ok) {
      setState({ kind: 'refused', words: made.error.code === 'notFound' ? { what: 'Not released: something is missing', why: `${made.error.detail ?? 'A file'} cannot be put into the bundle. Nothing was released. Put it back from a backup, or take the record out of the request.` } : exportErrorWords(made.error) });
      return false;
    }
    const recorded = await recordRelease(records, requestId, { file: made.value, records: view.records, withPrivilegedNotes, on: today, by: byOf(recorder) });
    setState(recorded.ok ? { kind: 'idle' } : { kind: 'refused', words: errorWords(recorded.error) });
    return recorded.ok;
  };
  const stop = () => { isCancelled.current = true; };
  return { state, release, stop };
}
