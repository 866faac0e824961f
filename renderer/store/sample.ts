/**
 * The fictional sample city, put in through the very commands that the forms use.
 *
 * Everything is parsed as a form would parse it, so a mistake in the data is found like a clerk's own.
 */
import sampleData from '@assets/sample/alderFalls.json';
import { AgreementDraft, AgreementPartyDraft } from '@domain/agreement';
import { AuthorityDraft } from '@domain/authority';
import { Day, yearOf } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { ObligationDraft } from '@domain/obligation';
import { OfficeDraft } from '@domain/office';
import { PartyDraft } from '@domain/party';
import { PersonDraft } from '@domain/person';
import { ok, type Result } from '@domain/result';
import { z } from 'zod';
import { addAgreement, addAuthority, addParty } from './commands/agreements';
import type { Recorded, Writer } from './commands/command';
import { addObligation } from './commands/obligations';
import { setUpOffice } from './commands/office';
import type { NoticebookDb } from './db';
import { calendarYears, officeCalendar } from './holidays';
import type { RecordError } from './record';

const SampleObligation = z.strictObject({
  key: z.string(),
  title: z.string(),
  detail: z.string(),
  authority: z.string(),
  owedBy: z.string(),
  owedTo: z.array(z.string()),
  /** Index in `people`. */
  owner: z.int(),
  evidence: z.string(),
  isSoft: z.boolean(),
  /** A `DueRule`, with the key of an obligation in place of its id. */
  rule: z.looseObject({ kind: z.string(), clock: z.looseObject({ obligationId: z.string().optional() }).optional() }),
  lead: z.unknown().optional(),
});

const Sample = z.strictObject({
  practiceDay: Day,
  office: OfficeDraft,
  sealAlt: z.string(),
  people: z.tuple([PersonDraft], PersonDraft),
  agreement: AgreementDraft,
  historicalNote: z.string(),
  parties: z.record(z.string(), z.strictObject({ party: PartyDraft, part: AgreementPartyDraft })),
  authorities: z.record(z.string(), AuthorityDraft),
  obligations: z.array(SampleObligation),
});

/** Fills an empty place with the sample; `seal` has been kept already. Answers the id of who records. */
export async function fillSample(writer: Writer & { readonly db: NoticebookDb; readonly setActor: (actor: string) => void }, seal: FileRef): Recorded {
  const sample = Sample.parse(sampleData);
  const first = sample.people[0];
  writer.setActor(`${first.name}, ${first.title}`);
  const { id: _, ...calendar } = await officeCalendar({ id: writer.newId(), ...calendarYears(yearOf(sample.practiceDay)) });
  const recorder = await setUpOffice(writer, {
    office: sample.office,
    seal: { file: seal, alt: sample.sealAlt },
    people: sample.people,
    calendar,
    practiceDay: sample.practiceDay,
  });
  if (!recorder.ok) return recorder;
  const filled = await fillAgreement(writer, sample);
  return filled.ok ? recorder : filled;
}

async function fillAgreement(writer: Writer & { readonly db: NoticebookDb }, sample: z.infer<typeof Sample>): Promise<Result<null, RecordError>> {
  const agreement = await addAgreement(writer, sample.agreement, sample.historicalNote);
  if (!agreement.ok) return agreement;
  const ids = new Map<string, Id>();
  for (const [key, { party, part }] of Object.entries(sample.parties)) {
    const added = await addParty(writer, agreement.value, party, part);
    if (!added.ok) return added;
    ids.set(key, added.value);
  }
  for (const [key, draft] of Object.entries(sample.authorities)) {
    const added = await addAuthority(writer, agreement.value, draft);
    if (!added.ok) return added;
    ids.set(key, added.value);
  }
  const people = await writer.db.people.orderBy('id').toArray();
  for (const { key, authority, owedTo, owner, rule, ...draft } of sample.obligations) {
    const clock = rule.clock?.obligationId === undefined ? rule.clock : { ...rule.clock, obligationId: ids.get(rule.clock.obligationId) };
    const added = await addObligation(
      writer,
      agreement.value,
      ObligationDraft.parse({
        ...draft,
        authorityId: ids.get(authority) ?? '',
        owedToIds: owedTo.map((party) => ids.get(party)),
        ownerId: people[owner]?.id ?? '',
        rule: { ...rule, ...(clock ? { clock } : {}) },
      }),
    );
    if (!added.ok) return added;
    ids.set(key, added.value);
  }
  return ok(null);
}
