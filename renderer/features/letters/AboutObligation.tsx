import { authorityName, authorityStatus } from '@domain/authority';
import type { Day } from '@domain/day';
import type { DocketLine } from '@store/queries/obligations';
import { DueDate } from '@ui/DueDate';
import { Facts } from '@ui/Facts';
import { Notice } from '@ui/Notice';
import { Status } from '@ui/Status';
import { authorityLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import classes from './AboutObligation.module.css';

type AboutObligationProps = {
  readonly line: DocketLine;
  /** The date of the letter. */
  readonly dated: Day;
};

/** What the chosen obligation brings along: its date with the reason, its agreement, and how its authority stands on that day. */
export function AboutObligation({ line: { obligation, due, agreement, authority }, dated }: AboutObligationProps) {
  const status = authorityStatus(authority, dated);
  return (
    <div className={classes.root}>
      <Facts
        facts={[
          { label: 'Due', value: <DueDate day={due.due} reason={due.waitingFor === undefined ? due.reason : `waiting for ${due.waitingFor}`} movedFrom={due.movedFrom} /> },
          { label: 'Owed by', value: obligation.owedBy },
          { label: 'Agreement', value: <TextLink href={routes.agreement(agreement.id)}>{agreement.title}</TextLink> },
          { label: 'Authority', value: authorityName(authority), note: <Status look={authorityLook(status, status.state === 'inForce' ? dated : undefined)} isSoft={false} /> },
        ]}
      />
      {status.state !== 'inForce' && (
        <Notice
          tone="soon"
          what="The authority is not in force on the date of the letter"
          why="The letter can be drafted. To issue it, the reason why it goes out all the same is asked for."
          action={<TextLink isUnderlined href={routes.agreement(agreement.id)}>Look at the authority</TextLink>}
        />
      )}
    </div>
  );
}
