/** What the letter editor holds while a clerk types: everything as typed, days included. */
import { type Day, parseDay, TypedDay, typedDay } from '@domain/day';
import { Id } from '@domain/id';
import { type Letter, LetterDraft, RecipientDraft } from '@domain/letter';
import { Method, type Recipient, RecipientRole } from '@domain/recipient';
import type { Template } from '@domain/template';
import { plainNumber } from '@domain/trackingNumber';
import { z } from 'zod';
import { keptAnswer, shownAnswer } from './answerForm';

/** The values of the form. A draft that was kept is read with it. */
export const LetterFormValues = z.strictObject({
  signerId: z.string(),
  approverId: z.string(),
  dated: z.string(),
  answers: z.record(z.string(), z.string()),
  /** One a line. */
  enclosures: z.string(),
  recipients: z.array(z.strictObject({ id: Id, partyId: Id, role: RecipientRole, method: Method, number: z.string() })),
  overrideReason: z.string(),
  /** Why the letter goes out all the same, by the code of the finding. */
  overrides: z.record(z.string(), z.string()).default({}),
  /** What the letter cites besides the authorities of its obligations. */
  authorityIds: z.array(Id).default([]),
  /** Absent in a draft that an earlier Noticebook kept while typing. */
  citesReplaced: z.boolean().optional(),
});
export type LetterFormValues = z.infer<typeof LetterFormValues>;
export type RecipientValues = LetterFormValues['recipients'][number];

/** The rules of the form, with the messages at its fields. */
export const LetterForm = z.object({
  dated: TypedDay,
  answers: LetterDraft.shape.answers,
  enclosures: z.string().superRefine((typed, context) => {
    const lines = linesOf(typed);
    const long = lines.findIndex((line) => line.length > 300);
    if (long >= 0) context.addIssue({ code: 'custom', message: `Enclosure ${long + 1} is longer than 300 characters. Shorten its name.` });
    if (lines.length > 50) context.addIssue({ code: 'custom', message: `There are ${lines.length} enclosures; a letter holds 50. Put several under one name.` });
  }),
  recipients: z.array(RecipientDraft).max(50),
  overrideReason: LetterDraft.shape.overrideReason,
  overrides: LetterDraft.shape.overrides,
});

/** A saved draft as the form shows it. */
export function valuesOf(letter: Letter, recipients: readonly Recipient[], template: Template): LetterFormValues {
  const fieldOf = (name: string) => template.fields.find((field) => field.name === name);
  const asked = Object.fromEntries(template.fields.map(({ name }) => [name, '']));
  const answered = Object.fromEntries(Object.entries(letter.answers).map(([name, stored]) => [name, shownAnswer(fieldOf(name), stored)]));
  return {
    signerId: letter.signerId ?? '',
    approverId: letter.approverId ?? '',
    dated: typedDay(letter.dated),
    answers: { ...asked, ...answered },
    enclosures: letter.enclosures.join('\n'),
    recipients: recipients.map(({ id, partyId, role, method, number = '' }) => ({ id, partyId, role, method, number })),
    overrideReason: '',
    authorityIds: [...(letter.authorityIds ?? [])],
    // Letters of before kept the one reason there was in a field of its own.
    overrides: letter.overrides ?? (letter.overrideReason ? { authorityNotInForce: letter.overrideReason } : {}),
    ...(letter.replaces === undefined ? {} : { citesReplaced: letter.citesReplaced === true }),
  };
}

/** The answers as they are kept: days as `YYYY-MM-DD`, empty ones left out. A day that cannot be read stays as typed, and does not count. */
export function answersOf(values: LetterFormValues, template: Template): Readonly<Record<string, string>> {
  const kept = Object.entries(values.answers).filter(([, typed]) => typed.trim() !== '');
  return Object.fromEntries(
    kept.map(([name, typed]) => {
      return [name, keptAnswer(template.fields.find((field) => field.name === name), typed)];
    }),
  );
}

/** What is saved; only values that obey `LetterForm` may be given. */
export function draftFrom(values: LetterFormValues, letter: Pick<Letter, 'kind' | 'agreementId' | 'obligationIds' | 'meetingId' | 'wording'>, template: Template): LetterDraft {
  const { signerId, approverId, dated, overrideReason, recipients, authorityIds, citesReplaced } = values;
  const overrides = Object.fromEntries(Object.entries(values.overrides).filter(([, reason]) => reason.trim() !== ''));
  const { kind, agreementId, obligationIds, meetingId, wording } = letter;
  return LetterDraft.parse({
    kind,
    template: { id: template.id, version: template.version },
    agreementId,
    obligationIds,
    ...(meetingId ? { meetingId } : {}),
    ...(authorityIds.length > 0 ? { authorityIds } : {}),
    ...(wording ? { wording } : {}),
    ...(signerId ? { signerId } : {}),
    ...(approverId ? { approverId } : {}),
    dated,
    answers: answersOf(values, template),
    enclosures: linesOf(values.enclosures),
    recipients: recipients.map((recipient) => ({ ...recipient, number: plainNumber(recipient.number) })),
    overrideReason,
    ...(Object.keys(overrides).length > 0 ? { overrides } : {}),
    ...(citesReplaced === undefined ? {} : { citesReplaced }),
  });
}

/** The lines of a text, without empty ones. */
export const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** The day that was typed, or the one that stood before. */
export function dayTyped(typed: string, otherwise: Day): Day {
  const parsed = parseDay(typed);
  return parsed.ok ? parsed.value : otherwise;
}

/** Reads what was kept while typing; undefined when it is of another version. */
export function keptValues(text: string): LetterFormValues | undefined {
  try {
    const parsed = LetterFormValues.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
