import classes from './ComparedWords.module.css';
import type { ComparedLine, ComparedPart } from './comparedWords';

type ComparedWordsProps = {
  readonly parts: readonly ComparedPart[];
  /** Said when nothing differs. */
  readonly same: string;
};

/** Two wordings in one text: what came is underlined, what went is struck through. */
export function ComparedWords({ parts, same }: ComparedWordsProps) {
  const changed = parts.filter(({ isChanged }) => isChanged);
  if (changed.length === 0) return <p className={classes.same}>{same}</p>;
  return (
    <div className={classes.root}>
      <p className={classes.key}><ins>Underlined</ins> was added, <del>struck through</del> was taken out. Fields stand in ‹ ›, conditions in [ ].</p>
      {changed.map(({ title, lines }) => (
        <section key={title} className={classes.part}>
          <h3>{title}</h3>
          {inGroups(lines).map((group, index) =>
            typeof group === 'number'
              ? <p key={index} className={classes.unchanged}>{unchanged(group, title === 'Questions' ? 'question' : 'paragraph')}</p>
              : <p key={index} className={classes.line}>{group.pieces.map(({ text, change }, at) => (change === 'added' ? <ins key={at}>{text}</ins> : change === 'takenOut' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>))}</p>,
          )}
        </section>
      ))}
    </div>
  );
}

const unchanged = (count: number, noun: string): string => (count === 1 ? `1 ${noun} is the same` : `${count} ${noun}s are the same`);

/** Changed lines, and how many unchanged ones stand between them. */
function inGroups(lines: readonly ComparedLine[]): readonly (ComparedLine | number)[] {
  const groups: (ComparedLine | number)[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.isChanged) groups.push(line);
    else if (typeof last === 'number') groups[groups.length - 1] = last + 1;
    else groups.push(1);
  }
  return groups;
}
