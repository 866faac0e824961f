/** The exemption log: what was withheld, under which exemption, and why. */
import { DISCLOSURE_NAMES, type RequestedRecord } from '@domain/recordsRequest';
import type { Names } from '@store/queries/history';
import { csvFile } from '../../csvFile';
import { tableNoun } from '../../fieldWords';

export type LogLine = { readonly number: number; readonly kind: string; readonly name: string; readonly decision: string; readonly exemption: string; readonly reason: string };

/** One line for each record that is not wholly released, under the number that it has in the bundle. */
export const exemptionLog = (records: readonly RequestedRecord[], names: Names): readonly LogLine[] =>
  records.flatMap(({ about, disclosure, exemption, reason }, index) =>
    disclosure === 'release' ? [] : [{ number: index + 1, kind: tableNoun(about.table), name: names.get(about.id)?.name ?? 'a record that was taken out', decision: DISCLOSURE_NAMES[disclosure], exemption, reason }]);

export const logCsv = (lines: readonly LogLine[]): Uint8Array<ArrayBuffer> =>
  csvFile([['Number', 'Kind', 'Record', 'Decision', 'Exemption', 'Reason'], ...lines.map(({ number, kind, name, decision, exemption, reason }) => [String(number), kind, name, decision, exemption, reason])]);
