/** What leaves the office: all records for a century, or some of them on a request. */
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import classes from './RecordsPage.module.css';

export function GivenOut() {
  return (
    <Panel title="Give records out">
      <ul className={classes.links}>
        <li><TextLink href={routes.century()}>Century export</TextLink><span>All records as a folder that any browser opens</span></li>
        <li><TextLink href={routes.requests()}>Records requests</TextLink><span>Who asked for what, what was released and what was withheld</span></li>
      </ul>
    </Panel>
  );
}
