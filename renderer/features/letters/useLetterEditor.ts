/** The data of the letter editor: the form, the draft that is kept while typing, the live view, and saving. */
import { useForm, schemaResolver } from '@mantine/form';
import type { FileRef } from '@domain/file';
import type { Wording } from '@domain/letterDoc';
import { discardLetter, issueLetter, saveLetter } from '@store/commands/letters';
import { partyList } from '@store/queries/agreements';
import { letterSources, type LetterRecords } from '@store/queries/letters';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Draft } from '../useDraft';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { composer } from './compose';
import { draftView } from './draftView';
import { draftFrom, LetterForm, type LetterFormValues } from './letterForm';
import { templateFor } from './templates';

type Parts = {
  readonly records: LetterRecords;
  /** What the records hold, as the form shows it. */
  readonly saved: LetterFormValues;
  /** What was typed before and not saved. */
  readonly restored: LetterFormValues | undefined;
  readonly draft: Draft;
};

export type LetterEditing = ReturnType<typeof useLetterEditor>;
export type LetterFormApi = LetterEditing['form'];

/** One open draft. `save` and `issue` answer whether it was done; a refusal stands in `recording`. */
export function useLetterEditor({ records: { letter }, saved, restored, draft }: Parts) {
  const { records, people, today } = useSession();
  const template = templateFor(letter);
  const recording = useRecording();
  const [standing, setStanding] = useState(saved);
  const [isIssuing, setIssuing] = useState(false);

  const form = useForm<LetterFormValues>({
    initialValues: restored ?? saved,
    validate: schemaResolver(LetterForm, { sync: true }),
    onValuesChange: (values) => {
      recording.reset();
      draft.keep(JSON.stringify(values));
    },
  });
  const { values } = form;
  const isDirty = useMemo(() => JSON.stringify(values) !== JSON.stringify(standing), [values, standing]);

  const { id, kind, agreementId, obligationIds, meetingId, dated, replaces } = letter;
  const { authorityIds } = values;
  const base = useLive(
    async (db) => (await letterSources(db, { id, kind, agreementId, obligationIds, dated, ...(meetingId ? { meetingId } : {}), authorityIds, replaces, citesReplaced: replaces !== undefined }, [])) ?? null,
    [id, kind, agreementId, obligationIds.join(), meetingId, authorityIds.join(), dated, replaces],
  );
  const parties = useLive(partyList);
  const shown = useDeferredValue(values);
  const view = useMemo(
    () => (base && parties ? draftView({ base, letter, template, values: shown, parties, people, today }) : undefined),
    [base, parties, letter, template, shown, people, today],
  );

  /** Puts the focus where the first thing is wrong. */
  const checkForm = (): boolean => {
    const { hasErrors, errors } = form.validate();
    const [first] = Object.keys(errors);
    if (hasErrors && first !== undefined) form.getInputNode(first)?.focus();
    return !hasErrors;
  };

  /** Saves what was typed; `words` become the letter's own. */
  const save = async (words?: Wording): Promise<boolean> => {
    if (!checkForm()) return false;
    const now = form.getValues();
    const done = await recording.run(() => saveLetter(records, letter.id, draftFrom(now, words ? { ...letter, wording: words } : letter, template)));
    if (done === undefined) return false;
    setStanding(now);
    // Words typed while it was being saved are not saved: their draft stays.
    const typed = JSON.stringify(form.getValues());
    if (typed === JSON.stringify(now)) await draft.drop();
    else draft.keep(typed);
    return true;
  };

  /** `final`: a kept PDF that is the letter in place of the sheet. */
  const issue = async (final?: FileRef): Promise<boolean> => {
    setIssuing(true);
    try {
      if (isDirty && !(await save())) return false;
      return (await recording.run(() => issueLetter(records, letter.id, today, composer(today, records.now), final))) !== undefined;
    } finally {
      setIssuing(false);
    }
  };

  const discard = async (): Promise<boolean> => {
    const done = await recording.run(() => discardLetter(records, letter.id));
    if (done !== undefined) await draft.drop();
    return done !== undefined;
  };

  /** Back to what was saved last. */
  const giveUpTyped = async () => {
    form.setValues(standing);
    form.clearErrors();
    await draft.drop();
  };

  return { letter, form, template, view, parties, recording, isDirty, isIssuing, checkForm, save, issue, discard, giveUpTyped };
}
