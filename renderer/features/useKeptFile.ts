/** Looking at, saving and printing a file that is kept, with what became of it in words. */
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import type { NoticeProps } from '@ui/Notice';
import { useState } from 'react';
import { type ErrorWords, errorWords } from './errorWords';
import { useSession } from './session';

export type ToldOfFile = Pick<NoticeProps, 'tone' | 'what' | 'why' | 'role'>;

/** What can be done with a kept file. */
export interface KeptFile {
  /** What the last act came to; undefined before the first and while one runs. */
  readonly told: ToldOfFile | undefined;
  readonly view: (file: FileRef) => Promise<void>;
  readonly save: (file: FileRef) => Promise<void>;
  readonly print: (file: FileRef) => Promise<void>;
}

export function useKeptFile(): KeptFile {
  const { bridge } = useSession().records;
  const [told, setTold] = useState<ToldOfFile | undefined>();

  const refuse = (error: BridgeError, { name }: FileRef) => {
    if (error.code !== 'cancelled') setTold({ tone: 'late', role: 'alert', ...fileErrorWords(error, name) });
  };

  const view = async (file: FileRef) => {
    setTold(undefined);
    const shown = await bridge.fileView({ file });
    if (!shown.ok) refuse(shown.error, file);
  };

  const save = async (file: FileRef) => {
    setTold(undefined);
    const saved = await bridge.fileSave({ file });
    if (saved.ok) setTold({ tone: 'done', role: 'status', what: `Saved as ${saved.value}`, why: 'The copy in the records stays as it is.' });
    else refuse(saved.error, file);
  };

  const print = async (file: FileRef) => {
    setTold(undefined);
    const printed = await bridge.filePrint({ file });
    if (printed.ok) setTold({ tone: 'done', role: 'status', what: 'Sent to the printer', why: 'The frozen PDF was printed as it is.' });
    else refuse(printed.error, file);
  };

  return { told, view, save, print };
}

/** Of a file that should be there, missing and changed bytes mean something else than of the journal. */
function fileErrorWords(error: BridgeError, name: string): ErrorWords {
  switch (error.code) {
    case 'notFound':
      return { what: `“${name}” is missing from the records folder`, why: 'The records still say that it was kept, and by what content. Look for the folder “files” in a backup; “Verify the journal” in Records lists every file that is missing.' };
    case 'damaged':
      return { what: `“${name}” is no longer the file that was kept`, why: 'Its bytes changed on the disk, so it is neither opened nor copied. Look for the folder “files” in a backup; “Verify the journal” in Records names every such file.' };
    default:
      return errorWords(error);
  }
}
