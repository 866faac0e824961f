/** The keyboard shortcuts, group by group. */
import { Kbd } from '@ui/Kbd';
import { useId } from 'react';
import { useRemembered } from '../remembered';
import { SHORTCUT_GROUPS, type ShortcutGroup } from '../shortcuts';
import { useKeyWords } from '../useKeyWords';
import classes from './ShortcutList.module.css';

export function ShortcutList() {
  return <div className={classes.root}>{SHORTCUT_GROUPS.map((group) => <Group key={group.title} group={group} />)}</div>;
}

function Group({ group: { title, note, shortcuts } }: { readonly group: ShortcutGroup }) {
  const id = useId();
  const { singleKeys } = useRemembered();
  const keyWords = useKeyWords();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>{title}</h2>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      <dl className={classes.rows}>
        {shortcuts.map(({ keys, does, isSingle }) => (
          <div className={classes.row} key={does}>
            <dt className={classes.does}>{does}</dt>
            <dd className={classes.keys}>{isSingle === true && !singleKeys ? 'turned off' : keys.map((key) => <Kbd key={key}>{keyWords(key)}</Kbd>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
