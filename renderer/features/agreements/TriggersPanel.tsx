/** The events of one agreement that start clocks. */
import { shortDay } from '@domain/day';
import type { Id } from '@domain/id';
import type { Trigger } from '@domain/trigger';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconCircleCheck, IconHourglass, IconPlus } from '@tabler/icons-react';
import { Acts } from '../Acts';
import { TriggerDialog } from '../TriggerDialog';
import { useDialog } from '../useDialog';
import classes from './SideRows.module.css';

type TriggersPanelProps = { readonly agreementId: Id; readonly triggers: readonly Trigger[] };

type Subject = { readonly trigger?: Trigger; readonly isForDay?: boolean };

export function TriggersPanel({ agreementId, triggers }: TriggersPanelProps) {
  const dialog = useDialog<Subject>();
  return (
    <Panel
      title="Events that start a clock"
      count={triggers.length}
      isFlush
      aside={<Acts><TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => dialog.open({})}>Add an event</TextLink></Acts>}
    >
      {triggers.length === 0 && (
        <EmptyState title="No event is named yet" text="For example “First class certified” or “Agreement expires”. Due dates can count from it, before or after." />
      )}
      {triggers.length > 0 && (
        <ul className={classes.rows}>
          {triggers.map((trigger) => (
            <li key={trigger.id}>
              {trigger.name}
              <p>
                <Status look={trigger.day ? plainLook('done', IconCircleCheck, shortDay(trigger.day), false) : plainLook('wait', IconHourglass, 'Not yet', false)} />
                {trigger.note !== '' && <span>{trigger.note}</span>}
              </p>
              <Acts><div className={classes.acts}>
                {!trigger.day && <TextLink label={`Record the day of ${trigger.name}`} onClick={() => dialog.open({ trigger, isForDay: true })}>Record the day</TextLink>}
                <TextLink label={`Edit the event ${trigger.name}`} onClick={() => dialog.open({ trigger })}>Edit</TextLink>
              </div></Acts>
            </li>
          ))}
        </ul>
      )}
      {dialog.subject && <TriggerDialog agreementId={agreementId} trigger={dialog.subject.trigger} isForDay={dialog.subject.isForDay} onClose={dialog.close} />}
    </Panel>
  );
}
