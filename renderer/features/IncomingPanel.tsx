/** Letters that came in about a record, with the reply that each asks for. */
import { plainDay } from '@domain/day';
import type { NoticebookDb } from '@store/db';
import type { IncomingRow } from '@store/queries/incoming';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { incomingLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import classes from './IncomingPanel.module.css';
import { routes } from './routes';
import { useLive, useSession } from './session';

type IncomingPanelProps = {
  readonly title: string;
  readonly query: (db: NoticebookDb) => Promise<readonly IncomingRow[]>;
  /** Of which record: the query is asked anew when it is another. */
  readonly about: string;
  /** What belongs here, while nothing is here. */
  readonly hint: string;
  /** The form of a new one, with what is known of it. */
  readonly newHref: string;
};

export function IncomingPanel({ title, query, about, hint, newHref }: IncomingPanelProps) {
  const { today } = useSession();
  const rows = useLive(query, [about]);
  return (
    <Panel title={title} count={rows?.length || undefined} aside={<TextLink href={newHref}>Register a letter</TextLink>} isFlush>
      {rows === undefined && <LoadingRows rows={1} shape="lines" label="Reading the letters that came in" />}
      {rows?.length === 0 && <EmptyState title="No letter came in about this" text={hint} />}
      {rows !== undefined && rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map(({ letter, fromShort }) => (
            <li key={letter.id}>
              <TextLink href={routes.incoming(letter.id)}>{letter.subject}</TextLink>
              <p>
                <span>{letter.number}</span>
                <span>{fromShort}, {plainDay(letter.receivedOn)}</span>
                <Status look={incomingLook(letter, today)} isSoft={false} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
