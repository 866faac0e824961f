/** The words of an authority as they read on a day, and by which amendment. */
import type { Reading } from '@domain/amendment';
import { longDay } from '@domain/day';
import { Clause } from '@ui/Clause';

type ReadingClauseProps = {
  readonly reading: Reading;
  /** What is said where the words are not recorded. */
  readonly none?: string | undefined;
};

export function ReadingClause({ reading: { text, isSummary, amendment }, none }: ReadingClauseProps) {
  if (text === '') return none === undefined ? null : <p>{none}</p>;
  return (
    <Clause
      text={text}
      isSummary={isSummary}
      source={amendment && `As amended by ${amendment.title}${amendment.number === '' ? '' : ` (${amendment.number})`}, in effect from ${longDay(amendment.effectiveFrom)}`}
    />
  );
}
