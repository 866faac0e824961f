/** The authorities and events of a pack, with what they leave to the office. */
import { AUTHORITY_KIND_NAMES, ENDING_NAMES } from '@domain/authority';
import { longDay } from '@domain/day';
import type { Pack, PackAuthority } from '@domain/pack';
import { asksDate, asksIssuer, type PackAnswers } from '@domain/packStart';
import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DayField } from '@ui/DayField';
import { Panel } from '@ui/Panel';
import { useSession } from '../session';
import classes from './PackForm.module.css';

type Form = { readonly form: UseFormReturnType<PackAnswers> };

export function PackAuthorities({ authorities, form }: Form & { readonly authorities: readonly PackAuthority[] }) {
  const { today } = useSession();
  return (
    <Panel title="Authorities" count={authorities.length} isFlush>
      <ul className={classes.parts}>
        {authorities.map((authority) => (
          <li key={authority.key} className={classes.part}>
            <p className={classes.name}>{authority.title}</p>
            <p className={classes.quiet}>{factsOf(authority)}</p>
            {authority.text !== '' && <p className={classes.quiet}>{authority.isSummary ? `In short: ${authority.text}` : authority.text}</p>}
            {(asksIssuer(authority) || asksDate(authority)) && (
              <div className={classes.asked}>
                {asksIssuer(authority) && <TextInput label={`Who issued “${authority.title}”`} {...form.getInputProps(`issuers.${authority.key}`)} />}
                {asksDate(authority) && <DayField label={`Date of “${authority.title}”`} today={today} {...form.getInputProps(`datedBy.${authority.key}`)} />}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function factsOf({ kind, issuer, dated, ended, citation }: PackAuthority): string {
  const day = dated === 'agreement' ? 'dated as the agreement' : dated && `dated ${longDay(dated)}`;
  return [AUTHORITY_KIND_NAMES[kind], citation, issuer, day, ended && `${ENDING_NAMES[ended.how]} on ${longDay(ended.on)}`].filter(Boolean).join(' · ');
}

export function PackEvents({ events, form }: Form & { readonly events: Pack['events'] }) {
  const { today } = useSession();
  return (
    <Panel title="Events that start the counts" count={events.length} isFlush>
      <ul className={classes.parts}>
        {events.map(({ key, name, note }) => (
          <li key={key} className={classes.part}>
            <div className={classes.asked}>
              <DayField label={`${name} (optional)`} description={note || 'Leave it empty until it has happened, or is known'} today={today} {...form.getInputProps(`events.${key}`)} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
