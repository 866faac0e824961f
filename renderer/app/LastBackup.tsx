/** When the last good backup was made, in the header; it warns, and leads to the backups. */
import { HeaderButton } from '@ui/HeaderButton';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useBackups } from '../features/backups';
import { backupLine } from '../features/backupWords';
import { routes } from '../features/routes';
import { useSession } from '../features/session';

export function LastBackup() {
  const { records: { now }, office } = useSession();
  const { state } = useBackups();
  const navigate = useNavigate();
  if (state === undefined || (office.isSample === true && state.folder === null)) return null; // nobody has to back up the sample
  return <HeaderButton icon={IconDatabaseExport} label="Last good backup" {...backupLine(state, now(), office.zone)} onClick={() => void navigate(routes.backups())} />;
}
