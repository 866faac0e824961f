/** What proves a fact of service: files by their kind, and proofs that are kept on paper. */
import type { FileRef } from '@domain/file';
import { hasOwnNumber, PROOF_KIND_NAMES, ProofKind, proofKindOf } from '@domain/proof';
import { Select, TextInput } from '@mantine/core';
import { FileField } from '@ui/FileField';
import { TextLink } from '@ui/TextLink';
import { IconFile, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFileChoice } from '../useFileChoice';
import classes from './ProofsField.module.css';

/** One proof as typed. */
export type ProofValues = { readonly kind: ProofKind; readonly number: string; readonly file?: FileRef };

const KINDS = ProofKind.options.map((value) => ({ value, label: PROOF_KIND_NAMES[value] }));

type ProofsFieldProps = {
  readonly proofs: readonly ProofValues[];
  readonly onChange: (become: (proofs: readonly ProofValues[]) => readonly ProofValues[]) => void;
  readonly description: string;
  /** By the index of the proof: what is wrong with its number. */
  readonly errors: (index: number) => ReactNode;
};

export function ProofsField({ proofs, onChange, description, errors }: ProofsFieldProps) {
  const choice = useFileChoice((become) => onChange((before) => [...before, ...become([]).map((file) => ({ kind: proofKindOf(file.name), number: '', file }))]));
  const change = (at: number, fields: Partial<ProofValues>) => onChange((before) => before.map((proof, index) => (index === at ? { ...proof, ...fields } : proof)));
  return (
    <div className={classes.root}>
      {proofs.map(({ kind, number, file }, index) => (
        <fieldset key={`${index}${file?.hash ?? ''}`} className={classes.proof}>
          <legend className={classes.name}>
            <IconFile size={16} stroke={1.6} aria-hidden /> {file?.name ?? 'Kept on paper'}
          </legend>
          <div className={classes.fields}>
            <Select label={`Kind of proof ${index + 1}`} data={KINDS} value={kind} allowDeselect={false} onChange={(value) => change(index, { kind: ProofKind.safeParse(value).data ?? kind })} />
            {hasOwnNumber(kind) && (
              <TextInput label={`Its own number ${index + 1}`} value={number} error={errors(index)} autoComplete="off" onChange={(event) => change(index, { number: event.currentTarget.value })} />
            )}
          </div>
          <TextLink onClick={() => onChange((before) => before.filter((_, at) => at !== index))} label={`Remove proof ${index + 1}`}>Remove</TextLink>
        </fieldset>
      ))}
      <FileField label="Proof, as files" description={description} files={[]} {...choice} />
      <div>
        <TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => onChange((before) => [...before, { kind: 'returnReceipt', number: '' }])}>Add a proof that is kept on paper</TextLink>
      </div>
    </div>
  );
}
