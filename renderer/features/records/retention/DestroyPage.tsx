/** What has passed its retention: proposed for destruction, with why, and what stays all the same. Nothing goes by itself. */
import { longDay, plainDay } from '@domain/day';
import { RETAINED_NAMES } from '@domain/retention';
import type { Id } from '@domain/id';
import { Button, Checkbox } from '@mantine/core';
import { proposal, type Proposed } from '@store/retention';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { useState } from 'react';
import { Acts } from '../../Acts';
import { routes } from '../../routes';
import { useLive, useSession } from '../../session';
import { useDialog } from '../../useDialog';
import { countOf, DestroyDialog } from './DestroyDialog';
import classes from './Retention.module.css';

const recordHref = ({ table, id }: Proposed): string => {
  switch (table) {
    case 'agreements': return routes.agreement(id);
    case 'obligations': return routes.obligation(id);
    case 'letters': return routes.letter(id);
    case 'incomingLetters': return routes.incoming(id);
    case 'meetings': return routes.meeting(id);
  }
};

const COLUMNS: readonly RecordColumn<Proposed>[] = [
  { head: 'Record', width: 'wide', cell: (one) => <><TextLink href={recordHref(one)}>{one.title}</TextLink><small>{RETAINED_NAMES[one.table].one}</small></> },
  { head: 'Since', width: 'narrow', isFigures: true, sortsBy: ({ retention }) => retention.from, cell: ({ retention }) => plainDay(retention.from) },
];

export function DestroyPage() {
  const { today, isReadOnly } = useSession();
  const found = useLive((db) => proposal(db, today), [today]);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const asking = useDialog<readonly Proposed[]>();
  const ready = found?.ready ?? [];
  const going = ready.filter(({ id }) => chosen.has(id));
  const choose = (ids: readonly Id[], isChosen: boolean) => setChosen((before) => new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const isAll = ready.length > 0 && going.length === ready.length;
  return (
    <>
      <PageHead
        path={[{ label: 'Records', href: routes.records() }, { label: 'Retention and holds', href: routes.retention() }]}
        title="May be destroyed"
        help={routes.helpChapter('retention', 'destruction')}
        facts={`What is past its retention on ${longDay(today)}. Nothing is destroyed by itself.`}
        actions={<Acts isMain><Button variant="outline" color="brick" disabled={going.length === 0} onClick={() => asking.open(going)}>{`Destroy ${countOf(going.length)}`}</Button></Acts>}
      />
      <Stacked>
        <Panel title="Past their retention" count={found && ready.length} isFlush>
          {found === undefined && <LoadingRows rows={4} label="Looking at every record" />}
          {found !== undefined && ready.length === 0 && <EmptyState title="Nothing may be destroyed now" text="Records appear here on the day after the last one on which their series keeps them." action={<TextLink href={routes.retention()}>Go to the schedule</TextLink>} />}
          {ready.length > 0 && (
            <>
              {!isReadOnly && <div className={classes.bar}><Checkbox label="Choose all" checked={isAll} indeterminate={going.length > 0 && !isAll} onChange={(event) => choose(ready.map(({ id }) => id), event.currentTarget.checked)} /><span className={classes.quiet} role="status">{going.length === 0 ? 'None chosen' : `${countOf(going.length)} chosen`}</span></div>}
              <RecordTable
                label="Past their retention"
                rows={ready}
                rowKey={({ id }) => id}
                tick={isReadOnly ? undefined : ({ id, title }) => <Checkbox aria-label={`Choose ${title}`} checked={chosen.has(id)} onChange={(event) => choose([id], event.currentTarget.checked)} />}
                columns={[
                  ...COLUMNS,
                  { head: 'Why', width: 'wide', cell: ({ retention: { account, series } }) => <>{account}<small>{series.title}{series.source !== '' && `; ${series.source}`}</small></> },
                ]}
              />
            </>
          )}
        </Panel>
        {(found?.staying.length ?? 0) > 0 && (
          <Panel title="Past, but staying" count={found?.staying.length} isFlush>
            <RecordTable
              label="Past, but staying"
              rows={found?.staying ?? []}
              rowKey={({ id }) => id}
              columns={[...COLUMNS, { head: 'What keeps it', width: 'wide', cell: (one) => <>{staysWords(one)}<small>{one.retention.account}</small></> }]}
            />
          </Panel>
        )}
      </Stacked>
      {asking.subject !== undefined && <DestroyDialog going={asking.subject} onClose={asking.close} />}
    </>
  );
}

function staysWords({ stays }: Proposed): string {
  if (stays === undefined) return '';
  if (stays.kind === 'mentioned') return `“${stays.by.title}” is about it, and stays`;
  return stays.by.kind === 'hold' ? `Legal hold “${stays.by.name}”` : `Records request “${stays.by.name}”, not closed`;
}
