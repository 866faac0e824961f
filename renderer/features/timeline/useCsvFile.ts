/** A CSV file that the clerk chooses or drops: its rows, or why it cannot be read. Nothing of it is kept yet. */
import type { Grid } from '@domain/timelineImport';
import { useState } from 'react';
import { LARGEST_CSV, readCsv } from './readCsv';

export interface ReadFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly grid: Grid;
  /** Counts the files chosen on this page: each begins anew. */
  readonly number: number;
}

export interface CsvFile {
  readonly read: ReadFile | undefined;
  readonly problem: string | undefined;
  readonly take: (file: File | null) => Promise<void>;
}

export function useCsvFile(): CsvFile {
  const [read, setRead] = useState<ReadFile>();
  const [problem, setProblem] = useState<string>();

  const take = async (file: File | null) => {
    if (file === null) return;
    setRead(undefined);
    setProblem(undefined);
    if (file.size > LARGEST_CSV) {
      setProblem(`The file is larger than ${LARGEST_CSV / 1_000_000} MB. A timeline is a table of names and days.`);
      return;
    }
    const buffer = await file.arrayBuffer().catch(() => undefined); // a folder has no bytes, a file may be gone
    if (buffer === undefined) {
      setProblem('The file cannot be read. Choose it again.');
      return;
    }
    const bytes = new Uint8Array(buffer);
    const rows = readCsv(bytes);
    if (!rows.ok) setProblem(rows.error);
    else if (rows.value.length < 2) setProblem('The file has a heading but no row below it.');
    else setRead((before) => ({ name: file.name, size: file.size, bytes, grid: rows.value, number: (before?.number ?? 0) + 1 }));
  };
  return { read, problem, take };
}
