/** What the obligations of one agreement rest on, with how each stands today. */
import { type Authority, authorityStatus, AUTHORITY_KIND_NAMES } from '@domain/authority';
import { longDay } from '@domain/day';
import type { Id } from '@domain/id';
import { Clause } from '@ui/Clause';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { authorityLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { Acts } from '../Acts';
import { AuthorityDialog } from '../AuthorityDialog';
import { AuthorityWarning } from '../AuthorityWarning';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { AuthorityEndDialog } from './AuthorityEndDialog';
import classes from './AuthoritiesPanel.module.css';

type AuthoritiesPanelProps = { readonly agreementId: Id; readonly authorities: readonly Authority[] };

export function AuthoritiesPanel({ agreementId, authorities }: AuthoritiesPanelProps) {
  const edit = useDialog<{ readonly authority?: Authority }>();
  const end = useDialog<Authority>();
  return (
    <Panel
      title="Authorities"
      count={authorities.length}
      isFlush
      aside={<Acts><TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => edit.open({})}>Add an authority</TextLink></Acts>}
    >
      {authorities.length === 0 && (
        <EmptyState
          title="No authority is recorded yet"
          text="What obligations rest on: a clause, a memo, a statute. Every obligation names one, and a letter cites it."
          action={<Acts><TextLink onClick={() => edit.open({})}>Add the first authority</TextLink></Acts>}
        />
      )}
      {authorities.map((authority) => (
        <Item key={authority.id} authority={authority} onEdit={() => edit.open({ authority })} onEnd={() => end.open(authority)} />
      ))}
      {edit.subject && <AuthorityDialog agreementId={agreementId} authority={edit.subject.authority} onClose={edit.close} />}
      {end.subject && <AuthorityEndDialog authority={end.subject} onClose={end.close} />}
    </Panel>
  );
}

type ItemProps = { readonly authority: Authority; readonly onEdit: () => void; readonly onEnd: () => void };

function Item({ authority, onEdit, onEnd }: ItemProps) {
  const { today } = useSession();
  const { title, kind, issuer, dated, citation, text, isSummary, ended } = authority;
  return (
    <article className={classes.item}>
      <div className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        <Status look={authorityLook(authorityStatus(authority, today))} />
      </div>
      <p className={classes.source}>
        {AUTHORITY_KIND_NAMES[kind]}, {issuer}, {longDay(dated)}
        {citation !== '' && `, ${citation}`}
      </p>
      {text !== '' && <Clause text={text} isSummary={isSummary} />}
      <AuthorityWarning isBrief authority={authority} today={today} />
      <Acts><div className={classes.acts}>
        <TextLink label={`Edit the authority ${title}`} onClick={onEdit}>Edit</TextLink>
        {!ended && <TextLink label={`Record that it ended: ${title}`} onClick={onEnd}>Record that it ended</TextLink>}
      </div></Acts>
    </article>
  );
}
