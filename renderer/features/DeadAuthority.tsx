/** Marks what rests on an authority that is not in force today; nothing where it stands. */
import { type Authority, authorityStatus } from '@domain/authority';
import { Status } from '@ui/Status';
import { deadAuthorityLook } from '@ui/statusLook';
import { AppLink } from '@ui/TextLink';
import classes from './DeadAuthority.module.css';
import { routes } from './routes';
import { useSession } from './session';

type DeadAuthorityProps = {
  /** Absent: it is no longer recorded, or nothing is known of it here. */
  readonly authority: Pick<Authority, 'id' | 'inForceFrom' | 'ended'> | undefined;
  /** Where the whole row is a link already: the mark alone. */
  readonly isPlain?: boolean | undefined;
};

export function DeadAuthority({ authority, isPlain = false }: DeadAuthorityProps) {
  const { today } = useSession();
  const look = authority && deadAuthorityLook(authorityStatus(authority, today), today);
  if (authority === undefined || look === undefined) return null;
  const mark = <Status look={look} isSoft={false} />;
  return isPlain ? <span className={classes.root}>{mark}</span> : <AppLink className={classes.root} href={routes.authority(authority.id)}>{mark}</AppLink>;
}
