/** Records with a few entries and kept files, and what backups of them need, for tests. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileSystem, fileSystem } from '../journal/disk';
import { entryOf, idOf, inFolder, ownHead } from '../journal/sampleEntries';
import { type OpenRecords, Records } from '../records';
import { Backups } from './backups';
import type { Guard } from './passphraseKeeper';

/** A system without a keeping place. */
export const UNGUARDED: Guard = {
  isEncryptionAvailable: () => false,
  encryptString: () => { throw new Error('there is none'); },
  decryptString: () => { throw new Error('there is none'); },
};

export const PASSPHRASE = 'correct horse battery staple';
/** Few rounds: what is tested is not how long it takes. */
export const QUICK = 10;

/** An open office with a folder for its backups on the side, and a clock that a test moves. */
export type Sample = {
  readonly root: string;
  readonly folder: string;
  readonly records: Records;
  readonly backups: Backups;
  readonly clock: { now: Date };
  open(): Promise<OpenRecords>;
  /** Records one entry that names a kept file with these words. */
  record(n: number, words?: string): Promise<void>;
};

export async function withSample(test: (sample: Sample) => Promise<void>, { fs = fileSystem, patience }: { readonly fs?: FileSystem; readonly patience?: number } = {}): Promise<void> {
  await inFolder(async (base) => {
    const root = join(base, 'data');
    const folder = join(base, 'stick');
    await mkdir(folder);
    const clock = { now: new Date('2026-11-24T15:00:00.000Z') };
    const records: Records = new Records({ fs: fileSystem, root, account: 'areyes', headsElsewhere: (place) => backups.headsElsewhere(place) });
    const verifier = async () => Buffer.from('// verify\n');
    const backups = new Backups({ fs, root, records, guard: UNGUARDED, app: '0.1.0', verifier, now: () => clock.now, work: QUICK, ...(patience === undefined ? {} : { patience }) });
    const open = async () => {
      const opened = await records.current();
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      return opened.value;
    };
    await records.open('office');
    const record = async (n: number, words = `proof ${n}`) => {
      const { attachments, journal } = await open();
      const kept = await attachments.keepBytes('any', `scan ${n}.pdf`, Buffer.from(`%PDF-1.7 ${words}`));
      if (!kept.ok) throw new Error(kept.error.code);
      const entry = entryOf(n);
      const answer = await journal.append([{ ...entry, changes: [{ table: 'documents', id: idOf(n + 2_000_000), set: { file: { ...kept.value } }, was: {} }] }], ownHead(journal));
      if (!answer.ok) throw new Error(answer.error.code);
    };
    try {
      await test({ root, folder, records, backups, clock, open, record });
    } finally {
      await records.close();
    }
  });
}
