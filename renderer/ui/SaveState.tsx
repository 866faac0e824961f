import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { Loader } from '@mantine/core';
import classes from './SaveState.module.css';

export type Saving =
  | { readonly kind: 'idle' }
  /** There are changes that are not in the records. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** `at` is the clock of the office: `2:41 PM`. Shown only when it is saved. */
  | { readonly kind: 'saved'; readonly at: string };

export type SaveStateProps = {
  readonly saving: Saving;
  /** Where it goes: `records` (the default) or `draft`, which is kept outside the records. */
  readonly into?: 'records' | 'draft' | undefined;
};

/** "Saving to the records…", then "Saved 2:41 PM". What was refused is a `Notice`, beside what failed. */
export function SaveState({ saving, into = 'records' }: SaveStateProps) {
  return (
    <span className={classes.root} role="status" data-tone={saving.kind === 'saved' ? 'done' : 'wait'}>
      {saving.kind === 'saving' && <><Loader size={14} color="var(--nb-quiet)" aria-hidden /> {into === 'draft' ? 'Keeping the draft…' : 'Saving to the records…'}</>}
      {saving.kind === 'saved' && <><IconCircleCheck size={16} stroke={1.8} aria-hidden /> {into === 'draft' ? 'Draft kept' : 'Saved'} {saving.at}</>}
      {saving.kind === 'unsaved' && <><IconPencil size={16} stroke={1.8} aria-hidden /> Not saved yet</>}
    </span>
  );
}
