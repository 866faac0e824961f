/** Saves the notes about a record as a text file; privileged ones only when somebody says so. */
import { longDay } from '@domain/day';
import { type Note, notesText } from '@domain/note';
import { Checkbox } from '@mantine/core';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { useState } from 'react';
import { errorWords, type ErrorWords } from './errorWords';
import { useSession } from './session';

type CopyNotesDialogProps = { readonly notes: readonly Note[]; readonly title: string; readonly onClose: () => void };

export function CopyNotesDialog({ notes, title, onClose }: CopyNotesDialogProps) {
  const { records } = useSession();
  const [withPrivileged, setWithPrivileged] = useState(false);
  const [problem, setProblem] = useState<ErrorWords>();
  const privileged = notes.filter(({ isPrivileged }) => isPrivileged).length;

  const save = async () => {
    const bytes = new TextEncoder().encode(notesText(notes, withPrivileged, title, longDay));
    const saved = await records.bridge.fileSaveNew({ name: `Notes${withPrivileged && privileged > 0 ? ', privileged' : ''}.txt`, bytes });
    if (saved.ok) onClose();
    else if (saved.error.code !== 'cancelled') setProblem(errorWords(saved.error));
  };

  return (
    <FormDialog
      isOpen
      title="Save a copy of the notes"
      description="A text file with each note, its day and who wrote it."
      submitLabel="Save copy"
      onClose={onClose}
      onSubmit={(event) => { event.preventDefault(); void save(); }}
      problem={problem && <Notice tone="late" role="alert" {...problem} />}
    >
      {privileged > 0 && (
        <Checkbox
          label={privileged === 1 ? 'Put in the privileged note' : `Put in the ${privileged} privileged notes`}
          description="Whoever gets the file reads them. Without it the copy says how many were left out."
          checked={withPrivileged}
          onChange={(event) => setWithPrivileged(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
