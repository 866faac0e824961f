/** Opens the records and shows the app, or says readably why it cannot. */
import type { Start } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { useMantineColorScheme } from '@mantine/core';
import { openRecords, type Records } from '@store/records';
import type { Progress } from '@store/rebuild';
import { ErrorScreen } from '@ui/ErrorScreen';
import { useEffect, useEffectEvent, useState } from 'react';
import { errorWords } from '../features/errorWords';
import { bridge, started } from './bridge';
import { Office } from './Office';
import { Opening, type Read, readWords } from './Opening';

type Phase =
  /** `stop` while a whole journal is read: leaves off behind the page that is under way. */
  | { readonly kind: 'opening'; readonly read?: Read; readonly stop?: () => void }
  | { readonly kind: 'stopped'; readonly read: Read }
  | { readonly kind: 'failed'; readonly error: BridgeError }
  | { readonly kind: 'open'; readonly records: Records; readonly start: Start }
  | { readonly kind: 'behind'; readonly start: Start };

export function App() {
  const [phase, setPhase] = useState<Phase>({ kind: 'opening' });
  /** How often the records were gone on with, after the reading had been stopped. */
  const [goneOn, setGoneOn] = useState(0);
  const { setColorScheme } = useMantineColorScheme();
  // Mantine makes this function anew at each paint; as a dependency it would open the records over and over.
  const applyTheme = useEffectEvent(setColorScheme);

  useEffect(() => {
    let isShown = true;
    const show = (next: Phase) => {
      if (isShown) setPhase(next);
    };
    open(show, (theme) => applyTheme(theme)).catch((bug: unknown) => {
      show({ kind: 'failed', error: { code: 'refused', detail: bug instanceof Error ? `${bug.name}: ${bug.message}`.slice(0, 500) : 'unknown' } });
    });
    return () => {
      isShown = false;
    };
  }, [goneOn]);

  const goOn = () => {
    setPhase({ kind: 'opening' });
    setGoneOn((times) => times + 1);
  };

  switch (phase.kind) {
    case 'opening':
      return <Opening read={phase.read} stop={phase.stop && { label: 'Stop', act: phase.stop }} />;
    case 'stopped':
      return (
        <ErrorScreen
          title="The journal is not read to its end yet"
          what={`${readWords(phase.read)} Nothing is lost: the journal, which is the record, is whole and was not changed. The screens need all of it, so nothing can be shown or recorded before the rest is done.`}
          next="Go on now, or quit: the next start goes on from here."
          actions={[{ label: 'Go on', onClick: goOn }, { label: 'Quit', onClick: () => void bridge.appQuit(null) }]}
        />
      );
    case 'failed': {
      const { what, why } = errorWords(phase.error);
      return <ErrorScreen title={what} what={why} actions={[{ label: 'Close Noticebook', onClick: () => void bridge.appQuit(null) }]} />;
    }
    case 'behind':
      return (
        <ErrorScreen
          title="Saved, but the screens cannot show it"
          what="Your last change is in the records. The working copy that the screens read could not take it."
          next="Load the window anew: it is then read from the journal. Nothing is lost."
          actions={[{ label: 'Load anew', onClick: () => void bridge.placeOpen({ place: phase.start.place }) }]}
        />
      );
    case 'open':
      return <Office records={phase.records} start={phase.start} />;
  }
}

/** When the working copy is counted, in milliseconds after it is shown: the first screen and the first search come before. */
const CHECKED_AFTER = 10_000;

async function open(show: (phase: Phase) => void, setColorScheme: (scheme: Start['theme']) => void): Promise<void> {
  const start = await started;
  if (!start.ok) {
    show({ kind: 'failed', error: start.error });
    return;
  }
  setColorScheme(start.value.theme);
  const stopping = new AbortController();
  let read: Read = { done: 0, of: 0, step: 'entries' };
  const progress: Progress = (done, of, step) => {
    read = { done, of, step };
    show({ kind: 'opening', read, stop: () => stopping.abort() });
  };
  const records = await openRecords(bridge, start.value, { progress, signal: stopping.signal }).catch(async (error: unknown) => {
    // The working copy, which can be made anew: set aside it is, and the window loads again. Where that did not help, the error is shown.
    if (!(await bridge.databaseSetAside(null)).ok) throw error;
    return undefined;
  });
  if (records === undefined) return;
  if (!records.ok) {
    show(records.error.code === 'stopped' ? { kind: 'stopped', read } : { kind: 'failed', error: records.error });
    return;
  }
  records.value.whenBehind(() => show({ kind: 'behind', start: start.value }));
  show({ kind: 'open', records: records.value, start: start.value });
  setTimeout(() => void records.value.checkCopy().catch(() => undefined), CHECKED_AFTER); // closed meanwhile, or damaged: met by the next query
}
