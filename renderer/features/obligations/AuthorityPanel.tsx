/** What the obligation rests on, with its words and how it stands. */
import { readingOn } from '@domain/amendment';
import { type Authority, AUTHORITY_KIND_NAMES, authorityStatus } from '@domain/authority';
import { longDay } from '@domain/day';
import { wordingsOf } from '@store/queries/amendments';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { authorityLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { AuthorityWarning } from '../AuthorityWarning';
import { ReadingClause } from '../ReadingClause';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import classes from './AuthorityPanel.module.css';

export function AuthorityPanel({ authority }: { readonly authority: Authority }) {
  const { today } = useSession();
  const { kind, title, issuer, dated, citation } = authority;
  const amended = useLive((db) => wordingsOf(db, authority.id), [authority.id]);
  const reading = readingOn(authority, amended ?? [], today);
  const standing = authorityStatus(authority, today);
  return (
    <Panel title="Authority" aside={<Status look={authorityLook(standing, standing.state === 'inForce' ? today : undefined)} isSoft />}>
      <div className={classes.root}>
        <p className={classes.source}>
          <strong><TextLink href={routes.authority(authority.id)}>{title}</TextLink></strong>
          <span>{AUTHORITY_KIND_NAMES[kind]}, {issuer}, {longDay(dated)}{citation !== '' && `, ${citation}`}</span>
        </p>
        {reading.text === '' ? <p className={classes.none}>Its words are not recorded. They can be added on the agreement’s page.</p> : <ReadingClause reading={reading} />}
        <AuthorityWarning authority={authority} today={today} />
      </div>
    </Panel>
  );
}
