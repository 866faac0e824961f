/** Chooses the parties to whom an obligation is owed. */
import type { Party } from '@domain/party';
import { Checkbox, Group, Input } from '@mantine/core';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';

type OwedToFieldProps = {
  /** Empty until an agreement is chosen. */
  readonly agreementId: string;
  readonly parties: readonly Party[] | undefined;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

export function OwedToField({ agreementId, parties = [], value, onChange }: OwedToFieldProps) {
  if (parties.length === 0) {
    return (
      <Input.Wrapper label="Owed to" labelElement="div">
        <Input.Description>
          {agreementId === ''
            ? 'Choose the agreement first: its parties then stand here.'
            : <>The agreement has no parties yet. <TextLink isUnderlined href={routes.agreement(agreementId)}>Add them on its page</TextLink>, then edit this obligation.</>}
        </Input.Description>
      </Input.Wrapper>
    );
  }
  return (
    <Checkbox.Group label="Owed to" description="A letter about it is proposed to them" value={[...value]} onChange={onChange}>
      <Group gap="lg" mt={6}>
        {parties.map(({ id, name }) => <Checkbox key={id} value={id} label={name} />)}
      </Group>
    </Checkbox.Group>
  );
}
