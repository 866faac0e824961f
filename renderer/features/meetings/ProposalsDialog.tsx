/** Puts what the records propose on the agenda: open obligations, and letters without an answer. */
import type { AgendaItemDraft } from '@domain/agendaItem';
import type { Meeting } from '@domain/meeting';
import { Checkbox, Stack } from '@mantine/core';
import { addAgendaItems } from '@store/commands/agenda';
import { FormDialog } from '@ui/FormDialog';
import { useState } from 'react';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

const keyOf = ({ obligationId, letterId, incomingLetterId }: AgendaItemDraft): string => obligationId ?? letterId ?? incomingLetterId ?? '';

type ProposalsDialogProps = { readonly meeting: Meeting; readonly proposals: readonly AgendaItemDraft[]; readonly onClose: () => void };

export function ProposalsDialog({ meeting, proposals, onClose }: ProposalsDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  // What the meeting takes up, and letters that wait, are ticked; other open obligations are only offered.
  const [ticked, setTicked] = useState(() => proposals.filter(({ obligationId }) => obligationId === undefined || meeting.obligationIds.includes(obligationId)).map(keyOf));
  const chosen = proposals.filter((one) => ticked.includes(keyOf(one)));
  const save = async () => {
    if ((await recording.run(() => addAgendaItems(records, meeting.id, chosen))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Propose from the records"
      description="Open obligations and letters without an answer under the agreement. An obligation on the agenda is taken up: an outcome can be recorded for it."
      submitLabel="Put on the agenda"
      onClose={onClose}
      onSubmit={(event) => { event.preventDefault(); void save(); }}
      isSaving={recording.state.kind === 'saving'}
      blocked={chosen.length === 0 ? 'Tick at least one' : undefined}
      problem={refusal(recording.state)}
    >
      <Checkbox.Group label="For the agenda" value={ticked} onChange={setTicked}>
        <Stack gap={6} mt={6}>
          {proposals.map((one) => <Checkbox key={keyOf(one)} value={keyOf(one)} label={one.title} />)}
        </Stack>
      </Checkbox.Group>
    </FormDialog>
  );
}
