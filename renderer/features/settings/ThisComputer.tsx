/** What is so on this computer only, and what this program is. */
import { Facts } from '@ui/Facts';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import { useSession } from '../session';
import { LookOnly } from './LookOnly';
import classes from './SettingsPage.module.css';
import { UpdateFromFile } from './UpdateFromFile';

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' };

export function ThisComputer() {
  const { start } = useSession();
  return (
    <Panel title="This computer">
      <Facts
        look="stacked"
        facts={[
          { label: 'Records folder', value: start.recordsFolder },
          { label: 'Account', value: start.account, note: 'Stands beside the name of who records in every entry.' },
          { label: 'Spelling', value: start.platform.startsWith('darwin') ? 'Checked by macOS while you type' : 'Not checked', note: start.platform.startsWith('darwin') ? 'Without a network; the right mouse button offers other spellings.' : 'The lists of words would have to be loaded from a network, which Noticebook never does.' },
          { label: 'Device', value: start.device, note: 'The name of this computer’s journal file.' },
        ]}
      />
      <LookOnly />
    </Panel>
  );
}

export function About() {
  const { start } = useSession();
  const { app, electron, chrome, node } = start.versions;
  return (
    <Panel title="About">
      <Facts
        look="stacked"
        facts={[
          { label: 'Noticebook', value: `Version ${app}` },
          { label: 'Runs on', value: `Electron ${electron} (${start.runtime}), ${platformName(start.platform)}`, note: `Chromium ${chrome}, Node ${node}` },
          { label: 'License', value: 'MIT' },
        ]}
      />
      <p className={classes.licenses}><TextLink href={routes.changes()}>What’s new</TextLink></p>
      <p className={classes.licenses}><TextLink href={routes.licenses()}>Licenses of all parts, and the bill of materials</TextLink></p>
      <p className={classes.advice}>Noticebook gives no legal advice.</p>
      <UpdateFromFile />
    </Panel>
  );
}

/** `linux x64` is Linux x64. */
function platformName(platform: string): string {
  const [system = '', ...rest] = platform.split(' ');
  return [PLATFORMS[system] ?? system, ...rest].join(' ');
}
