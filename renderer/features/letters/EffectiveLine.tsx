/** When notice to one recipient is effective, with its account; or what it waits for. */
import { shortDay } from '@domain/day';
import type { EffectiveDate } from '@domain/effectiveDate';
import type { Id } from '@domain/id';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { routes } from '../routes';
import classes from './EffectiveLine.module.css';

type EffectiveLineProps = {
  readonly effective: EffectiveDate;
  /** The recipient's name, for who listens. */
  readonly party: string;
  readonly agreementId: Id;
};

export function EffectiveLine({ effective, party, agreementId }: EffectiveLineProps) {
  const [isOpen, setOpen] = useState(false);
  if (effective.state === 'unknown') {
    return (
      <p className={classes.quiet}>
        The agreement does not say when this notice is effective. <TextLink href={routes.agreement(agreementId)} label={`Say it in the agreement, for ${party}`}>Say it in the agreement</TextLink>
      </p>
    );
  }
  const look = effective.state === 'effective'
    ? plainLook('done', IconCircleCheck, `Notice effective ${shortDay(effective.day)}`)
    : plainLook('wait', IconHourglass, `Notice not effective yet: waiting for ${effective.waitingFor}`);
  return (
    <div className={classes.root}>
      <p className={classes.line}>
        <Status look={look} isSoft={false} />
        <TextLink onClick={() => setOpen(!isOpen)} label={`${isOpen ? 'Hide' : 'Show'} how this day was found, ${party}`}>{isOpen ? 'Hide how' : 'How'}</TextLink>
      </p>
      {isOpen && (
        <ol className={classes.steps}>
          {effective.steps.map(({ text, day }) => <li key={text}>{text}{day !== undefined && <>: <b>{shortDay(day)}</b></>}</li>)}
        </ol>
      )}
    </div>
  );
}
