/** The account of a count, to be taken along: copied as text, printed, or saved as PDF. */
import { type Account, accountText, calendarFacts } from '@domain/account';
import { clockOf } from '@domain/dueRule';
import type { Id } from '@domain/id';
import { letterheadOf } from '@domain/letterContent';
import { ruleText } from '@domain/ruleText';
import { calendarLookUp } from '@store/countingCalendars';
import type { NoticebookDb } from '@store/db';
import type { ObligationView } from '@store/queries/obligations';
import type { NoticeProps } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { copyText } from '../copyText';
import { useSession } from '../session';
import { usePaper } from '../usePaper';
import classes from './useAccount.module.css';

type Told = Pick<NoticeProps, 'tone' | 'what' | 'why' | 'role'>;

/** The links beside the account, and what became of the last one. */
export function useAccount(view: ObligationView) {
  const { records, office, today } = useSession();
  const [copied, setCopied] = useState<Told>();
  const account = async (): Promise<Account> => {
    const { obligation, agreement, authority, account: { due, lead, steps } } = view;
    return {
      office: `${office.name}, ${office.city}`,
      obligation: obligation.title,
      agreement: [agreement.title, agreement.number].filter((part) => part !== '').join(', '),
      authority,
      rule: await ruleWords(records.db, view),
      due,
      lead,
      steps,
      calendar: calendarFacts(await calendarLookUp(records.db).of(obligation)),
      on: today,
    };
  };
  const paper = usePaper('Account', async () => {
    const { accountCopies } = await import('@ui/sheet/reportCopies');
    const made = await account();
    return {
      title: `Account of the due date of ${made.obligation}`,
      name: `Account ${today} ${made.obligation}`,
      copies: accountCopies(made, letterheadOf(office, office.seal && `/files/${office.seal.file.hash}`)),
    };
  });

  const copy = async () => {
    setCopied(undefined);
    const isCopied = copyText(accountText(await account()));
    setCopied(isCopied
      ? { tone: 'done', role: 'status', what: 'The account is copied', why: 'Paste it into a message or a memo.' }
      : { tone: 'late', role: 'alert', what: 'Not copied', why: 'The computer did not take it. Save the account as PDF instead.' });
  };
  const deliver = (act: () => Promise<void>) => () => { setCopied(undefined); void act(); };

  const links = (
    <span className={classes.root} data-screen-only>
      <TextLink onClick={() => void copy()}>Copy the account</TextLink>
      <TextLink onClick={deliver(paper.print)}>Print the account</TextLink>
      <TextLink label="Save the account as PDF" onClick={deliver(paper.save)}>Save as PDF</TextLink>
    </span>
  );
  return { links, told: copied ?? paper.told };
}

/** The rule as it was recorded; where the date was moved, the steps say so. */
async function ruleWords(db: NoticebookDb, { obligation: { rule, lead } }: ObligationView): Promise<string> {
  const names = new Map<Id, string>();
  const clock = clockOf(rule);
  if (clock?.on === 'trigger') names.set(clock.triggerId, (await db.triggers.get(clock.triggerId))?.name ?? 'an event that is no longer recorded');
  else if (clock) names.set(clock.obligationId, (await db.obligations.get(clock.obligationId))?.title ?? 'an obligation that is no longer recorded');
  return ruleText(rule, lead, (id) => names.get(id) ?? '');
}
