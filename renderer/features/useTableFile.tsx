/** A CSV file or a workbook that the clerk chooses: its sheets, or why it cannot be read. Its bytes are read outside the window; nothing is kept yet. */
import type { TableFile } from '@domain/sheet';
import { Notice } from '@ui/Notice';
import { type ReactNode, useState } from 'react';
import { fileWords } from './fileWords';
import { useSession } from './session';

export interface ChosenTable {
  readonly table: TableFile;
  /** The file itself, where it was asked for. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Counts the files chosen on this page: each begins anew. */
  readonly number: number;
}

/** `withBytes`: the page keeps the file when it records what stands in it. */
export function useTableFile({ withBytes }: { readonly withBytes: boolean }) {
  const { bridge } = useSession().records;
  const [chosen, setChosen] = useState<ChosenTable>();
  const [refused, setRefused] = useState<ReturnType<typeof fileWords>>();
  const [isReading, setReading] = useState(false);
  const choose = async () => {
    setReading(true);
    setRefused(undefined);
    const answer = await bridge.fileChooseTable({ withBytes });
    setReading(false);
    if (answer.ok) {
      const { bytes, ...table } = answer.value;
      setChosen((before) => ({ table, bytes: bytes && new Uint8Array(bytes), number: (before?.number ?? 0) + 1 }));
    } else if (answer.error.code !== 'cancelled') {
      setRefused(fileWords(answer.error));
    }
  };
  const problem: ReactNode = refused && <Notice tone="late" role="alert" {...refused} />;
  return { chosen, isReading, choose, forget: () => setChosen(undefined), problem };
}
