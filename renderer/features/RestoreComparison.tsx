/** A backup beside the records that are open: when it was made, what it holds, and which entries only one of the two has. */
import type { BackupLook, EntryBrief } from '@bridge/contract';
import { clockAt, dayAt, plainDay } from '@domain/day';
import { Facts } from '@ui/Facts';
import { Notice } from '@ui/Notice';
import { kindWords } from './history';
import classes from './RestoreDialog.module.css';

type RestoreComparisonProps = { readonly look: BackupLook; readonly zone: string };

export function RestoreComparison({ look, zone }: RestoreComparisonProps) {
  const { name, made, app, entries, files, missing, isEncrypted, isOurs, newest, now, onlyHere, onlyThere, destroyed } = look;
  return (
    <>
      <Notice tone="done" role="status" what="The backup is whole" why="Every entry and every file in it was read and is as it was recorded." />
      <Facts
        facts={[
          { label: 'File', value: <span className={classes.name}>{name}</span>, note: isEncrypted ? 'Encrypted under a passphrase' : 'Not encrypted' },
          { label: 'Made', value: moment(made, zone), note: `by Noticebook ${app}` },
          { label: 'Holds', value: `${count(entries, 'entry', 'entries')}, ${count(files, 'file', 'files')}`, ...(missing > 0 ? { note: `${count(missing, 'file', 'files')} had been lost before it was made` } : {}) },
          { label: 'Newest entry', value: newest === null ? 'none' : entryWords(newest), ...(newest === null ? {} : { note: `${newest.actor}, ${moment(newest.at, zone)}` }) },
          { label: 'Records now', value: count(now.entries, 'entry', 'entries'), ...(now.newest === null ? {} : { note: `newest: ${entryWords(now.newest)}, ${moment(now.newest.at, zone)}` }) },
        ]}
      />
      {!isOurs && now.entries > 0 && <Notice tone="soon" what="This backup is of other records" why="It was not made from the journal that is open here. Restored, it takes the place of these records, which are kept aside." />}
      {destroyed.length > 0 && (
        <Notice
          tone="late"
          what={`This backup brings back what was destroyed under ${listed(destroyed)}`}
          why={`It was made before ${destroyed.length === 1 ? 'that certificate' : 'those certificates'}. Restored, the words and files of the destroyed records are in the records again, and the ${destroyed.length === 1 ? 'certificate is' : 'certificates are'} not.`}
        />
      )}
      <div className={classes.sides}>
        <Only title="Only in the records now" none="Nothing: the backup has all of it." some={onlyHere} zone={zone} />
        <Only title="Only in the backup" none="Nothing that is not in the records now." some={onlyThere} zone={zone} />
      </div>
    </>
  );
}

type OnlyProps = { readonly title: string; readonly none: string; readonly some: BackupLook['onlyHere']; readonly zone: string };

function Only({ title, none, some: { count: many, latest }, zone }: OnlyProps) {
  return (
    <section className={classes.side}>
      <h3>{title}</h3>
      {many === 0 && <p className={classes.quiet}>{none}</p>}
      {many > 0 && <p className={classes.quiet}>{count(many, 'entry', 'entries')}{many > latest.length && `, the latest ${latest.length}`}:</p>}
      <ul className={classes.entries}>
        {latest.map((entry, index) => <li key={`${entry.at}.${index}`}>{entryWords(entry)}<small>{entry.actor}, {moment(entry.at, zone)}</small></li>)}
      </ul>
    </section>
  );
}

const listed = (words: readonly string[]): string => new Intl.ListFormat('en-US').format(words);

const entryWords = ({ kind }: EntryBrief): string => kindWords(kind);

/** `Nov 24, 2026, 8:11 AM`. */
export const moment = (at: string, zone: string): string => `${plainDay(dayAt(at, zone))}, ${clockAt(at, zone)}`;

const count = (many: number, one: string, more: string): string => `${many.toLocaleString('en-US')} ${many === 1 ? one : more}`;

