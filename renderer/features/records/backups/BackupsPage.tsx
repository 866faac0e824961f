/** The backups of these records: where they go, whether they are made, what each holds, and the way back. */
import type { BackupState } from '@bridge/contract';
import { actorName } from '@domain/person';
import { Button } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { TwoColumns } from '@ui/TwoColumns';
import { useState } from 'react';
import { useBackups } from '../../backups';
import { backupErrorWords, whenWords } from '../../backupWords';
import type { ErrorWords } from '../../errorWords';
import { RestoreDialog } from '../../RestoreDialog';
import { routes } from '../../routes';
import { useSession } from '../../session';
import { useDialog } from '../../useDialog';
import { BackupList } from './BackupList';
import classes from './BackupsPage.module.css';
import { CheckElsewhere } from './CheckElsewhere';
import { PassphrasePanel } from './PassphrasePanel';
import { WhereAndHowOften } from './WhereAndHowOften';

export function BackupsPage() {
  const { records: { bridge, now }, office, recorder, isLookOnly, isReadOnly } = useSession();
  const { state, take, refresh } = useBackups();
  const looking = useDialog<{ readonly name: string | null }>();
  const [isMaking, setMaking] = useState(false);
  const [refused, setRefused] = useState<ErrorWords>();

  const choose = async () => {
    setRefused(undefined);
    const chosen = await bridge.backupChooseFolder(null);
    if (chosen.ok) {
      take(chosen.value);
      await make();
    } else if (chosen.error.code !== 'cancelled') setRefused(backupErrorWords(chosen.error));
  };
  const make = async () => {
    setRefused(undefined);
    setMaking(true);
    const made = await bridge.backupNow(null);
    setMaking(false);
    if (made.ok) take(made.value);
    else await refresh();
  };
  const isBusy = isMaking || state?.isRunning === true;

  return (
    <>
      <PageHead
        path={[{ label: 'Records', href: routes.records() }, { label: 'Backups' }]}
        title="Backups"
        help={routes.helpChapter('backups-and-restore')}
        facts={state && factsLine(state, now(), office.zone)}
        actions={
          <>
            <Button variant="default" onClick={() => looking.open({ name: null })}>Look into another file</Button>
            {state !== undefined && state.folder !== null && <Button loading={isBusy} onClick={() => void make()}>Back up now</Button>}
          </>
        }
      />
      <div className={classes.notices}>
        {refused !== undefined && <Notice tone="late" role="alert" {...refused} />}
        {state !== undefined && state.failure !== null && !isBusy && <Notice tone="late" role="alert" {...backupErrorWords(state.failure.error)} />}
        {state !== undefined && (state.last?.missing ?? 0) > 0 && (
          <Notice tone="soon" what="The last backup was made without a kept file that is missing or was changed" why="Verify the journal in Records: it names the file. Put it back from an older backup." />
        )}
        {state?.isSameDisk === true && (
          <Notice tone="soon" what="The backups lie on the same disk as the records" why="If that disk fails, both are gone. Choose a folder on another disk, a stick or a share." action={<TextLink onClick={() => void choose()}>Choose another folder</TextLink>} />
        )}
      </div>
      <TwoColumns side={state && <><WhereAndHowOften state={state} onChoose={() => void choose()} onChange={take} /><PassphrasePanel state={state} onChange={take} /><CheckElsewhere /></>}>
        {state === undefined && <Panel title="In the folder" isFlush><LoadingRows rows={4} shape="lines" label="Asking how the backups stand" /></Panel>}
        {state !== undefined && state.folder === null && (
          <Panel title="No folder is chosen yet">
            <EmptyState
              title="Choose where the backups go"
              text="Another disk, a stick that stays plugged in, or a share of the city. From then on they are made by themselves, also when Noticebook is closed, and each is read back and checked before it counts."
              action={<Button onClick={() => void choose()}>Choose a folder</Button>}
            />
          </Panel>
        )}
        {state !== undefined && state.folder !== null && <BackupList state={state} onLook={(name) => looking.open({ name })} />}
      </TwoColumns>
      {looking.subject !== undefined && (
        <RestoreDialog bridge={bridge} name={looking.subject.name} actor={actorName(recorder)} zone={office.zone} mayRestore={!isLookOnly && !isReadOnly} onClose={looking.close} />
      )}
    </>
  );
}

function factsLine({ folder, last, isBehind }: BackupState, now: string, zone: string): string {
  if (folder === null) return 'These records are on this computer only.';
  if (last === null) return 'None has been made yet.';
  return `Last good one: ${whenWords(last.at, now, zone)}, read back and verified. ${isBehind ? 'Something was recorded since; the next one is made by itself.' : 'Nothing was recorded since.'}`;
}
