/** What the obligation rests on, with its words and how it stands. */
import { type Authority, AUTHORITY_KIND_NAMES, authorityStatus } from '@domain/authority';
import { longDay } from '@domain/day';
import { Clause } from '@ui/Clause';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { authorityLook } from '@ui/statusLook';
import { AuthorityWarning } from '../AuthorityWarning';
import { useSession } from '../session';
import classes from './AuthorityPanel.module.css';

export function AuthorityPanel({ authority }: { readonly authority: Authority }) {
  const { today } = useSession();
  const { kind, title, issuer, dated, citation, text, isSummary } = authority;
  const standing = authorityStatus(authority, today);
  return (
    <Panel title="Authority" aside={<Status look={authorityLook(standing, standing.state === 'inForce' ? today : undefined)} isSoft />}>
      <div className={classes.root}>
        <p className={classes.source}>
          <strong>{title}</strong>
          <span>{AUTHORITY_KIND_NAMES[kind]}, {issuer}, {longDay(dated)}{citation !== '' && `, ${citation}`}</span>
        </p>
        {text === '' ? <p className={classes.none}>Its words are not recorded. They can be added on the agreement’s page.</p> : <Clause text={text} isSummary={isSummary} />}
        <AuthorityWarning authority={authority} today={today} />
      </div>
    </Panel>
  );
}
