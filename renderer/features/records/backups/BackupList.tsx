/** The backups in the folder, newest first. */
import type { BackupState, Reply } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { clockAt, dayAt, plainDay } from '@domain/day';
import { EmptyState } from '@ui/EmptyState';
import { fileSize } from '@ui/FileField';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { useEffect, useState } from 'react';
import { backupErrorWords } from '../../backupWords';
import { moment } from '../../RestoreComparison';
import { useSession } from '../../session';
import classes from './BackupsPage.module.css';

type BackupListProps = { readonly state: BackupState; readonly onLook: (name: string) => void };

type Found = { readonly kind: 'reading' } | { readonly kind: 'found'; readonly backups: Reply<'backupList'> } | { readonly kind: 'failed'; readonly error: BridgeError };

export function BackupList({ state, onLook }: BackupListProps) {
  const { records: { bridge }, office: { zone } } = useSession();
  const [found, setFound] = useState<Found>({ kind: 'reading' });
  const { folder, last, failure } = state;
  useEffect(() => {
    let isCurrent = true;
    void bridge.backupList(null).then((list) => {
      if (isCurrent) setFound(list.ok ? { kind: 'found', backups: list.value } : { kind: 'failed', error: list.error });
    });
    return () => { isCurrent = false; };
  }, [bridge, folder, last?.name, failure?.at]);

  const backups = found.kind === 'found' ? found.backups : [];
  return (
    <Panel title="In the folder" count={found.kind === 'found' ? `${backups.length} ${backups.length === 1 ? 'backup' : 'backups'}` : undefined} isFlush={found.kind !== 'failed'}>
      {found.kind === 'reading' && <LoadingRows rows={4} shape="lines" label="Reading the folder" />}
      {found.kind === 'failed' && (failure === null ? <Notice tone="late" {...backupErrorWords(found.error)} /> : <p className={classes.quiet}>The folder cannot be read now.</p>)}
      {found.kind === 'found' && backups.length === 0 && <EmptyState title="No backup of these records is in the folder" text="The first one is made within minutes, or at once with “Back up now”." />}
      {backups.length > 0 && (
        <RecordTable
          label="Backups"
          rows={backups}
          rowKey={({ name }) => name}
          columns={[
            { head: 'Made', width: 'normal', isFigures: true, cell: ({ made, name }) => <>{plainDay(dayAt(made, zone))}<small>{clockAt(made, zone)}{name === last?.name && ', last good one'}</small></> },
            { head: 'File', width: 'wide', cell: ({ name, isEncrypted }) => <><span className={classes.path}>{name}</span><small>{isEncrypted ? 'Encrypted under a passphrase' : 'Not encrypted'}</small></> },
            { head: 'Size', width: 'narrow', isFigures: true, cell: ({ bytes }) => fileSize(bytes) },
            { head: 'Open', width: 'narrow', cell: ({ name, made }) => <TextLink onClick={() => onLook(name)} label={`Look inside the backup of ${moment(made, zone)}`}>Look inside</TextLink> },
          ]}
        />
      )}
    </Panel>
  );
}
