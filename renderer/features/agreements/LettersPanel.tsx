/** The letters under one agreement. */
import { plainDay } from '@domain/day';
import type { Id } from '@domain/id';
import { LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { lettersUnder, type LetterRow } from '@store/queries/letters';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { letterLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { DeadAuthority } from '../DeadAuthority';
import { routes } from '../routes';
import { useLive } from '../session';
import classes from './SideRows.module.css';

export function LettersPanel({ agreementId }: { readonly agreementId: Id }) {
  const letters = useLive((db) => lettersUnder(db, agreementId), [agreementId]);
  return (
    <Panel title="Letters" count={letters?.length} isFlush aside={<TextLink href={routes.newLetter({ agreementId })}>New letter</TextLink>}>
      {letters === undefined && <LoadingRows shape="lines" label="Reading the letters" />}
      {letters?.length === 0 && <EmptyState title="No letter under this agreement" text="A letter is begun here, or from the obligation or the meeting that it is about." />}
      {letters !== undefined && letters.length > 0 && (
        <ul className={classes.rows}>
          {letters.map((row) => <Row key={row.letter.id} row={row} />)}
        </ul>
      )}
    </Panel>
  );
}

function Row({ row: { letter, recipients, authorities } }: { readonly row: LetterRow }) {
  const number = numberOf(letter);
  const proved = recipients.filter(({ hasProof }) => hasProof).length;
  return (
    <li>
      <TextLink href={routes.letter(letter.id)}>{number === undefined ? LETTER_KIND_NAMES[letter.kind] : `${number}, ${LETTER_KIND_NAMES[letter.kind]}`}</TextLink>
      <p>
        <Status look={letterLook(letter.status)} isSoft={false} />
        <span>{plainDay(letter.dated)}</span>
        {number !== undefined && recipients.length > 0 && <span>{proved} of {recipients.length} with proof</span>}
        {authorities.map((authority) => <DeadAuthority key={authority.id} authority={authority} />)}
      </p>
    </li>
  );
}
