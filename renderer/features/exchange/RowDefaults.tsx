/** What holds for rows that do not say it themselves. */
import { type Agreement, STANDING_NAMES, Standing } from '@domain/agreement';
import type { DayOrder } from '@domain/importDue';
import { LEVEL_NAMES, Level } from '@domain/party';
import { Select, TextInput } from '@mantine/core';
import { ChoiceField } from '@ui/ChoiceField';
import { Panel } from '@ui/Panel';
import { useSession } from '../session';
import classes from './ImportPage.module.css';
import type { ImportSetup } from './importSetup';

const ORDERS: readonly { readonly value: DayOrder; readonly label: string }[] = [{ value: 'monthFirst', label: 'Month first' }, { value: 'dayFirst', label: 'Day first' }];
const LEVELS = Level.options.map((value) => ({ value, label: LEVEL_NAMES[value] }));
const STANDINGS = Standing.options.map((value) => ({ value, label: STANDING_NAMES[value] }));

type RowDefaultsProps = { readonly setup: ImportSetup; readonly agreements: readonly Agreement[]; readonly onChange: (setup: ImportSetup) => void };

export function RowDefaults({ setup, agreements, onChange }: RowDefaultsProps) {
  const { people } = useSession();
  if (setup.target === 'parties') {
    return (
      <Panel title="Where a row does not say">
        <ChoiceField label="Level of government" look="line" choices={LEVELS} value={setup.level} onChange={(level) => onChange({ ...setup, level })} />
      </Panel>
    );
  }
  return (
    <Panel title="Where a row does not say">
      <div className={classes.mapped}>
        <Select
          label="Agreement (optional)"
          placeholder="Every row names its own"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'No agreement' }}
          data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
          value={setup.agreementId || null}
          onChange={(value) => onChange({ ...setup, agreementId: value ?? '' })}
        />
        <Select
          label="Owner"
          allowDeselect={false}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={setup.ownerId}
          onChange={(value) => onChange({ ...setup, ownerId: value ?? setup.ownerId })}
        />
        <TextInput label="Owed by" maxLength={200} value={setup.owedBy} onChange={({ currentTarget: { value } }) => onChange({ ...setup, owedBy: value })} />
        <ChoiceField label="Dates such as 03/04/2027" look="segments" choices={ORDERS} value={setup.order} onChange={(order) => onChange({ ...setup, order })} />
        {setup.mapping['agreementDated'] !== undefined && (
          <Select
            label="The city’s standing in new agreements"
            allowDeselect={false}
            data={STANDINGS}
            value={setup.standing}
            onChange={(value) => onChange({ ...setup, standing: Standing.parse(value) })}
          />
        )}
      </div>
    </Panel>
  );
}
