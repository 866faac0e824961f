/** Chooses what an obligation rests on, shows how that stands today, and takes a new one. */
import { type Authority, authorityStatus } from '@domain/authority';
import { plainDay } from '@domain/day';
import { Select } from '@mantine/core';
import { Status } from '@ui/Status';
import { authorityLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AuthorityDialog } from '../AuthorityDialog';
import { AuthorityWarning } from '../AuthorityWarning';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import classes from './AuthorityField.module.css';

type AuthorityFieldProps = {
  /** Empty until an agreement is chosen. */
  readonly agreementId: string;
  readonly authorities: readonly Authority[] | undefined;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error?: ReactNode;
};

export function AuthorityField({ agreementId, authorities = [], value, onChange, error }: AuthorityFieldProps) {
  const { today } = useSession();
  const dialog = useDialog<true>();
  const chosen = authorities.find(({ id }) => id === value);
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <Select
          className={classes.select ?? ''}
          label="Authority"
          description="What the obligation rests on: letters cite it"
          placeholder={agreementId === '' ? 'Choose the agreement first' : authorities.length === 0 ? 'None is recorded: add one' : 'Choose the authority'}
          data={authorities.map(({ id, title, issuer, dated }) => ({ value: id, label: `${title} (${issuer}, ${plainDay(dated)})` }))}
          disabled={agreementId === ''}
          value={chosen ? value : null}
          onChange={(id) => { if (id !== null) onChange(id); }}
          error={error}
        />
        {agreementId !== '' && (
          <span className={classes.add}>
            <TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => dialog.open(true)}>Add an authority</TextLink>
          </span>
        )}
      </div>
      {chosen && <Status look={authorityLook(authorityStatus(chosen, today))} isSoft={false} />}
      {chosen && <AuthorityWarning isBrief authority={chosen} today={today} />}
      {dialog.subject && <AuthorityDialog agreementId={agreementId} onClose={dialog.close} onSaved={onChange} />}
    </div>
  );
}
