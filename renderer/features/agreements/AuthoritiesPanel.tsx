/** What the obligations of one agreement rest on, with how each stands today. */
import { type Authority, authorityStatus, AUTHORITY_KIND_NAMES } from '@domain/authority';
import { type Reading, readingOn } from '@domain/amendment';
import { type Day, longDay, parseDay, typedDay } from '@domain/day';
import type { Id } from '@domain/id';
import { amendedWords } from '@store/queries/amendments';
import { DayField } from '@ui/DayField';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { authorityLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Acts } from '../Acts';
import { AuthorityDialog } from '../AuthorityDialog';
import { AuthorityWarning } from '../AuthorityWarning';
import { ReadingClause } from '../ReadingClause';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { AuthorityEndDialog } from './AuthorityEndDialog';
import classes from './AuthoritiesPanel.module.css';

type AuthoritiesPanelProps = { readonly agreementId: Id; readonly authorities: readonly Authority[] };

export function AuthoritiesPanel({ agreementId, authorities }: AuthoritiesPanelProps) {
  const edit = useDialog<{ readonly authority?: Authority }>();
  const end = useDialog<Authority>();
  const { today } = useSession();
  const amended = useLive((db) => amendedWords(db, agreementId), [agreementId]);
  const [typed, setTyped] = useState(typedDay(today));
  const day = parseDay(typed);
  const isAmended = amended !== undefined && amended.size > 0;
  const on = isAmended && day.ok ? day.value : today;
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
      {isAmended && (
        <div className={classes.asOf}>
          <DayField label="As they read on" today={today} value={typed} onChange={setTyped} error={day.ok ? undefined : day.error} />
          <p>Amendments changed the words of {amended?.size === 1 ? 'one clause' : `${amended?.size ?? 0} clauses`}. Status and words are shown as on this day.</p>
        </div>
      )}
      {authorities.map((authority) => (
        <Item key={authority.id} authority={authority} on={on} reading={readingOn(authority, amended?.get(authority.id) ?? [], on)} onEdit={() => edit.open({ authority })} onEnd={() => end.open(authority)} />
      ))}
      {edit.subject && <AuthorityDialog agreementId={agreementId} authority={edit.subject.authority} onClose={edit.close} />}
      {end.subject && <AuthorityEndDialog authority={end.subject} onClose={end.close} />}
    </Panel>
  );
}

type ItemProps = { readonly authority: Authority; readonly on: Day; readonly reading: Reading; readonly onEdit: () => void; readonly onEnd: () => void };

function Item({ authority, on, reading, onEdit, onEnd }: ItemProps) {
  const { today } = useSession();
  const { title, kind, issuer, dated, citation, ended } = authority;
  return (
    <article className={classes.item}>
      <div className={classes.head}>
        <h3 className={classes.title}><TextLink href={routes.authority(authority.id)}>{title}</TextLink></h3>
        <Status look={authorityLook(authorityStatus(authority, on), on === today ? undefined : on)} />
      </div>
      <p className={classes.source}>
        {AUTHORITY_KIND_NAMES[kind]}, {issuer}, {longDay(dated)}
        {citation !== '' && `, ${citation}`}
      </p>
      <ReadingClause reading={reading} />
      <AuthorityWarning isBrief authority={authority} today={today} />
      <Acts><div className={classes.acts}>
        <TextLink label={`Edit the authority ${title}`} onClick={onEdit}>Edit</TextLink>
        {!ended && <TextLink label={`Record that it ended: ${title}`} onClick={onEnd}>Record that it ended</TextLink>}
      </div></Acts>
    </article>
  );
}
