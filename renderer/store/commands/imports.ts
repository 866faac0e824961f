/** Imports of tables: each row that holds becomes one entry, all of them one batch. */
import { DueRule } from '@domain/dueRule';
import type { Id } from '@domain/id';
import type { KnownRecords } from '@domain/importLookUp';
import { importObligations, type ImportedObligation, type ObligationImport, titleKey } from '@domain/importObligations';
import { importParties, type PartyImport } from '@domain/importParties';
import { type ImportRow, importTotals } from '@domain/importRow';
import { Obligation } from '@domain/obligation';
import type { PartyDraft } from '@domain/party';
import { ok, type Result } from '@domain/result';
import { knownParties, knownRecords } from '../queries/imports';
import type { Command, Edit, RecordError } from '../record';
import { put } from '../record';
import { refuse, type Writer } from './command';

/** What the clerk confirmed: the file it comes from, and how many rows the preview would import. */
export interface Confirmed {
  readonly file: string;
  readonly ready: number;
}

/** What the records know is looked up again when the import has its turn. */
export type ObligationAsked = Omit<ObligationImport, 'known'>;
export type PartyAsked = Omit<PartyImport, 'known'>;

/** Imports obligations with the agreements, authorities and events that they need. Answers every row with what became of it. */
export async function recordObligations(writer: Writer, asked: ObligationAsked, confirmed: Confirmed): Promise<Result<readonly ImportRow<ImportedObligation>[], RecordError>> {
  let rows: readonly ImportRow<ImportedObligation>[] = [];
  const recorded = await writer.record(async (db) => {
    const known: KnownRecords = await knownRecords(db);
    rows = importObligations({ ...asked, known });
    return importTotals(rows).ready === confirmed.ready ? ok(obligationCommands(rows, confirmed.file, writer.newId)) : changedMeanwhile();
  });
  return recorded.ok ? ok(rows) : recorded;
}

/** Imports offices into the directory. Answers every row with what became of it. */
export async function recordParties(writer: Writer, asked: PartyAsked, confirmed: Confirmed): Promise<Result<readonly ImportRow<PartyDraft>[], RecordError>> {
  let rows: readonly ImportRow<PartyDraft>[] = [];
  const recorded = await writer.record(async (db) => {
    rows = importParties({ ...asked, known: await knownParties(db) });
    if (importTotals(rows).ready !== confirmed.ready) return changedMeanwhile();
    return ok(rows.flatMap(({ number, outcome }): readonly Command[] =>
      outcome.kind === 'ready' ? [{ kind: 'party.imported', edits: [put('parties', { id: writer.newId(), ...outcome.value })], why: source(confirmed.file, number) }] : []));
  });
  return recorded.ok ? ok(rows) : recorded;
}

const changedMeanwhile = () => refuse('The records have changed since the preview. Look at the rows again, then import them.');

/** Said of every entry, so that a record tells for ever where it came from. */
const source = (file: string, row: number): string => `Imported from ${file.slice(0, 200)}, row ${row}`;

/** One command a row; what a row needs and is not there yet is made by the first row that needs it, in the same entry. */
function obligationCommands(rows: readonly ImportRow<ImportedObligation>[], file: string, newId: () => Id): readonly Command[] {
  const made = new Map<string, Id>();
  // Rules name obligations of rows that come later, too: each row has its id before any of them is written.
  const ids = new Map<number, Id>();
  const byTitle = new Map<string, Id>();
  for (const { number, outcome } of rows) {
    if (outcome.kind !== 'ready') continue;
    const id = newId();
    ids.set(number, id);
    if (!byTitle.has(titleKey(outcome.value))) byTitle.set(titleKey(outcome.value), id);
  }
  return rows.flatMap(({ number, outcome }): readonly Command[] => {
    if (outcome.kind !== 'ready') return [];
    const edits: Edit[] = [];
    /** The id of what is known, or of what is made now or was made by an earlier row. */
    const idFor = (what: string, named: { readonly kind: 'known'; readonly id: Id } | { readonly kind: 'new'; readonly key: string }, make: (id: Id) => Edit): Id => {
      if (named.kind === 'known') return named.id;
      const key = `${what}\n${named.key}`;
      const earlier = made.get(key);
      if (earlier !== undefined) return earlier;
      const id = newId();
      made.set(key, id);
      edits.push(make(id));
      return id;
    };
    const { agreement, authority, due, standing, ...fields } = outcome.value;
    const agreementId = idFor('agreement', agreement, (id) => {
      const { title, number: known, dated, standing: as } = agreementFields(agreement);
      return put('agreements', { id, title, number: known, dated, standing: as, summary: '' });
    });
    const authorityId = idFor('authority', authority, (id) => {
      const { title, issuer, dated, citation, isAgreement, ended } = authorityFields(authority);
      return put('authorities', { id, agreementId, kind: isAgreement ? 'clause' : 'other', title, issuer, dated, citation, text: '', isSummary: false, inForceFrom: dated, ...(ended ? { ended } : {}) });
    });
    const obligationId = ids.get(number) ?? newId();
    edits.push(put('obligations', Obligation.parse({ ...withoutLead(fields), id: obligationId, agreementId, authorityId, ...standing, rule: ruleOf(due, agreementId, idFor, byTitle) })));
    return [{ kind: 'obligation.imported', edits, why: source(file, number), links: [agreementId] }];
  });
}

const withoutLead = ({ lead, ...fields }: Omit<ImportedObligation, 'agreement' | 'authority' | 'due' | 'standing'>) => ({ ...fields, ...(lead ? { lead } : {}) });

type IdFor = (what: string, named: { readonly kind: 'known'; readonly id: Id } | { readonly kind: 'new'; readonly key: string }, make: (id: Id) => Edit) => Id;

/** The rule with its clock; the event that it waits for is made where it is new. */
function ruleOf({ rule, clock }: ImportedObligation['due'], agreementId: Id, idFor: IdFor, byTitle: ReadonlyMap<string, Id>): DueRule {
  if (!clock) return DueRule.parse(rule);
  const obligationId = clock.kind === 'row' ? byTitle.get(clock.key) : clock.kind === 'known' ? clock.id : undefined;
  if (clock.on !== 'trigger') return DueRule.parse({ ...rule, clock: { on: clock.on, obligationId } });
  const triggerId = idFor('event', clock, (id) => put('triggers', { id, agreementId, name: clock.name, note: '' }));
  return DueRule.parse({ ...rule, clock: { on: 'trigger', triggerId } });
}

/** Only called for what is made anew. */
function agreementFields(agreement: ImportedObligation['agreement']) {
  if (agreement.kind === 'new') return agreement;
  throw new Error('An agreement that stands is not made again.');
}

/** Only called for what is made anew. */
function authorityFields(authority: ImportedObligation['authority']) {
  if (authority.kind === 'new') return authority;
  throw new Error('An authority that stands is not made again.');
}

