/** "Mark as our city": which jurisdiction we are, and which of our obligations is to activate it. */
import { shortDay } from '@domain/day';
import type { Id } from '@domain/id';
import { fullName, type Jurisdiction } from '@domain/jurisdiction';
import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { markOurs } from '@store/commands/timeline';
import { type DocketLine, obligationsUnder } from '@store/queries/obligations';
import { FormDialog } from '@ui/FormDialog';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';

const NONE = 'none';

type OursDialogProps = { readonly jurisdiction: Pick<Jurisdiction, 'id' | 'agreementId' | 'name' | 'area' | 'obligationId'>; readonly onClose: () => void };

export function OursDialog({ jurisdiction, onClose }: OursDialogProps) {
  const lines = useLive((db) => obligationsUnder(db, jurisdiction.agreementId), [jurisdiction.agreementId]);
  return lines === undefined ? null : <Asked jurisdiction={jurisdiction} lines={lines} onClose={onClose} />;
}

function Asked({ jurisdiction, lines, onClose }: OursDialogProps & { readonly lines: readonly DocketLine[] }) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm<{ readonly obligationId: Id }>({ initialValues: { obligationId: jurisdiction.obligationId ?? likely(lines) ?? NONE } });

  const save = async ({ obligationId }: { readonly obligationId: Id }) => {
    const id = await recording.run(() => markOurs(records, jurisdiction, obligationId === NONE ? undefined : obligationId));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Mark as our city"
      description={`${fullName(jurisdiction)} is our own. Another one under this agreement loses the mark.`}
      submitLabel="Mark as our city"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields))}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Select
        label="Our obligation to activate"
        description="Its due date is then our planned day, and moving it moves us on the timeline."
        data={[
          ...lines.map(({ obligation: { id, title }, due }) => ({ value: id, label: `${title}${due.due ? ` (due ${shortDay(due.due)})` : ''}` })),
          { value: NONE, label: 'None: our days are typed like those of the others' },
        ]}
        allowDeselect={false}
        {...form.getInputProps('obligationId')}
      />
    </FormDialog>
  );
}

/** The obligation that names activation and has a day of its own, if there is just one. */
function likely(lines: readonly DocketLine[]): Id | undefined {
  const found = lines.filter(({ obligation: { title, rule } }) => rule.kind === 'fixed' && /activat/i.test(title));
  return found.length === 1 ? found[0]?.obligation.id : undefined;
}
