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
import { RetainedTable, RetentionSeriesDraft } from '@domain/retention';
import { z } from 'zod';
import { addAgreement, addAuthority, addParty } from './commands/agreements';
import type { Recorded, Writer } from './commands/command';
import { addToDirectory } from './commands/directory';
import { addObligation } from './commands/obligations';
import { setUpOffice } from './commands/office';
import { addSeries, assignToKind } from './commands/retention';
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
  /** Offices and people outside that are no party of the agreement. */
  directory: z.record(z.string(), PartyDraft),
  /** Series of a retention schedule, each with the kinds of records that follow it. */
  retention: z.array(z.strictObject({ code: z.string(), title: z.string(), keep: z.string(), years: z.string(), trigger: z.string(), fromYearEnd: z.boolean(), kinds: z.array(RetainedTable) })),
  retentionSource: z.string(),
  authorities: z.record(z.string(), AuthorityDraft),
  obligations: z.array(SampleObligation),
});

type SampleWriter = Writer & { readonly db: NoticebookDb; readonly setActor: (actor: string) => void };

/** Is the whole sample there? When filling it was interrupted, it is not, and `fillSample` goes on where it stopped. */
export async function isSampleWhole(db: NoticebookDb): Promise<boolean> {
  return (await db.obligations.count()) >= Sample.parse(sampleData).obligations.length;
}

/** Fills the sample's place, going on where an earlier filling stopped; `seal` has been kept already. Answers the id of who records. */
export async function fillSample(writer: SampleWriter, seal: FileRef): Recorded {
  const sample = Sample.parse(sampleData);
  const first = sample.people[0];
  writer.setActor(`${first.name}, ${first.title}`);
  if ((await writer.db.offices.count()) === 0) {
    const { id: _, ...calendar } = await officeCalendar({ id: writer.newId(), ...calendarYears(yearOf(sample.practiceDay)) });
    const setUp = await setUpOffice(writer, {
      office: sample.office,
      seal: { file: seal, alt: sample.sealAlt },
      people: sample.people,
      calendar,
      practiceDay: sample.practiceDay,
    });
    if (!setUp.ok) return setUp;
  }
  const people = new Map((await writer.db.people.toArray()).map(({ id, name }) => [name, id]));
  const filled = await fillAgreement(writer, sample, (index) => people.get(sample.people[index]?.name ?? '') ?? '');
  return filled.ok ? ok(people.get(first.name) ?? '') : filled;
}

async function fillAgreement(writer: SampleWriter, sample: z.infer<typeof Sample>, owner: (index: number) => Id): Promise<Result<null, RecordError>> {
  const { db } = writer;
  const ids = new Map<string, Id>();
  const known = await db.agreements.toCollection().first();
  const agreement = known ? ok(known.id) : await addAgreement(writer, sample.agreement, sample.historicalNote);
  if (!agreement.ok) return agreement;
  /** Adds what is not there yet and remembers its id under its key in the sample. */
  const once = async (key: string, there: { readonly id: Id } | undefined, add: () => Recorded): Recorded => {
    const added = there ? ok(there.id) : await add();
    if (added.ok) ids.set(key, added.value);
    return added;
  };
  for (const [key, { party, part }] of Object.entries(sample.parties)) {
    const there = await db.parties.filter(({ name }) => name === party.name).first();
    const added = await once(key, there, () => addParty(writer, agreement.value, party, part));
    if (!added.ok) return added;
  }
  for (const [key, party] of Object.entries(sample.directory)) {
    const there = await db.parties.filter(({ name }) => name === party.name).first();
    const added = await once(key, there, () => addToDirectory(writer, party));
    if (!added.ok) return added;
  }
  for (const [key, draft] of Object.entries(sample.authorities)) {
    const there = await db.authorities.filter(({ title }) => title === draft.title).first();
    const added = await once(key, there, () => addAuthority(writer, agreement.value, draft));
    if (!added.ok) return added;
  }
  const schedule = await fillSchedule(writer, sample);
  if (!schedule.ok) return schedule;
  for (const { key, ...one } of sample.obligations) {
    const there = await db.obligations.filter(({ title }) => title === one.title).first();
    const added = await once(key, there, () => addObligation(writer, agreement.value, withIds(one, ids, owner)));
    if (!added.ok) return added;
  }
  return ok(null);
}

/** The retention schedule, with what follows which series. */
async function fillSchedule(writer: SampleWriter, { retention, retentionSource }: z.infer<typeof Sample>): Promise<Result<null, RecordError>> {
  const { db } = writer;
  for (const { kinds, ...series } of retention) {
    const there = await db.retentionSeries.where({ code: series.code }).first();
    const added = there ? ok(there.id) : await addSeries(writer, RetentionSeriesDraft.parse({ ...series, source: retentionSource, note: '' }));
    if (!added.ok) return added;
    for (const kind of kinds) {
      if (await db.retentionAssignments.where({ kind }).count()) continue;
      const assigned = await assignToKind(writer, kind, added.value);
      if (!assigned.ok) return assigned;
    }
  }
  return ok(null);
}

/** An obligation of the sample with ids in place of the sample's keys, parsed as the form's. */
function withIds({ authority, owedTo, owner, rule, ...draft }: Omit<z.infer<typeof SampleObligation>, 'key'>, ids: ReadonlyMap<string, Id>, ownerOf: (index: number) => Id): ObligationDraft {
  const clock = rule.clock?.obligationId === undefined ? rule.clock : { ...rule.clock, obligationId: ids.get(rule.clock.obligationId) };
  return ObligationDraft.parse({
    ...draft,
    authorityId: ids.get(authority) ?? '',
    owedToIds: owedTo.map((party) => ids.get(party)),
    ownerId: ownerOf(owner),
    rule: { ...rule, ...(clock ? { clock } : {}) },
  });
}
