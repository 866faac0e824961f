/** What starts the clock of a due rule: an event that the office names, or something about another obligation. */
import type { Clock } from '@domain/dueRule';
import type { Id } from '@domain/id';
import { plainDay } from '@domain/day';
import { CLOCK_NAMES } from '@domain/ruleForm';
import { Select } from '@mantine/core';
import type { FormChoices } from '@store/queries/obligations';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { TriggerDialog } from '../TriggerDialog';
import { useDialog } from '../useDialog';
import classes from './ClockFields.module.css';
import type { ObligationFormApi } from './RuleFieldset';

const CLOCKS = (Object.keys(CLOCK_NAMES) as Clock['on'][]).map((value) => ({ value, label: CLOCK_NAMES[value] })); // its own keys

type ClockFieldsProps = {
  readonly form: ObligationFormApi;
  readonly agreementId: string;
  readonly obligationId: Id | undefined;
  readonly choices: FormChoices | undefined;
  /** `After`, `Before`, `When this happens`. */
  readonly label: string;
};

export function ClockFields({ form, agreementId, obligationId, choices, label }: ClockFieldsProps) {
  const { clockOn } = form.values.terms;
  return (
    <div className={classes.root}>
      <Select label={label} description="What starts the clock" data={CLOCKS} {...form.getInputProps('terms.clockOn')} />
      {clockOn === 'trigger'
        ? <EventField form={form} agreementId={agreementId} choices={choices} />
        : <OtherObligationField form={form} agreementId={agreementId} obligationId={obligationId} choices={choices} />}
    </div>
  );
}

type FieldProps = Omit<ClockFieldsProps, 'label' | 'obligationId'>;

function EventField({ form, agreementId, choices }: FieldProps) {
  const dialog = useDialog<true>();
  const triggers = choices?.triggers ?? [];
  return (
    <div>
      <Select
        label="Event"
        description="Its day may still be open"
        placeholder={agreementId === '' ? 'Choose the agreement first' : triggers.length === 0 ? 'None is named: add one' : 'Choose the event'}
        data={triggers.map(({ id, name, day }) => ({ value: id, label: day ? `${name} (${plainDay(day)})` : `${name} (not yet)` }))}
        disabled={agreementId === ''}
        {...form.getInputProps('terms.clockTriggerId')}
        value={triggers.some(({ id }) => id === form.values.terms.clockTriggerId) ? form.values.terms.clockTriggerId : null}
      />
      {agreementId !== '' && (
        <p className={classes.add}>
          <TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => dialog.open(true)}>Add an event</TextLink>
        </p>
      )}
      {dialog.subject && <TriggerDialog agreementId={agreementId} onClose={dialog.close} onSaved={(id) => form.setFieldValue('terms.clockTriggerId', id)} />}
    </div>
  );
}

function OtherObligationField({ form, agreementId, obligationId, choices }: FieldProps & Pick<ClockFieldsProps, 'obligationId'>) {
  const { clockObligationId } = form.values.terms;
  const others = (choices?.obligations ?? []).filter(({ id }) => id !== obligationId || id === clockObligationId);
  return (
    <Select
      label="Obligation"
      description="On which the clock hangs"
      placeholder={agreementId === '' ? 'Choose the agreement first' : others.length === 0 ? 'The agreement has no other one yet' : 'Choose the obligation'}
      data={others.map(({ id, title }) => ({ value: id, label: title }))}
      searchable={others.length > 8}
      disabled={agreementId === '' || others.length === 0}
      {...form.getInputProps('terms.clockObligationId')}
      value={others.some(({ id }) => id === clockObligationId) ? clockObligationId : null}
    />
  );
}
