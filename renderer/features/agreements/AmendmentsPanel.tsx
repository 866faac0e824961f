/** The amendments of one agreement in the order in which they take effect, each with the clauses that it changes. */
import type { Amendment, ClauseWording } from '@domain/amendment';
import type { Authority } from '@domain/authority';
import { longDay } from '@domain/day';
import type { Id } from '@domain/id';
import { unamendClause } from '@store/commands/amendments';
import { amendmentsOf, type AmendmentRow } from '@store/queries/amendments';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconCircleCheck, IconHourglass, IconPlus } from '@tabler/icons-react';
import { Acts } from '../Acts';
import { ReadingClause } from '../ReadingClause';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { WhyDialog } from '../WhyDialog';
import { AmendmentDialog } from './AmendmentDialog';
import { AmendedClauseDialog } from './AmendedClauseDialog';
import classes from './AuthoritiesPanel.module.css';

type AmendmentsPanelProps = { readonly agreementId: Id; readonly authorities: readonly Authority[] };

type Clause = { readonly amendment: Amendment; readonly wording?: ClauseWording };

export function AmendmentsPanel({ agreementId, authorities }: AmendmentsPanelProps) {
  const { records } = useSession();
  const rows = useLive((db) => amendmentsOf(db, agreementId), [agreementId]);
  const edit = useDialog<{ readonly amendment?: Amendment }>();
  const clause = useDialog<Clause>();
  const takeOut = useDialog<ClauseWording>();
  return (
    <Panel
      title="Amendments"
      count={rows?.length}
      isFlush
      aside={<Acts><TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => edit.open({})}>Add an amendment</TextLink></Acts>}
    >
      {rows === undefined && <LoadingRows shape="lines" rows={2} label="Reading the amendments" />}
      {rows?.length === 0 && <EmptyState title="No amendment is recorded" text="A clause that an amendment changes reads in its new words from the day of its effect, and in the old ones before." />}
      {rows?.map((row) => (
        <Item key={row.amendment.id} row={row} onEdit={() => edit.open({ amendment: row.amendment })} onClause={(wording) => clause.open({ amendment: row.amendment, ...(wording ? { wording } : {}) })} onTakeOut={takeOut.open} />
      ))}
      {edit.subject && <AmendmentDialog agreementId={agreementId} amendment={edit.subject.amendment} onClose={edit.close} />}
      {clause.subject && <AmendedClauseDialog amendment={clause.subject.amendment} wording={clause.subject.wording} authorities={authorities} onClose={clause.close} />}
      {takeOut.subject && (
        <WhyDialog
          title="Take the clause out"
          description="The amendment does not change this clause after all: it reads as it did before. The history keeps the words."
          record={(why) => (takeOut.subject ? unamendClause(records, takeOut.subject, agreementId, why) : Promise.reject(new Error('The dialog is closed.')))}
          onClose={takeOut.close}
        />
      )}
    </Panel>
  );
}

type ItemProps = {
  readonly row: AmendmentRow;
  readonly onEdit: () => void;
  readonly onClause: (wording?: ClauseWording) => void;
  readonly onTakeOut: (wording: ClauseWording) => void;
};

function Item({ row: { amendment, clauses }, onEdit, onClause, onTakeOut }: ItemProps) {
  const { today } = useSession();
  const { title, number, dated, effectiveFrom, summary } = amendment;
  const isInEffect = effectiveFrom <= today;
  return (
    <article className={classes.item}>
      <div className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        <Status look={isInEffect ? plainLook('done', IconCircleCheck, `In effect since ${longDay(effectiveFrom)}`, false) : plainLook('wait', IconHourglass, `In effect from ${longDay(effectiveFrom)}`, false)} />
      </div>
      <p className={classes.source}>{[number, `dated ${longDay(dated)}`].filter(Boolean).join(', ')}</p>
      {summary !== '' && <p className={classes.words}>{summary}</p>}
      {clauses.map(({ wording, authority }) => (
        <div key={wording.id} className={classes.clause}>
          <p><strong>{authority.title}</strong> then reads:</p>
          <ReadingClause reading={wording} />
          <Acts>
            <div className={classes.acts}>
              <TextLink label={`Correct the words of ${authority.title}`} onClick={() => onClause(wording)}>Correct the words</TextLink>
              <TextLink label={`Take ${authority.title} out of ${title}`} onClick={() => onTakeOut(wording)}>Take out</TextLink>
            </div>
          </Acts>
        </div>
      ))}
      <Acts>
        <div className={classes.acts}>
          <TextLink label={`Add a changed clause to ${title}`} onClick={() => onClause()}>Add a changed clause</TextLink>
          <TextLink label={`Edit ${title}`} onClick={onEdit}>Edit</TextLink>
        </div>
      </Acts>
    </article>
  );
}
