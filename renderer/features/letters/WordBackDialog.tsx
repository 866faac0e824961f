import { FACTS, isFactName } from '@domain/fact';
import type { Question } from '@domain/mergeQuestions';
import type { LostPart } from '@domain/wordFile';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { Stacked } from '@ui/TwoColumns';
import { WordsDiff } from '@ui/WordsDiff';
import type { ReactNode } from 'react';
import type { CameBack } from './useWordBack';
import classes from './WordBackDialog.module.css';

type WordBackDialogProps = {
  readonly cameBack: CameBack;
  /** Names of merge fields in words. */
  readonly questions: readonly Pick<Question, 'name' | 'noun'>[];
  readonly isSaving: boolean;
  readonly problem?: ReactNode;
  readonly onTake: () => void;
  readonly onClose: () => void;
};

/** Shows what an edited document changes before it is taken, and what it cannot bring along. */
export function WordBackDialog({ cameBack: { name, found }, questions, isSaving, problem, onTake, onClose }: WordBackDialogProps) {
  const { differences, unlinked, lost, tables, outside, outsideGone, running, runningGone } = found;
  const nounOf = (field: string) => questions.find((question) => question.name === field)?.noun ?? (isFactName(field) ? FACTS[field].label : field);
  return (
    <FormDialog
      isOpen
      size="wide"
      title="Bring back from Word"
      description={`${name}: ${differences.length === 0 ? 'its subject and body read as the letter does.' : `${differences.length} ${differences.length === 1 ? 'passage differs' : 'passages differ'} from the letter.`}`}
      submitLabel="Take these words"
      blocked={differences.length === 0 ? 'Nothing differs.' : undefined}
      isSaving={isSaving}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (differences.length > 0) onTake();
      }}
    >
      {differences.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        <div className={classes.scroll} role="region" aria-label="What differs" tabIndex={0}>
          <ol className={classes.differences}>
            {differences.map(({ where, kind, parts }, index) => (
              <li key={index}>
                <span className={classes.what}>{where === 'subject' ? 'Subject, changed' : WHAT[kind]}</span>
                <WordsDiff parts={parts} />
              </li>
            ))}
          </ol>
        </div>
      )}
      <Stacked isTight>
        {unlinked.length > 0 && (
          <Notice
            tone="soon"
            what={unlinked.length === 1 ? 'One value becomes plain words' : `${unlinked.length} values become plain words`}
            why={`${unlinked.length === 1 ? 'It was changed in Word, so it no longer follows' : 'They were changed in Word, so they no longer follow'} the answer or the record: ${unlinked.map(({ name: field, value }) => `${nounOf(field)} (was “${clipped(value)}”)`).join('; ')}.`}
          />
        )}
        {lostWords(lost, tables).map(([what, why]) => <Notice key={what} tone="soon" what={what} why={why} />)}
        {outside.length + outsideGone.length > 0 && (
          <Notice
            tone="plain"
            what="Changes outside of subject and body are not taken"
            why={`Address, date, signature and enclosures come from the records; change them here.${outside.length > 0 ? ` In the document stand: ${someOf(outside)}.` : ''}${outsideGone.length > 0 ? ` Changed or taken out there, and printed all the same: ${someOf(outsideGone)}.` : ''}`}
          />
        )}
        {running.length + runningGone.length > 0 && (
          <Notice
            tone="soon"
            what="Not kept: what was changed at the head or foot of the pages"
            why={`The head and the foot of each page are written anew here. ${[...(running.length > 0 ? [`In the document stand: ${someOf(running)}.`] : []), ...(runningGone.length > 0 ? [`Taken out there, and printed all the same: ${someOf(runningGone)}.`] : [])].join(' ')}${running.length > 0 ? ' Put what is needed into the words.' : ''}`}
          />
        )}
      </Stacked>
    </FormDialog>
  );
}

const WHAT = { changed: 'Changed', added: 'Put in', removed: 'Taken out' } as const;

/** The first lines, quoted. */
const someOf = (lines: readonly string[]): string =>
  `${lines.slice(0, 6).map((line) => (line === '[picture]' ? 'a picture' : `“${clipped(line)}”`)).join(', ')}${lines.length > 6 ? ` and ${lines.length - 6} more` : ''}`;

const clipped = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** What was not kept, or was decided, each with a sentence. */
function lostWords(lost: readonly LostPart[], tables: number): readonly (readonly [string, string])[] {
  const of = (what: LostPart['what']) => lost.filter((part) => part.what === what);
  const count = (what: LostPart['what'], one: string, many: string) => (of(what).length === 1 ? `1 ${one}` : `${of(what).length} ${many}`);
  const quoted = (what: LostPart['what']) => of(what).flatMap(({ words }) => (words === undefined ? [] : [`“${clipped(words)}”`])).slice(0, 6).join(', ');
  const found: (readonly [string, string])[] = [];
  const tracked = of('inserted').length + of('deleted').length;
  if (tracked > 0) found.push([`${tracked === 1 ? '1 tracked change counts' : `${tracked} tracked changes count`} as accepted`, `What was inserted is taken, what was deleted is left out${quoted('deleted') ? `: ${quoted('deleted')}` : ''}. Reject a change in Word first if it is not wanted.`]);
  if (of('struck').length > 0) found.push(['Words that were struck through are kept', `They would be printed as if they were meant: ${quoted('struck')}. Delete them in Word or here if they are to go.`]);
  if (of('comment').length > 0) found.push([`${count('comment', 'comment is', 'comments are')} not part of the letter`, `${quoted('comment') || 'Their words stay in the document.'} Answer them in the document, or note them here.`]);
  const gone = [
    ...(of('picture').length > 0 ? [count('picture', 'picture', 'pictures')] : []),
    ...(of('textBox').length > 0 ? [count('textBox', 'text box', 'text boxes')] : []),
    ...(of('footnote').length > 0 ? [count('footnote', 'footnote', 'footnotes')] : []),
    ...(of('equation').length > 0 ? [count('equation', 'equation', 'equations')] : []),
    ...(of('symbol').length > 0 ? [count('symbol', 'symbol of a font', 'symbols of a font')] : []),
    ...(of('embedded').length > 0 ? [count('embedded', 'document put in as a whole', 'documents put in as a whole')] : []),
  ];
  const goneWords = [quoted('textBox'), quoted('footnote')].filter(Boolean).join(', ');
  if (gone.length > 0) found.push([`Not kept: ${gone.join(', ')}`, `A letter here holds words and lists${goneWords === '' ? '' : `; in the document stand: ${goneWords}`}. Put what is needed into the words, or send it as an enclosure.`]);
  if (tables > 0) found.push([tables === 1 ? '1 table becomes paragraphs' : `${tables} tables become paragraphs`, 'Each row is a paragraph, its cells apart by semicolons.']);
  if (of('link').length + of('looks').length > 0) found.push(['Links, underlining and colors are not kept', 'The words themselves are.']);
  return found;
}
