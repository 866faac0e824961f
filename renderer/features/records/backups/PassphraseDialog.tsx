/** Sets the passphrase of the backups: typed or suggested, its strength shown while it is typed. */
import { type BackupState, SHORTEST_PASSPHRASE } from '@bridge/contract';
import { Progress, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { backupErrorWords } from '../../backupWords';
import type { ErrorWords } from '../../errorWords';
import { useSession } from '../../session';
import classes from './BackupsPage.module.css';
import { strengthOf } from './passphraseStrength';
import { suggestedPassphrase } from './suggestion';

type PassphraseDialogProps = { readonly onSaved: (state: BackupState) => void; readonly onClose: () => void };

const COLORS = ['brick', 'brick', 'ochre', 'leaf', 'leaf'] as const;

export function PassphraseDialog({ onSaved, onClose }: PassphraseDialogProps) {
  const { records: { bridge }, office } = useSession();
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<ErrorWords>();
  const strength = (passphrase: string) => strengthOf(passphrase, [office.city, office.name]);
  const form = useForm({
    initialValues: { passphrase: '', again: '' },
    validate: {
      passphrase: (typed) => {
        if (typed.trim() !== typed) return 'Take out the space at its beginning or end.';
        if (typed.length < SHORTEST_PASSPHRASE) return `At least ${SHORTEST_PASSPHRASE} characters: several words that have nothing to do with each other.`;
        return strength(typed).score < 3 ? 'Somebody who has the backup could guess it. Add a word that has nothing to do with the others.' : null;
      },
      again: (typed, { passphrase }) => (typed === passphrase ? null : 'The two are not the same.'),
    },
  });
  const save = async ({ passphrase }: { readonly passphrase: string }) => {
    setSaving(true);
    const set = await bridge.backupSet({ passphrase });
    setSaving(false);
    if (!set.ok) return setRefused(backupErrorWords(set.error));
    onSaved(set.value);
  };
  const { score, words } = strength(form.values.passphrase);
  const suggest = () => {
    const suggested = suggestedPassphrase((length) => crypto.getRandomValues(new Uint8Array(length)));
    form.setValues({ passphrase: suggested, again: suggested });
  };
  return (
    <FormDialog
      isOpen
      title="Passphrase of the backups"
      description="From the next backup on they are encrypted. Whoever loses the passphrase loses those backups, so the recovery sheet is printed next."
      submitLabel="Set passphrase"
      onClose={onClose}
      onSubmit={form.onSubmit((values) => void save(values))}
      isDirty={form.isDirty()}
      isSaving={isSaving}
      problem={refused === undefined ? undefined : <Notice tone="late" role="alert" {...refused} />}
    >
      <div>
        <TextInput label="Passphrase" description="Shown as it is typed, so that the sheet will be right." autoComplete="off" spellCheck={false} data-autofocus {...form.getInputProps('passphrase')} />
        <div className={classes.strength} role="status">
          <Progress value={form.values.passphrase === '' ? 0 : (score + 1) * 20} color={COLORS[score] ?? 'brick'} size={6} aria-label="Strength" />
          <span>{form.values.passphrase === '' ? 'Four or more words that have nothing to do with each other are strong.' : words}</span>
        </div>
        <TextLink onClick={suggest}>Suggest one</TextLink>
      </div>
      <TextInput label="The same again" autoComplete="off" spellCheck={false} {...form.getInputProps('again')} />
    </FormDialog>
  );
}
