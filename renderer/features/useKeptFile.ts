/** Saving and printing a file that is kept, with what became of it in words. */
import type { FileRef } from '@domain/file';
import type { NoticeProps } from '@ui/Notice';
import { useState } from 'react';
import { errorWords } from './errorWords';
import { useSession } from './session';

type Told = Pick<NoticeProps, 'tone' | 'what' | 'why' | 'role'>;

export function useKeptFile() {
  const { bridge } = useSession().records;
  const [told, setTold] = useState<Told | undefined>();

  const save = async (file: FileRef) => {
    setTold(undefined);
    const saved = await bridge.fileSave({ file });
    if (saved.ok) setTold({ tone: 'done', role: 'status', what: `Saved as ${saved.value}`, why: 'The copy in the records stays as it is.' });
    else if (saved.error.code !== 'cancelled') setTold({ tone: 'late', role: 'alert', ...errorWords(saved.error) });
  };

  const print = async (file: FileRef) => {
    setTold(undefined);
    const printed = await bridge.filePrint({ file });
    if (printed.ok) setTold({ tone: 'done', role: 'status', what: 'Sent to the printer', why: 'The frozen PDF was printed as it is.' });
    else if (printed.error.code !== 'cancelled') setTold({ tone: 'late', role: 'alert', ...errorWords(printed.error) });
  };

  return { told, save, print };
}
