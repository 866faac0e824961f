/** Acts on a jurisdiction that need nothing but a reason: put it back on the plan, or take it out of the timeline. */
import { fullName, type Jurisdiction } from '@domain/jurisdiction';
import { Reason } from '@domain/obligation';
import { schemaResolver, useForm } from '@mantine/form';
import { putBack, takeOutJurisdiction } from '@store/commands/timeline';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { z } from 'zod';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

const ACTS = {
  putBack: { title: 'Put back on the plan', what: 'It stands as planned or moved again. That it was active, removed or not activated stays in the history.', submit: 'Put back on the plan' },
  takeOut: { title: 'Take out of the timeline', what: 'For a slip or a double. Where the plan dropped it, record that it was removed instead. Its history stays.', submit: 'Take out' },
} as const;

const Draft = z.strictObject({ why: Reason });

type WhyDialogProps = {
  readonly act: keyof typeof ACTS;
  readonly jurisdiction: Jurisdiction;
  readonly onClose: () => void;
  /** Once it is in the records; the dialog then closes. */
  readonly onDone?: (() => void) | undefined;
};

export function WhyDialog({ act, jurisdiction, onClose, onDone }: WhyDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { why: '' }, validate: schemaResolver(Draft, { sync: true }) });
  const { title, what, submit } = ACTS[act];

  const save = async (fields: z.infer<typeof Draft>) => {
    const { why } = Draft.parse(fields);
    const id = await recording.run(() => (act === 'putBack' ? putBack(records, jurisdiction.id, why) : takeOutJurisdiction(records, jurisdiction, why)));
    if (id === undefined) return;
    onDone?.();
    onClose();
  };

  return (
    <FormDialog
      isOpen
      isDanger={act === 'takeOut'}
      title={title}
      description={`${fullName(jurisdiction)}. ${what}`}
      submitLabel={submit}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <ReasonField {...form.getInputProps('why')} />
    </FormDialog>
  );
}
