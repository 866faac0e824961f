/** Saves a file that was made here where the clerk says, with what became of it in words. */
import type { NoticeProps } from '@ui/Notice';
import { useState } from 'react';
import { useSession } from './session';
import { fileWords } from './fileWords';

type Told = Pick<NoticeProps, 'tone' | 'what' | 'why' | 'role'>;

export interface SaveBytes {
  /** Undefined until something was saved or refused. */
  readonly told: Told | undefined;
  readonly isSaving: boolean;
  /** Answers whether it was saved. `what` says what was saved: `27 obligations`. */
  readonly save: (name: string, bytes: () => Promise<Uint8Array<ArrayBuffer>>, what: string) => Promise<boolean>;
}

export function useSaveBytes(): SaveBytes {
  const { bridge } = useSession().records;
  const [told, setTold] = useState<Told>();
  const [isSaving, setSaving] = useState(false);
  const save: SaveBytes['save'] = async (name, bytes, what) => {
    setTold(undefined);
    setSaving(true);
    try {
      const saved = await bridge.fileSaveNew({ name, bytes: await bytes() });
      if (saved.ok) setTold({ tone: 'done', role: 'status', what: `${what} saved as ${saved.value}`, why: 'The file is a copy: what is changed in it changes nothing here.' });
      else if (saved.error.code !== 'cancelled') setTold({ tone: 'late', role: 'alert', ...fileWords(saved.error) });
      return saved.ok;
    } finally {
      setSaving(false);
    }
  };
  return { told, isSaving, save };
}
