/** Entries of the journal in the clerk's words. */
import { clockAt, dayAt, plainDay } from '@domain/day';
import type { StoredEntry } from '@store/db';
import type { Names } from '@store/queries/history';
import { BeforeAfter } from '@ui/BeforeAfter';
import { RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { kindWords } from '../history';
import { changesOf, linksOf } from '../historyEntries';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './RecordsPage.module.css';

type EntryTableProps = {
  /** The newest first. */
  readonly entries: readonly StoredEntry[];
  readonly names: Names;
};

/** How many records an entry names before it counts the rest. */
const SHOWN_LINKS = 3;

export function EntryTable({ entries, names }: EntryTableProps) {
  const { office } = useSession();
  return (
    <RecordTable
      label="History"
      rows={entries}
      rowKey={({ key }) => key}
      columns={[
        {
          head: 'When',
          width: 'narrow',
          isFigures: true,
          cell: ({ at }) => <time className={classes.when} dateTime={at}>{plainDay(dayAt(at, office.zone))}<small>{clockAt(at, office.zone)}</small></time>,
        },
        { head: 'What happened, by whom', width: 'normal', cell: ({ kind, header }) => <><strong className={classes.what}>{kindWords(kind)}</strong><small>{header.actor}</small></> },
        { head: 'Record, and what changed', cell: (entry) => <Details entry={entry} names={names} /> },
      ]}
    />
  );
}

function Details({ entry, names }: { readonly entry: StoredEntry; readonly names: Names }) {
  const links = linksOf(entry, names);
  const more = links.length - SHOWN_LINKS;
  const why = entry.body?.why;
  // A new record that has a page is named by its link.
  const changes = changesOf(entry, names).filter(({ label, before, after }) => before !== undefined || !links.some(({ noun, name }) => noun === label && name === after));
  return (
    <div className={classes.details}>
      {links.length > 0 && (
        <p>
          {links.slice(0, SHOWN_LINKS).map(({ id, noun, name, href }, index) => (
            <span key={id}>{index > 0 && '; '}{noun}: <TextLink isUnderlined href={href}>{name}</TextLink></span>
          ))}
          {more > 0 && ` and ${more} more`}
        </p>
      )}
      {changes.map(({ label, before, after }, index) => (
        <p key={index}><span className={classes.label}>{label}: </span>{before === undefined ? after : <BeforeAfter before={before} after={after} />}</p>
      ))}
      {entry.destroyedUnder !== undefined && <p className={classes.label}>Words of it were <TextLink isUnderlined href={routes.certificate(entry.destroyedUnder)}>destroyed under a certificate</TextLink>.</p>}
      {why !== undefined && <p><span className={classes.label}>Why: </span>{why}</p>}
    </div>
  );
}
