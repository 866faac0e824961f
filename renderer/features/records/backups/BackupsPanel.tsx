/** How the backups stand, on the page of the records. */
import { Facts } from '@ui/Facts';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useBackups } from '../../backups';
import { whenWords } from '../../backupWords';
import { routes } from '../../routes';
import { useSession } from '../../session';
import classes from './BackupsPage.module.css';

export function BackupsPanel() {
  const { records: { now }, office } = useSession();
  const { state } = useBackups();
  return (
    <Panel title="Backups" aside={<TextLink href={routes.backups()}>Backups and restore</TextLink>}>
      {state?.folder === null && <p className={classes.quiet}>No folder is chosen: these records are on this computer only.</p>}
      {state !== undefined && state.folder !== null && (
        <Facts
          look="stacked"
          facts={[
            { label: 'Last good one', value: state.last === null ? 'none yet' : whenWords(state.last.at, now(), office.zone), ...(state.last === null ? {} : { note: `${state.last.entries.toLocaleString('en-US')} entries, read back and verified` }) },
            { label: 'Folder', value: <span className={classes.path}>{state.folder}</span> },
          ]}
        />
      )}
    </Panel>
  );
}
