/** Asks why, and records: for what is taken out or taken back. */
import type { Id } from '@domain/id';
import { Reason } from '@domain/obligation';
import type { Result } from '@domain/result';
import { schemaResolver, useForm } from '@mantine/form';
import type { RecordError } from '@store/record';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useRecording } from './useRecording';

const Why = z.strictObject({ why: Reason });

type WhyDialogProps = {
  /** The act; also on the button. */
  readonly title: string;
  readonly description: ReactNode;
  /** What the reason should say. */
  readonly hint?: string | undefined;
  readonly record: (why: string) => Promise<Result<Id, RecordError>>;
  readonly onClose: () => void;
  /** What it would do, under the reason. */
  readonly children?: ReactNode;
};

export function WhyDialog({ title, description, hint, record, onClose, children }: WhyDialogProps) {
  const recording = useRecording();
  const form = useForm<{ readonly why: string }>({ initialValues: { why: '' }, validate: schemaResolver(Why, { sync: true }) });

  const save = async (fields: { readonly why: string }) => {
    const id = await recording.run(() => record(Why.parse(fields).why));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      isDanger
      title={title}
      description={description}
      submitLabel={title}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <ReasonField hasFocus description={`${hint === undefined ? '' : `${hint} `}It stays in the history.`} {...form.getInputProps('why')} />
      {children}
    </FormDialog>
  );
}
