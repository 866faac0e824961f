/** "Add the year": the holidays of the next year from the library, to be checked against the official lists. */
import type { Calendar } from '@domain/calendar';
import { stateCode, STATE_SOURCE, STATES } from '@domain/stateHolidays';
import { Checkbox } from '@mantine/core';
import { addNextYear } from '@store/commands/calendars';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import type { CalendarsInstead } from '@store/countingCalendars';
import { withNextYear } from '@store/holidays';
import { useEffect, useState } from 'react';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { WouldMove } from '../WouldMove';

type NextYearDialogProps = { readonly calendar: Calendar; readonly onClose: () => void };

export function NextYearDialog({ calendar, onClose }: NextYearDialogProps) {
  const { records, office, today } = useSession();
  const recording = useRecording();
  const state = stateCode(office.state);
  const [withState, setWithState] = useState(calendar.closedDays.some(({ source }) => source === STATE_SOURCE));

  const [instead, setInstead] = useState<CalendarsInstead>();
  useEffect(() => {
    let isShown = true;
    void withNextYear(calendar, withState ? state : undefined).then((changed) => {
      if (isShown) setInstead({ calendars: new Map([[calendar.id, changed]]) });
    });
    return () => { isShown = false; };
  }, [calendar, state, withState]);

  const save = async () => {
    const id = await recording.run(() => addNextYear(records, calendar.id, withState ? state : undefined, today));
    if (id !== undefined) onClose();
  };

  return (
    <ConfirmDialog
      isOpen
      title={`Add the year ${calendar.lastYear + 1}`}
      confirmLabel="Add the year"
      isBusy={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      <p>The federal holidays of {calendar.lastYear + 1} are added at the end of “{calendar.name}”. Your own closed days of that year are yours to add. No due date moves by itself.</p>
      {state !== undefined && <Checkbox label={`Also the holidays of ${STATES[state]}; check them against the state’s list`} checked={withState} onChange={(event) => setWithState(event.currentTarget.checked)} />}
      <WouldMove instead={instead} before={calendar} />
    </ConfirmDialog>
  );
}
