/** The due date that an obligation would have, counted while its rule is typed. */
import { fullDay } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import type { Obligation } from '@domain/obligation';
import { RuleForm, type RuleFields } from '@domain/ruleForm';
import { previewDueDate, standingMove } from '@store/dueDates';
import { countToDue, countToLead } from '@ui/count';
import { DayCount } from '@ui/DayCount';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { plainDay } from '@domain/day';
import { capitalised } from '../history';
import { useLive, useSession } from '../session';
import classes from './DuePreview.module.css';

type DuePreviewProps = {
  /** The obligation that is changed, whose moves stand in place of its rule. */
  readonly obligation: Obligation | undefined;
  readonly agreementId: string;
  readonly authorityId: string;
  readonly terms: RuleFields;
};

export function DuePreview({ obligation, agreementId, authorityId, terms }: DuePreviewProps) {
  const parsed = RuleForm.safeParse(terms);
  const rule = parsed.success ? parsed.data : undefined;
  const counted = useLive(
    async (db) => rule && { due: await previewDueDate(db, { id: obligation?.id ?? '', ...(agreementId === '' ? {} : { agreementId }), authorityId, statusSince: obligation?.statusSince, ...(obligation ? { status: obligation.status } : {}), ...rule }), moved: obligation !== undefined && (await standingMove(db, obligation.id)) !== undefined },
    [obligation?.id, agreementId, authorityId, JSON.stringify(rule)],
  );
  return (
    <Panel title="Due date by this rule">
      <div className={classes.root} role="status" aria-label="Due date by this rule">
        {rule === undefined && <Missing terms={terms} messages={parsed.error?.issues.map(({ message }) => message) ?? []} />}
        {rule !== undefined && counted && <Counted due={counted.due} />}
        {rule !== undefined && counted?.moved && <Notice tone="soon" what="The due date was moved" why="The move stands, whatever the rule says. Move it again on the obligation’s page if it no longer holds." />}
      </div>
    </Panel>
  );
}

function Missing({ messages }: { readonly terms: RuleFields; readonly messages: readonly string[] }) {
  return (
    <>
      <p className={classes.quiet}>The date and its count appear here as soon as the rule is complete.</p>
      <ul className={classes.missing}>{messages.map((message) => <li key={message}>{message}</li>)}</ul>
    </>
  );
}

function Counted({ due }: { readonly due: DueDate }) {
  const { today } = useSession();
  return (
    <>
      <div className={classes.date}>
        <p className={classes.day}>{due.due === undefined ? 'No date yet' : fullDay(due.due)}</p>
        {due.due !== undefined && <DayCount count={countToDue(due.due, today)} size="hero" />}
        <p className={classes.quiet}>{capitalised(due.why)}</p>
        {due.unrolled !== undefined && <p className={classes.quiet}>Without the roll: {plainDay(due.unrolled)}</p>}
      </div>
      {due.lead !== undefined && (
        <div className={classes.lead}>
          <p><span className={classes.quiet}>Our lead date</span><br /><strong>{fullDay(due.lead)}</strong></p>
          <DayCount count={countToLead(due.lead, today)} />
        </div>
      )}
      <h3 className={classes.label}>How these days are counted</h3>
      <ol className={classes.steps}>
        {due.steps.map(({ text, day }, index) => (
          <li key={`${index}${text}`}>
            {text}
            {day !== undefined && <span className={classes.stepDay}>{plainDay(day)}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
