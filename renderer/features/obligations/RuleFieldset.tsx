/** Says in plain words when an obligation is due: the kind of rule, then only what that kind needs. */
import { Counting, type DueRule, Lead, Roll, Unit } from '@domain/dueRule';
import type { Id } from '@domain/id';
import { asksForLeapDay, canHaveLead, COUNTING_NAMES, LEAP_DAY_NAMES, LeapDay, Period, ROLL_NAMES, RULE_KIND_NAMES, type RuleFields, UNIT_LABELS } from '@domain/ruleForm';
import { Checkbox, Radio, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { FormChoices } from '@store/queries/obligations';
import { DayField } from '@ui/DayField';
import { useSession } from '../session';
import { ClockFields } from './ClockFields';
import type { ObligationFields } from './obligationForm';
import classes from './RuleFieldset.module.css';

const KINDS = Object.keys(RULE_KIND_NAMES) as DueRule['kind'][]; // its own keys
const UNITS = Unit.options.map((value) => ({ value, label: UNIT_LABELS[value] }));
const LEAD_UNITS = Lead.shape.unit.options.map((value) => ({ value, label: UNIT_LABELS[value] }));
const PERIODS = Period.options.map((value) => ({ value, label: UNIT_LABELS[value] }));
const COUNTINGS = Counting.options.map((value) => ({ value, label: COUNTING_NAMES[value] }));
const LEAP_DAYS = LeapDay.options.map((value) => ({ value, label: LEAP_DAY_NAMES[value] }));
const ROLLS = Roll.options.map((value) => ({ value, label: ROLL_NAMES[value] }));

export type ObligationFormApi = UseFormReturnType<ObligationFields>;

type RuleFieldsetProps = {
  readonly form: ObligationFormApi;
  readonly agreementId: string;
  /** The obligation that is changed: a clock cannot hang on itself. */
  readonly obligationId: Id | undefined;
  readonly choices: FormChoices | undefined;
};

export function RuleFieldset({ form, agreementId, obligationId, choices }: RuleFieldsetProps) {
  const { kind } = form.values.terms;
  const choose = (chosen: string) => {
    const next = KINDS.find((each) => each === chosen);
    if (next === undefined) return;
    // What happens promptly on its day has no day before it to aim at, unless the clerk says so.
    form.setFieldValue('terms', { ...form.values.terms, kind: next, hasLead: next === 'onEvent' ? false : form.values.terms.hasLead });
  };
  return (
    <Stack gap="md">
      <Radio.Group label="It is due" value={kind} onChange={choose}>
        <div className={classes.kinds}>
          {KINDS.map((each) => <Radio key={each} value={each} label={RULE_KIND_NAMES[each]} />)}
        </div>
      </Radio.Group>
      <KindFields form={form} agreementId={agreementId} obligationId={obligationId} choices={choices} />
      {canHaveLead(kind) && <LeadFields form={form} />}
    </Stack>
  );
}

function KindFields(props: RuleFieldsetProps) {
  const { form } = props;
  const { today } = useSession();
  const { kind } = form.values.terms;
  switch (kind) {
    case 'fixed':
      return (
        <SimpleGrid cols={2} spacing="md">
          <DayField label="Due date" description="The day that was fixed" today={today} {...form.getInputProps('terms.day')} />
          <RollField form={form} />
        </SimpleGrid>
      );
    case 'after':
    case 'before':
      return (
        <>
          <div className={classes.counts}>
            <TextInput label="How many" description="0 is the same day" inputMode="numeric" {...form.getInputProps('terms.count')} />
            <Select label="Counted in" description="A business day is one on which we are open" data={UNITS} {...form.getInputProps('terms.unit')} />
          </div>
          <ClockFields {...props} label={kind === 'after' ? 'After' : 'Before'} />
          <SimpleGrid cols={2} spacing="md">
            <Select label="How days are counted" description="From the day of the event" data={COUNTINGS} {...form.getInputProps('terms.counting')} />
            <RollField form={form} />
          </SimpleGrid>
          {kind === 'after' && (
            <TextInput
              label="Days added for mail"
              description="Where the rule adds days for service by mail, often 3. Leave it empty where it adds none."
              inputMode="numeric"
              {...form.getInputProps('terms.mailDays')}
              value={form.values.terms.mailDays ?? ''}
            />
          )}
        </>
      );
    case 'every':
      return (
        <>
          <div className={classes.counts}>
            <TextInput label="Every" description="How many" inputMode="numeric" {...form.getInputProps('terms.everyCount')} />
            <Select label="Period" description="Weeks, months or years" data={PERIODS} {...form.getInputProps('terms.everyUnit')} />
          </div>
          <SimpleGrid cols={2} spacing="md">
            <DayField label="First due date" description="The others are counted from it" today={today} {...form.getInputProps('terms.anchor')} />
            <RollField form={form} />
          </SimpleGrid>
          {asksForLeapDay(form.values.terms) && (
            <Select label="In years without February 29" description="Most years do not have it: say which day stands for it" data={LEAP_DAYS} allowDeselect={false} {...form.getInputProps('terms.leapDay')} value={form.values.terms.leapDay ?? 'february28'} />
          )}
        </>
      );
    case 'onEvent':
      return <ClockFields {...props} label="When this happens" />;
    case 'continuous':
      return <Textarea label="As long as this lasts" description="For example While the city is not activated" {...form.getInputProps('terms.condition')} />;
    default:
      return null;
  }
}

function RollField({ form }: { readonly form: ObligationFormApi }) {
  return <Select label="On a closed day" description="Both days are always shown" data={ROLLS} {...form.getInputProps('terms.roll')} />;
}

function LeadFields({ form }: { readonly form: ObligationFormApi }) {
  const field: `terms.${keyof RuleFields}` = 'terms.hasLead';
  return (
    <Stack gap="sm">
      <Checkbox label="Our lead date: a day of our own, before the due date" {...form.getInputProps(field, { type: 'checkbox' })} />
      {form.values.terms.hasLead && (
        <div className={classes.counts}>
          <TextInput label="How long before" inputMode="numeric" {...form.getInputProps('terms.leadCount')} />
          <Select label="Lead counted in" data={LEAD_UNITS} {...form.getInputProps('terms.leadUnit')} />
        </div>
      )}
    </Stack>
  );
}
