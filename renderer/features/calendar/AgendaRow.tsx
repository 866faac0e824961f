/** One line of the calendar: what it is in icon and word, its title, why it is on that day, and how far away. */
import type { AgendaItem } from '@store/queries/calendar';
import { countWords } from '@ui/count';
import { Status } from '@ui/Status';
import { AppLink } from '@ui/TextLink';
import { DeadAuthority } from '../DeadAuthority';
import { useSession } from '../session';
import { agendaCount, agendaHref, agendaStatus, agendaTitle, agendaUnder, KIND_LOOKS } from './agendaWords';
import classes from './AgendaRow.module.css';

type AgendaRowProps = { readonly item: AgendaItem };

export function AgendaRow({ item }: AgendaRowProps) {
  const { today } = useSession();
  const status = agendaStatus(item, today);
  const { numeral, word, tone } = countWords(agendaCount(item, today));
  return (
    <li className={classes.item}>
      <span className={classes.kind}><Status look={KIND_LOOKS[item.kind]} /></span>
      <div className={classes.what}>
        <AppLink className={classes.title} href={agendaHref(item)}>{agendaTitle(item)}</AppLink>
        <span className={classes.under}>{agendaUnder(item)}</span>
        {(item.kind === 'due' || item.kind === 'lead') && item.due.open === 1 && <DeadAuthority authority={item.authority} />}
      </div>
      <span className={classes.status}>{status && <Status look={status} isSoft={false} />}</span>
      <span className={classes.away} data-tone={tone}>{numeral === '✓' || numeral === '0' ? word : `${numeral} ${word}`}</span>
    </li>
  );
}
