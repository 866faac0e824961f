/** What the set-up of the office left for later, until it is done or said not to be needed. */
import type { Later } from '@bridge/contract';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { IconClock } from '@tabler/icons-react';
import { useBackups } from '../backups';
import { useRemembered } from '../remembered';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './LeftForLater.module.css';

type Words = { readonly what: string; readonly why: string; readonly go: string; readonly href: string };

const WORDS: Readonly<Record<Later, Words>> = {
  seal: { what: 'The seal for the letterhead', why: 'Letters go out without one until then.', go: 'Add the seal', href: routes.settings() },
  signing: { what: 'Who signs, and on what authority', why: 'No letter can be issued before it is known.', go: 'Add a signer', href: routes.settings() },
  calendar: { what: 'Closed days and time zone', why: 'Days are counted by the federal holidays until they are checked.', go: 'Check the calendar', href: routes.settings() },
  backups: { what: 'A folder for backups', why: 'On a stick or another drive: the records stand on this computer alone until then.', go: 'Choose the folder', href: routes.backups() },
};

export function LeftForLater() {
  const { office, people, isReadOnly } = useSession();
  const { state } = useBackups();
  const { later, remember } = useRemembered();
  if (isReadOnly || office.isSample) return null;
  const isDone: Readonly<Record<Later, boolean>> = {
    seal: office.seal !== undefined,
    signing: people.some(({ signing }) => signing !== undefined),
    calendar: false,
    backups: state === undefined || state.folder !== null,
  };
  const left = later.filter((one) => !isDone[one]);
  if (left.length === 0) return null;
  return (
    <div className={classes.root} data-screen-only>
      <Panel title="Left from the set-up" count={left.length} isFlush>
        <ul className={classes.list} aria-label="Left from the set-up">
          {left.map((one) => {
            const { what, why, go, href } = WORDS[one];
            return (
              <li className={classes.row} key={one}>
                <IconClock className={classes.icon} size={16} stroke={1.8} aria-hidden />
                <span className={classes.words}><strong>{what}</strong> <span className={classes.why}>{why}</span></span>
                <span className={classes.acts}>
                  <TextLink href={href}>{go}</TextLink>
                  <TextLink label={`Done or not needed: ${what}`} onClick={() => void remember({ later: later.filter((kept) => kept !== one) })}>Done, or not needed</TextLink>
                </span>
              </li>
            );
          })}
        </ul>
      </Panel>
    </div>
  );
}
