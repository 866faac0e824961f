/** An office in which nobody is left who could record: asks for a name and a title, and goes on. */
import { actorName, PersonDraft } from '@domain/person';
import { Button, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addPerson } from '@store/commands/people';
import type { Records } from '@store/records';
import { AppMark } from '@ui/AppMark';
import { Notice } from '@ui/Notice';
import { Stacked } from '@ui/TwoColumns';
import { useState } from 'react';
import { z } from 'zod';
import { errorWords, type ErrorWords } from '../errorWords';
import { focusFirstError } from '../focusFirstError';
import classes from './FirstStart.module.css';

const { name, title } = PersonDraft.shape;
const Fields = z.strictObject({ name, title });

export type NobodyRecordsProps = { readonly records: Records };

export function NobodyRecords({ records }: NobodyRecordsProps) {
  const form = useForm({ initialValues: { name: '', title: '' }, validate: schemaResolver(Fields, { sync: true }) });
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<ErrorWords>();
  const save = async (typed: { readonly name: string; readonly title: string }) => {
    setSaving(true);
    setRefused(undefined);
    try {
      const person = Fields.parse(typed);
      records.setActor(actorName(person));
      const added = await addPerson(records, { ...person, email: '', phone: '', basis: '', from: '', to: '' });
      if (!added.ok) setRefused(errorWords(added.error));
    } finally {
      setSaving(false);
    }
  };

  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <div className={classes.brand}>
          <AppMark size={30} />
          <span>Noticebook</span>
        </div>
        <h1 className={classes.title}>Who records from now on?</h1>
        <p className={classes.lead}>
          The records are here, but nobody of the office is named in them any more, and each change bears the name of who made it. Type yours;
          whoever else records is added in Settings.
        </p>
        <form noValidate aria-label="Who records" className={classes.who} onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}>
          <Stacked>
            <TextInput label="Name" {...form.getInputProps('name')} />
            <TextInput label="Title" description="For example: City Clerk" {...form.getInputProps('title')} />
            {refused && <Notice tone="late" role="alert" {...refused} />}
            <div><Button type="submit" loading={isSaving}>Open the records</Button></div>
          </Stacked>
        </form>
      </main>
    </div>
  );
}
