/** Where the records lie on this computer, and what that means. */
import { Facts } from '@ui/Facts';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './RecordsPage.module.css';

export function WhereTheyLie() {
  const { start } = useSession();
  return (
    <Panel title="Where the records lie" aside={<TextLink href={routes.helpChapter('protection')}>What protects them</TextLink>}>
      <Facts
        look="stacked"
        facts={[
          { label: 'Folder', value: <span className={classes.path}>{start.recordsFolder}</span> },
          { label: 'Journal file of this computer', value: <span className={classes.path}>journal/{start.device}.jsonl</span> },
        ]}
      />
      <p className={classes.quiet}>The journal in this folder is the record. What the screen shows is made from it and can be made again at any time.</p>
    </Panel>
  );
}
