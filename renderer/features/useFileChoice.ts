/** Files that a form adds to a record: chosen in the system's dialog or dropped, and kept before they are named. */
import type { FileRef } from '@domain/file';
import { useState } from 'react';
import { errorWords } from './errorWords';
import { useSession } from './session';

/** The part of a `FileField` that adds and removes; `change` is given what becomes of the files. */
export function useFileChoice(change: (become: (files: readonly FileRef[]) => readonly FileRef[]) => void) {
  const { bridge } = useSession().records;
  const [error, setError] = useState<string | undefined>();

  const add = (kept: Awaited<ReturnType<typeof bridge.fileChoose>>) => {
    if (kept.ok) change((files) => [...files, kept.value]);
    else if (kept.error.code !== 'cancelled') {
      const words = errorWords(kept.error);
      setError(`${words.what}. ${words.why}`);
    }
  };
  const choose = async () => {
    setError(undefined);
    add(await bridge.fileChoose({ kind: 'any' }));
  };
  const keep = async (dropped: readonly File[]) => {
    setError(undefined);
    for (const file of dropped) add(await bridge.fileKeep({ kind: 'any', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  };
  return {
    isMany: true,
    error,
    onChoose: () => void choose(),
    onDrop: (dropped: readonly File[]) => void keep(dropped),
    onRemove: (index: number) => change((files) => files.filter((_, at) => at !== index)),
  } as const;
}
