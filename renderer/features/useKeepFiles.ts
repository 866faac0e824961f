/** Files that come in by the clerk's hand, chosen or dropped: kept first, so that a record can name them. */
import { type FileRef, LARGEST_FILE } from '@domain/file';
import { useState } from 'react';
import { type ErrorWords, errorWords } from './errorWords';
import { useSession } from './session';

export interface KeepFiles {
  readonly isBusy: boolean;
  /** Why a file was not kept. */
  readonly problem: ErrorWords | undefined;
  /** Asks the operating system for one file; answers none when nothing was chosen or it could not be kept. */
  readonly choose: () => Promise<readonly FileRef[]>;
  /** Keeps what was dropped. Those that could not be kept are told, the others are answered. */
  readonly keep: (dropped: readonly File[]) => Promise<readonly FileRef[]>;
}

export function useKeepFiles(): KeepFiles {
  const { bridge } = useSession().records;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorWords>();

  const busy = async (act: () => Promise<readonly FileRef[]>): Promise<readonly FileRef[]> => {
    setProblem(undefined);
    setBusy(true);
    try {
      return await act();
    } finally {
      setBusy(false);
    }
  };

  const choose = () =>
    busy(async () => {
      const kept = await bridge.fileChoose({ kind: 'any' });
      if (kept.ok) return [kept.value];
      if (kept.error.code !== 'cancelled') setProblem(errorWords(kept.error));
      return [];
    });

  const keep = (dropped: readonly File[]) =>
    busy(async () => {
      const files: FileRef[] = [];
      for (const file of dropped) {
        if (file.size > LARGEST_FILE) {
          setProblem(errorWords({ code: 'tooLarge', detail: file.name }));
          continue;
        }
        const bytes = await file.arrayBuffer().catch(() => undefined); // a folder has no bytes
        if (bytes === undefined) {
          setProblem({ what: `“${file.name}” cannot be read`, why: 'Nothing of it was kept. A folder cannot be dropped: open it and drop the files in it.' });
          continue;
        }
        const kept = await bridge.fileKeep({ kind: 'any', name: file.name.slice(-255), bytes: new Uint8Array(bytes) });
        if (kept.ok) files.push(kept.value);
        else setProblem(errorWords(kept.error));
      }
      return files;
    });

  return { isBusy, problem, choose, keep };
}
