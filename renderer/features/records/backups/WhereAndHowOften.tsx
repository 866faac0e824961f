/** The folder of the backups, how often they are made, and how many are kept. */
import { BACKUP_MINUTES, type BackupState } from '@bridge/contract';
import { ChoiceField } from '@ui/ChoiceField';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { Facts } from '@ui/Facts';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { backupErrorWords } from '../../backupWords';
import type { ErrorWords } from '../../errorWords';
import { useSession } from '../../session';
import { useDialog } from '../../useDialog';
import classes from './BackupsPage.module.css';

type WhereAndHowOftenProps = { readonly state: BackupState; readonly onChoose: () => void; readonly onChange: (state: BackupState) => void };

const CHOICES = BACKUP_MINUTES.map((minutes) => ({ value: String(minutes), label: minutes < 60 ? `${minutes} min` : minutes === 60 ? '1 hour' : `${minutes / 60} hours` }));

export function WhereAndHowOften({ state, onChoose, onChange }: WhereAndHowOftenProps) {
  const { records: { bridge } } = useSession();
  const [refused, setRefused] = useState<ErrorWords>();
  const stopping = useDialog<true>();
  const set = async (request: Parameters<typeof bridge.backupSet>[0]) => {
    setRefused(undefined);
    const answer = await bridge.backupSet(request);
    if (answer.ok) onChange(answer.value);
    else setRefused(backupErrorWords(answer.error));
    stopping.close();
  };
  if (state.folder === null) return null;
  return (
    <Panel title="Where and how often">
      <div className={classes.stack}>
        <Facts look="stacked" facts={[{ label: 'Folder', value: <span className={classes.path}>{state.folder}</span> }]} />
        <div className={classes.links}>
          <TextLink onClick={onChoose}>Choose another folder</TextLink>
          <TextLink onClick={() => stopping.open(true)}>Make no more backups</TextLink>
        </div>
        <ChoiceField
          label="While something changes, every"
          look="segments"
          choices={CHOICES}
          value={String(state.everyMinutes)}
          onChange={(value) => {
            const minutes = BACKUP_MINUTES.find((each) => String(each) === value);
            if (minutes !== undefined) void set({ everyMinutes: minutes });
          }}
        />
        <p className={classes.quiet}>And when Noticebook is closed. Kept are the newest three, one of each hour for a day, of each day for two weeks, of each month for two years.</p>
        {refused !== undefined && <Notice tone="late" role="alert" {...refused} />}
      </div>
      {stopping.subject !== undefined && (
        <ConfirmDialog isOpen title="Make no more backups?" confirmLabel="Make no more" isDanger onConfirm={() => void set({ folder: null })} onClose={stopping.close}>
          <p>Those in the folder stay. From then on these records are on this computer only, and the header says so.</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
