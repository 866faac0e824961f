/** What went out on a request, each with its exact copy, and the exemption log as it stands. */
import { longDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { RecordsRelease, RecordsRequest, RequestedRecord } from '@domain/recordsRequest';
import type { Names } from '@store/queries/history';
import { EmptyState } from '@ui/EmptyState';
import { FileRows } from '@ui/FileRows';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useSaveBytes } from '../../useSaveBytes';
import { exemptionLog, logCsv } from './exemptionLog';
import classes from './Requests.module.css';

type ReleasesProps = {
  readonly request: RecordsRequest;
  readonly releases: readonly RecordsRelease[];
  readonly records: readonly RequestedRecord[];
  readonly names: Names;
  readonly onSave: (file: FileRef) => void;
};

export function Releases({ request, releases, records, names, onSave }: ReleasesProps) {
  const { save, told } = useSaveBytes();
  const lines = exemptionLog(records, names);
  const saveLog = () => void save(`${request.number} exemption log.csv`, async () => logCsv(lines), lines.length === 1 ? '1 line of the exemption log' : `${lines.length} lines of the exemption log`);
  return (
    <>
      <Panel title="Exemption log" count={lines.length || undefined} aside={lines.length > 0 && <TextLink onClick={saveLog}>Save as CSV</TextLink>}>
        {lines.length === 0 ? <p className={classes.quiet}>Nothing is withheld.</p> : <ol className={classes.log}>{lines.map(({ number, name, decision, exemption, reason }) => <li key={number} value={number}><b>{name}</b>{` ${decision}. ${exemption}. ${reason}`}</li>)}</ol>}
        {told !== undefined && <Notice {...told} />}
      </Panel>
      <Panel title="Released" count={releases.length || undefined} isFlush>
        {releases.length === 0
          ? <EmptyState title="Nothing went out yet" text="“Release” makes the bundle: the records as PDF and files, an index, the exemption log and a list of hashes. Its exact copy is kept here." />
          : (
            <FileRows
              label="Releases"
              rows={releases.map(({ id, n, on, by, file, counts, withPrivilegedNotes }) => ({
                id, title: `Release ${n}`, name: file.name, size: file.size, kind: 'Archive', look: 'file' as const, onSave: () => onSave(file), added: `${longDay(on)}, ${by.name}`,
                note: `${counts.release} in full, ${counts.part} in part, ${counts.withhold} withheld${withPrivilegedNotes ? '; privileged notes included' : ''}. SHA-256 ${file.hash}`,
              }))}
            />
          )}
      </Panel>
    </>
  );
}
