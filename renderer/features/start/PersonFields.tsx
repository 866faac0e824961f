/** The fields of one person in the set-up: name and title, and on what the power to sign rests. */
import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DayField } from '@ui/DayField';
import type { NewSetUp } from './setUpForm';

export type PersonFieldsProps = {
  readonly form: UseFormReturnType<NewSetUp>;
  readonly at: 'recorder' | 'signer';
  /** `who records`, to tell the two apart. */
  readonly who: string;
};

export function PersonFields({ form, at, who }: PersonFieldsProps) {
  const text = fieldsOf(form, at);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <TextInput label={`Name of ${who}`} {...text('name')} />
      <TextInput label={`Title of ${who}`} {...text('title')} />
    </SimpleGrid>
  );
}

export function SigningFields({ form, at }: Pick<PersonFieldsProps, 'form' | 'at'>) {
  const text = fieldsOf(form, at);
  return (
    <>
      <TextInput
        label="Authority to sign"
        description="For example: City Charter, section 4.02; Resolution 2026-31 of June 8, 2026. Without it no letter can be issued; you can add it later."
        {...text('basis')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <DayField label="May sign from" {...text('from')} />
        <DayField label="May sign until (optional)" {...text('to')} />
      </SimpleGrid>
    </>
  );
}

const fieldsOf = (form: UseFormReturnType<NewSetUp>, at: 'recorder' | 'signer') => (name: string) => ({ ...form.getInputProps(`${at}.${name}`), key: form.key(`${at}.${name}`), 'data-path': `${at}.${name}` });
