/** What start-up mended or noticed, in the clerk's words. */
import type { StartNotice } from '@bridge/contract';

const WORDS: Readonly<Record<StartNotice['code'], { readonly what: string; readonly why: string }>> = {
  settingsReset: {
    what: 'The settings of this computer were damaged and have been reset.',
    why: 'Window size and theme are as at the first start. No record was touched; the damaged file was set aside.',
  },
  tornTail: {
    what: 'The last save was interrupted before it was confirmed.',
    why: 'It was set aside beside the journal. Everything that was shown as saved is here; look whether the last change is missing.',
  },
  openBatch: {
    what: 'The last import was interrupted before it was confirmed.',
    why: 'It was set aside as a whole. Everything that was shown as saved is here.',
  },
  headBehind: {
    what: 'The journal ends earlier than it did when Noticebook was last closed.',
    why: 'Entries may be missing, for example after an older copy of the folder was put back. Look at Records before you go on.',
  },
};

/** The sentence and its reason; the detail goes to whoever is asked for help. */
export function startNoticeWords(code: StartNotice['code'], detail?: string): { readonly what: string; readonly why: string } {
  const { what, why } = WORDS[code];
  return { what, why: detail ? `${why} (${detail})` : why };
}
