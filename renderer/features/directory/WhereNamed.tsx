/** What names a party: agreements, what is owed to it, letters. */
import { LETTER_KIND_NAMES, type Letter, numberOf } from '@domain/letter';
import { LETTER_STATUS_NAMES } from '@domain/letterReview';
import type { PartyUse } from '@store/queries/directory';
import { EmptyState } from '@ui/EmptyState';
import { Facts } from '@ui/Facts';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { isUsed } from '@store/queries/directory';
import type { ReactNode } from 'react';
import { routes } from '../routes';
import classes from './WhereNamed.module.css';

/** So many of a kind are listed; the others are counted. */
const MOST = 8;

export function WhereNamed({ use }: { readonly use: PartyUse }) {
  const { agreements, obligations, letters } = use;
  return (
    <Panel title="Where it is named">
      {!isUsed(use) && <EmptyState title="Nothing names it yet" text="It can be taken out as long as no agreement, obligation or letter names it." />}
      <Facts
        look="stacked"
        facts={[
          { label: 'Agreements', value: linesOf(agreements, ({ id, title }) => <TextLink key={id} href={routes.agreement(id)}>{title}</TextLink>) },
          { label: 'Obligations owed to it', value: linesOf(obligations, ({ id, title }) => <TextLink key={id} href={routes.obligation(id)}>{title}</TextLink>) },
          { label: 'Letters', value: linesOf(letters, (letter) => <TextLink key={letter.id} href={routes.letter(letter.id)}>{letterName(letter)}</TextLink>) },
        ]}
      />
    </Panel>
  );
}

function linesOf<T>(rows: readonly T[], line: (row: T) => ReactNode): ReactNode {
  if (rows.length === 0) return undefined;
  return (
    <ul className={classes.lines}>
      {rows.slice(0, MOST).map((row, index) => <li key={index}>{line(row)}</li>)}
      {rows.length > MOST && <li>and {rows.length - MOST} more</li>}
    </ul>
  );
}

const letterName = (letter: Letter): string => {
  const { kind, status } = letter;
  return [numberOf(letter), LETTER_KIND_NAMES[kind], status === 'issued' ? '' : `(${LETTER_STATUS_NAMES[status].toLowerCase()})`].filter(Boolean).join(' ');
};
