/** Asks twice before records are destroyed: first why, then the number of them, typed. */
import { DestructionDraft } from '@domain/destruction';
import { actorName } from '@domain/person';
import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { destroyRecords } from '@store/commands/destruction';
import type { Proposed } from '@store/retention';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { ReasonField } from '@ui/ReasonField';
import { useState } from 'react';
import { z } from 'zod';
import { focusFirstError } from '../../focusFirstError';
import { refusal } from '../../Refusal';
import { useSession } from '../../session';
import { useRecording } from '../../useRecording';
import classes from './Retention.module.css';

type DestroyDialogProps = { readonly going: readonly Proposed[]; readonly onClose: () => void };

export function DestroyDialog({ going, onClose }: DestroyDialogProps) {
  const { records, recorder, today } = useSession();
  const recording = useRecording();
  const [isRenewing, setRenewing] = useState(false);
  const [draft, setDraft] = useState<DestructionDraft>();
  const first = useForm({ initialValues: { why: '', description: '' }, validate: schemaResolver(DestructionDraft, { sync: true }) });
  const isOne = going.length === 1;
  const wanted = String(going.length);
  const second = useForm({ initialValues: { typed: '' }, validate: schemaResolver(z.strictObject({ typed: z.string().trim().refine((typed) => typed === wanted, `Type ${wanted}, the number of records that you chose.`) }), { sync: true }) });

  const destroy = async () => {
    if (draft === undefined) return;
    const certificate = await recording.run(() => destroyRecords(records, going.map(({ id }) => id), draft, actorName(recorder), today));
    if (certificate === undefined) return;
    setRenewing(true);
    await records.bridge.databaseRenew({ number: certificate.number }); // the window loads anew
  };

  if (draft === undefined) {
    return (
      <FormDialog
        isOpen
        title={`Destroy ${countOf(going.length)}?`}
        description={isOne
          ? 'Its words leave the journal, the kept files and the drafts for ever, with all that hangs on it. That it was there, when it was recorded and by whom stays, and the chain still verifies.'
          : 'Their words leave the journal, the kept files and the drafts for ever, with all that hangs on them. That they were there, when they were recorded and by whom stays, and the chain still verifies.'}
        submitLabel="Go on"
        onClose={onClose}
        onSubmit={first.onSubmit((fields) => setDraft(DestructionDraft.parse(fields)), focusFirstError)}
        isDirty={first.isDirty()}
        isDanger
      >
        <ul className={`${isOne ? classes.single : classes.names} ${classes.scroll}`}>{going.map(({ id, title, what }) => <li key={id}>{title} <span className={classes.quiet}>({what})</span></li>)}</ul>
        <ReasonField label={isOne ? 'Why it is destroyed' : 'Why they are destroyed'} description="With who approved it. It stands on the certificate." hasFocus {...first.getInputProps('why')} />
        <Textarea label={isOne ? 'What it was (optional)' : 'What they were (optional)'} description={`In words that may stay: this stands on the certificate when ${isOne ? 'its' : 'their'} own words are gone.`} autosize minRows={2} {...first.getInputProps('description')} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      isOpen
      title="This cannot be taken back"
      description={`${countOf(going.length)} will be destroyed, and a certificate is left. Backups that were made before still hold ${isOne ? 'it' : 'them'}: the certificate lists them.`}
      submitLabel={`Destroy ${countOf(going.length)} for ever`}
      onClose={onClose}
      onSubmit={second.onSubmit(() => void destroy(), focusFirstError)}
      isDirty
      isSaving={recording.state.kind === 'saving' || isRenewing}
      isDanger
      problem={refusal(recording.state)}
    >
      <Notice tone="late" what={`Nobody can bring ${isOne ? 'it' : 'them'} back from these records`} why="Not you, not Noticebook, not whoever looks after this computer." />
      <TextInput label="How many records are destroyed" description={`Type ${wanted} to show that you mean it.`} inputMode="numeric" data-autofocus {...second.getInputProps('typed')} />
    </FormDialog>
  );
}

/** `3 records`. */
export const countOf = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}`;
