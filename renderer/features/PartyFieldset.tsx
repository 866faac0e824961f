/** The fields of an office outside ours: names, address, and how letters begin. */
import { Level, LEVEL_NAMES, type PartyDraft } from '@domain/party';
import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';

const LEVELS = Level.options.map((value) => ({ value, label: LEVEL_NAMES[value] }));

type PartyFieldsetProps = {
  /** What a form gives for one field. */
  readonly input: (field: keyof PartyDraft) => GetInputPropsReturnType;
  /** Asks what becomes of an address that is replaced; absent while none is. */
  readonly keepsEarlier?: GetInputPropsReturnType | undefined;
};

export function PartyFieldset({ input, keepsEarlier }: PartyFieldsetProps) {
  const text = (label: string, field: keyof PartyDraft, description?: string) => <TextInput label={label} description={description} {...input(field)} />;
  return (
    <>
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Name of the office" description="As on an envelope" data-autofocus {...input('name')} />
        {text('Short name', 'shortName', 'For lists, for example SIB')}
        {text('Belongs to', 'organization', 'The body above it, where there is one')}
        <Select label="Level" description="Of government" data={LEVELS} {...input('level')} />
        {text('Attention', 'attention', 'Whom letters name, with title')}
        {text('Salutation', 'salutation', 'For example Dear Director Whitcomb, without the colon')}
      </SimpleGrid>
      {text('Street or post office box', 'street')}
      <SimpleGrid cols={3} spacing="md">
        {text('City', 'town')}
        {text('State', 'state')}
        {text('ZIP code', 'zip')}
        {text('E-mail', 'email')}
        {text('Fax', 'fax')}
        {text('Telephone', 'phone')}
      </SimpleGrid>
      {keepsEarlier && <Checkbox label="Keep the address that stood among the earlier ones" description="Take the tick off where only a slip of the pen is put right." {...keepsEarlier} />}
    </>
  );
}
