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
  refusedTail: {
    what: 'A save that the disk refused was found at the end of the journal.',
    why: 'It had not been confirmed and was set aside beside the journal. Everything that was shown as saved is here; record that change again if it is still wanted, and have the disk checked.',
  },
  headBehind: {
    what: 'The journal ends earlier than it did when Noticebook was last closed.',
    why: 'Entries may be missing, for example after an older copy of the folder was put back. Look at Records before you go on. The proof is kept beside the journal. “Understood” only hides this until the next start and records nothing: it is told at every start until the proof is taken away.',
  },
  headMissing: {
    what: 'This start could not check whether the journal is complete at its end.',
    why: 'The note of its last entry, kept beside it, was missing or could not be read, as may happen when the power fails. It has been written anew. Look whether the last change is in Records.',
  },
  destroyed: {
    what: 'The records were destroyed.',
    why: 'Print the certificate of destruction, which stands under Records, Retention and holds, and note what becomes of the backups that it lists.',
  },
  destructionUnfinished: {
    what: 'A destruction is not finished.',
    why: 'The words are out of the journal, but a kept file could not be erased yet. Noticebook tries again at every start. Tell whoever looks after this computer if this stays.',
  },
  restored: {
    what: 'The records were restored from the backup.',
    why: 'What stood here before was not deleted: its folder lies beside the records folder under the name below. The history says from which backup these records come.',
  },
};

/** The sentence and its reason; the detail goes to whoever is asked for help. */
export function startNoticeWords(code: StartNotice['code'], detail?: string): { readonly what: string; readonly why: string } {
  const { what, why } = WORDS[code];
  return { what, why: detail ? `${why} (${detail})` : why };
}
