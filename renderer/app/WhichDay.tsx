/** Which day the screens show: today, or the end of an earlier day, chosen in the header and said in a banner. */
import { fullDay, longDay, parseDay, type Day } from '@domain/day';
import { Menu } from '@mantine/core';
import { firstDay } from '@store/asOf';
import { Banner } from '@ui/Banner';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { HeaderButton } from '@ui/HeaderButton';
import { TextLink } from '@ui/TextLink';
import { IconCalendarEvent, IconCalendarMonth, IconHistory } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { routes } from '../features/routes';
import { useLive, useSession } from '../features/session';
import { useDialog } from '../features/useDialog';

export function WhichDay() {
  const { office, today, asOf, showAsOf } = useSession();
  const navigate = useNavigate();
  const choosing = useDialog<true>();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          {asOf === undefined
            ? <HeaderButton icon={IconCalendarEvent} label={office.practiceDay ? 'Practice day' : 'Today'} value={longDay(today)} />
            : <HeaderButton icon={IconHistory} label="As of" value={longDay(asOf)} tone="soon" />}
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarMonth size={16} stroke={1.7} aria-hidden />} onClick={() => void navigate(routes.calendar())}>Open the calendar</Menu.Item>
          <Menu.Item leftSection={<IconHistory size={16} stroke={1.7} aria-hidden />} onClick={() => choosing.open(true)}>Show the records as of a day</Menu.Item>
          {asOf !== undefined && <Menu.Item onClick={() => showAsOf(undefined)}>Back to now</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {choosing.subject && <AsOfDialog onClose={choosing.close} />}
    </>
  );
}

function AsOfDialog({ onClose }: { readonly onClose: () => void }) {
  const { office, asOf, clockDay, showAsOf } = useSession();
  const first = useLive((db) => firstDay(db, office.zone), [office.zone]);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  const show = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseDay(typed);
    const fault = parsed.ok ? faultOf(parsed.value, clockDay, asOf === undefined ? first : undefined) : parsed.error;
    setError(fault);
    if (fault !== undefined || !parsed.ok) return;
    onClose();
    showAsOf(parsed.value);
  };

  return (
    <FormDialog
      isOpen
      title="Show the records as of a day"
      description={
        <p>
          Every screen then shows what had been recorded by the end of that day, and nothing of what came later. Nothing can be changed until you go back to now.
          {office.isSample && ' The day is that of recording, not the practice day.'}
        </p>
      }
      submitLabel="Show"
      size="narrow"
      onClose={onClose}
      onSubmit={show}
    >
      <DayField
        label="End of which day?"
        description={first === undefined ? undefined : `The records begin on ${longDay(first)}.`}
        value={typed}
        onChange={(value) => { setTyped(value); setError(undefined); }}
        error={error}
        today={clockDay}
        hasFocus
      />
    </FormDialog>
  );
}

/** Why a day cannot be shown, as a sentence for the field. */
function faultOf(day: Day, clockDay: Day, first: Day | undefined): string | undefined {
  if (day >= clockDay) return `Today is ${longDay(clockDay)}. Type a day before it: a day that is not over still changes.`;
  if (first !== undefined && day < first) return `Nothing had been recorded by then. The records begin on ${longDay(first)}.`;
  return undefined;
}

/** The line under the header while the past is shown; it prints. */
export function AsOfBanner({ day }: { readonly day: Day }) {
  const { showAsOf } = useSession();
  return (
    <Banner strong={`As of ${fullDay(day)}.`} action={<TextLink onClick={() => showAsOf(undefined)}>Back to now</TextLink>}>
      What had been recorded by the end of that day; what came later is not shown.
    </Banner>
  );
}
