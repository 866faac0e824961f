import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import type { Agreement } from '@domain/agreement';
import type { Authority } from '@domain/authority';
import { addDays, type Day, day } from '@domain/day';
import type { Clock, DueRule } from '@domain/dueRule';
import { guessedMapping } from '@domain/importField';
import { importTotals, rowReason } from '@domain/importRow';
import type { Obligation } from '@domain/obligation';
import { ok } from '@domain/result';
import { recordObligations } from '@store/commands/imports';
import { exportedObligations } from '@store/queries/exports';
import { docket } from '@store/queries/obligations';
import { type Edit, put } from '@store/record';
import { openRecords, type Records } from '@store/records';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTable } from '../../../electron/tables/readTable';
import { exportFile } from './exportFile';
import { OBLIGATION_COLUMNS } from './obligationTable';

const TODAY = day('2026-11-24');
let made = 5_000;

/** An office with a person and two parties, and nothing else. */
async function office(edits: readonly Edit[] = []): Promise<Records> {
  const bridge = memoryBridge();
  const start = await bridge.appStart(null);
  const opened = start.ok && (await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) }));
  if (opened === false || !opened.ok) throw new Error('The bridge in memory always starts.');
  const party = (id: string, name: string, shortName: string): Edit => put('parties', { id, name, shortName, level: 'federal', organization: '', attention: '', salutation: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '' });
  const all = [put('people', { id: RUTH, name: 'Ruth Calloway', title: 'Clerk', level: 'local', email: '', phone: '' }), party(ICE, 'Immigration Office', 'ICE'), party(SIB, 'State Bureau', 'SIB'), ...edits];
  const done = await opened.value.record(async () => ok([{ kind: 'sample.filled', edits: all }]));
  if (!done.ok) throw new Error(done.error.code);
  return opened.value;
}

const [RUTH, ICE, SIB] = [testId(1), testId(2), testId(3)] as const;
const TITLES = ['Give notice', 'Audit: “data”; shared', 'Report, every year', '=SUM(1)', 'Send 5 days after it', 'Pay the invoice', 'Renew'];
const EVENTS = ['Receipt by the SIB', 'First class certified'];
const idOf = (kind: number, at: number) => testId(100 * kind + at);

const someDay = fc.integer({ min: 0, max: 20_000 }).map((days): Day => addDays(day('2000-01-01'), days));
const roll = fc.constantFrom('none' as const, 'forward' as const, 'backward' as const);
const prose = fc.constantFrom('', 'One line', 'Two lines:\nthe second, with “quotes”', '+1 802 555 0100');

/** Seven obligations under two agreements that may count from one another, from events, or from nothing. */
function obligationAt(at: number): fc.Arbitrary<Obligation> {
  const agreement = at % 2;
  const others = TITLES.flatMap((_, other) => (other !== at && other % 2 === agreement ? [other] : []));
  const clock: fc.Arbitrary<Clock> = fc.oneof(
    fc.constant<Clock>({ on: 'trigger', triggerId: idOf(4, agreement) }),
    fc.tuple(fc.constantFrom('due' as const, 'fulfilled' as const, 'met' as const, 'called' as const, 'sent' as const, 'received' as const), fc.constantFrom(...others)).map(([on, other]): Clock => ({ on, obligationId: idOf(3, other) })),
  );
  const count = { count: fc.integer({ min: 1, max: 400 }), unit: fc.constantFrom('days' as const, 'businessDays' as const, 'weeks' as const, 'months' as const, 'years' as const), clock, counting: fc.constantFrom('excludeFirst' as const, 'clearDays' as const), roll };
  const rule = fc.oneof<fc.Arbitrary<DueRule>[]>(
    fc.record({ kind: fc.constant('fixed' as const), day: someDay, roll }),
    fc.record({ kind: fc.constant('after' as const), ...count }),
    fc.record({ kind: fc.constant('before' as const), ...count }),
    fc.record({ kind: fc.constant('every' as const), count: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom('weeks' as const, 'months' as const, 'years' as const), anchor: someDay, roll }),
    fc.record({ kind: fc.constant('onEvent' as const), clock }),
    fc.constant({ kind: 'onRequest' as const }),
    fc.record({ kind: fc.constant('continuous' as const), condition: fc.constantFrom('the city is not activated', 'it lasts; or not') }),
  );
  return fc.record({
    rule, isSoft: fc.boolean(), detail: prose, evidence: fc.constantFrom('', 'letter; and proof'), owedToIds: fc.subarray([ICE, SIB]), lead: fc.option(fc.record({ count: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('days' as const, 'businessDays' as const, 'weeks' as const) })),
    standing: fc.constantFrom(...(['open', 'cannotMeet', 'willNotMeet', 'met', 'waived', 'removed', 'superseded'] as const)), reason: prose,
  }).map(({ lead, standing, reason, ...fields }): Obligation => {
    const status = fields.rule.kind === 'every' && standing === 'met' ? 'open' : standing;
    const hasLead = lead !== null && fields.rule.kind !== 'onRequest' && fields.rule.kind !== 'continuous';
    return {
      ...fields, id: idOf(3, at), agreementId: idOf(1, agreement), authorityId: idOf(2, agreement), title: TITLES[at] ?? '', owedBy: 'the City', ownerId: RUTH, status, ...(hasLead ? { lead } : {}),
      ...(status === 'open' ? {} : { statusSince: day('2026-10-01'), statusReason: reason || 'The council said so' }),
    };
  });
}

const agreements: readonly Agreement[] = [0, 1].map((at) => ({ id: idOf(1, at), title: `MOU ${at}`, number: at === 0 ? 'C-7' : '', dated: day('2009-11-02'), standing: 'signatory', summary: '' }));
const authorities: readonly Authority[] = [0, 1].map((at) => ({
  id: idOf(2, at), agreementId: idOf(1, at), kind: 'other', title: `Clause ${at}`, issuer: 'Its parties', dated: day('2009-11-02'), inForceFrom: day('2009-11-02'), citation: '§ 4', text: '', isSummary: false,
  ...(at === 0 ? {} : { ended: { on: day('2011-08-05'), how: 'rescinded', by: '' } }),
}));

const exported = async ({ db }: Records) => exportedObligations(db, [...(await docket(db, 'open')), ...(await docket(db, 'closed'))], TODAY);
/** What stands in the file, whatever the ids and the order. */
const facts = (rows: Awaited<ReturnType<typeof exported>>) => rows.map((row) => Object.fromEntries(OBLIGATION_COLUMNS.filter(({ head }) => head !== 'Id').map(({ head, cell }) => [head, cell(row)]))).toSorted((a, b) => (String(a['What must be done']) < String(b['What must be done']) ? -1 : 1));

it.each(['csv', 'xlsx'] as const)('what is exported as %s comes into an office that has none of it as it was: rules, clocks, leads, statuses, authorities', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(...TITLES.map((_, at) => obligationAt(at))), async (obligations) => {
      const triggers = EVENTS.map((name, at) => put('triggers', { id: idOf(4, at), agreementId: idOf(1, at), name, note: '' }));
      const from = await office([...agreements.map((one) => put('agreements', one)), ...authorities.map((one) => put('authorities', one)), ...triggers, ...obligations.map((one) => put('obligations', one))]);
      const rows = await exported(from);
      const bytes = exportFile({ format, rows, which: 'All', office: { city: 'Alder Falls', name: 'City Clerk', isSample: false }, today: TODAY });
      const file = readTable(`obligations.${format}`, bytes).sheets[0]?.rows ?? [];
      const byAnother = format === 'csv' ? file : utils.sheet_to_json<readonly string[]>(read(bytes, { type: 'array' }).Sheets['Obligations'] ?? {}, { header: 1, raw: false, defval: '' });
      expect(byAnother, 'another reader, SheetJS, finds the same in our workbook, days as its format shows them').toEqual(format === 'csv' ? file : file.map((row) => row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1'))));
      const to = await office();
      const asked = { rows: file.slice(1), first: 2, mapping: guessedMapping('obligations', file[0] ?? []), order: 'monthFirst', today: TODAY, agreementId: undefined, ownerId: RUTH, owedBy: 'us', standing: 'signatory' } as const;
      const done = await recordObligations(to, asked, { file: 'obligations', ready: TITLES.length });
      expect(done.ok ? done.value.map(rowReason).filter(Boolean) : done.error).toEqual([]);
      expect(facts(await exported(to))).toEqual(facts(rows));
      const again = await recordObligations(to, asked, { file: 'obligations', ready: 0 });
      expect(again.ok && importTotals(again.value), 'nothing comes in twice').toMatchObject({ duplicate: TITLES.length });
      await Promise.all([from.db.delete(), to.db.delete()]);
    }),
    { numRuns: 20 },
  );
}, 60_000);
