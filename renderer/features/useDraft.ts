/** Keeps half-written work in a draft of the main process, outside the journal, until it is saved. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from './session';

/** How long typing must pause before the draft is written, in milliseconds. */
const PAUSE = 400;
/** Who types without a pause has it written this often, in milliseconds: a crash may take two seconds of typing, and writing takes its time. */
const LONGEST = 800;

export interface Draft {
  /** Undefined while it is read; null when there is none. */
  readonly found: string | null | undefined;
  /** Writes at the next pause, and once a while without one. */
  readonly keep: (text: string) => void;
  /** The work was saved, or is not wanted. Does not wait for the disk. */
  readonly drop: () => Promise<void>;
}

/** A draft under `key`: a word, or a word, a dot and a record's id. */
export function useDraft(key: string): Draft {
  const { records, isReadOnly, asOf } = useSession();
  const { bridge } = records;
  const [read, setRead] = useState<{ readonly key: string; readonly text: string | null }>();
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly text: string; readonly since: number } | undefined>(undefined);

  useEffect(() => {
    let isShown = true;
    void bridge.draftRead({ key }).then((answer) => {
      if (isShown) setRead({ key, text: answer.ok ? answer.value : null });
    });
    // What was typed in the last moment before leaving is written now, not at a pause that never comes.
    const writeNow = () => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      void bridge.draftWrite({ key, text: waiting.current.text });
      waiting.current = undefined;
    };
    window.addEventListener('pagehide', writeNow);
    return () => {
      isShown = false;
      window.removeEventListener('pagehide', writeNow);
      writeNow();
    };
  }, [bridge, key]);

  const keep = useCallback(
    (text: string) => {
      if (isReadOnly) return;
      const now = performance.now();
      const since = waiting.current?.since ?? now;
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = undefined;
      const write = () => {
        waiting.current = undefined;
        void bridge.draftWrite({ key, text });
      };
      // At once, not by a timer: keys that come one upon the other would put it off again and again.
      if (now - since >= LONGEST) write();
      else waiting.current = { timer: setTimeout(write, Math.min(PAUSE, LONGEST - (now - since))), text, since };
    },
    [bridge, key, isReadOnly],
  );

  const drop = useCallback(async () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = undefined;
    void bridge.draftRemove({ key }); // not waited for: whoever reads this draft next comes behind it in main
  }, [bridge, key]);

  // What is half written now does not belong to what stood then.
  const found = asOf !== undefined ? null : read?.key === key ? read.text : undefined;
  return { found, keep, drop };
}
