/** What can be done with the selected obligations, and afterwards what was changed. */
import type { Head } from '@domain/entry';
import { Menu, UnstyledButton } from '@mantine/core';
import type { StatusOfMany } from '@store/commands/manyObligations';
import { batchEndingAt, type UndoableBatch } from '@store/queries/batches';
import type { ListLine } from '@store/queries/obligations';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { IconChevronDown, IconMail, IconPrinter, IconUser } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useLive } from '../session';
import { UndoDialog } from '../UndoDialog';
import { useDialog } from '../useDialog';
import { ManyStatusDialog } from './ManyStatusDialog';
import classes from './ObligationsPage.module.css';
import { OwnerDialog } from './OwnerDialog';
import { STATUS_ACTS } from './statusActs';

/** What was changed: a sentence, and each obligation with what stood and what stands. */
export type Told = { readonly what: string; readonly lines: readonly string[]; readonly head: Head };

type SelectionActsProps = {
  readonly chosen: readonly ListLine[];
  readonly onPrint: () => void;
  /** They were changed: nothing is selected any more. */
  readonly onDone: () => void;
  /** The list, with the actions for its bar. */
  readonly children: (actions: ReactNode) => ReactNode;
};

/** So many lines of what was changed are shown; all stand in Records. */
const SHOWN = 6;
/** A letter about more would be no letter. */
const MOST_IN_LETTER = 12;

export function SelectionActs({ chosen, onPrint, onDone, children }: SelectionActsProps) {
  const navigate = useNavigate();
  const owner = useDialog<readonly ListLine[]>();
  const status = useDialog<{ readonly status: StatusOfMany; readonly lines: readonly ListLine[] }>();
  const [told, setTold] = useState<Told>();
  const undo = useDialog<UndoableBatch>();
  const batch = useLive(async (db) => (told === undefined ? undefined : await batchEndingAt(db, told.head)), [told?.head]);
  const whyNoLetter = letterObstacle(chosen);
  const whyId = useId();
  const done = (what: Told) => {
    setTold(what);
    onDone();
  };

  return (
    <>
      {told !== undefined && (
        <div className={classes.told} data-screen-only>
          <Notice
            tone="done"
            role="status"
            what={told.what}
            why={<>
              {told.lines.slice(0, SHOWN).map((line) => <span key={line} className={classes.change}>{line}</span>)}
              {told.lines.length > SHOWN && <span className={classes.change}>and {told.lines.length - SHOWN} more; each stands in its history.</span>}
            </>}
            action={<span className={classes.next}>
              {batch && <Acts><TextLink onClick={() => undo.open(batch)}>Take it back</TextLink></Acts>}
              <TextLink onClick={() => setTold(undefined)}>Understood</TextLink>
            </span>}
          />
        </div>
      )}
      {children(
        <>
          <Acts>
            <TextLink icon={<IconUser size={15} stroke={1.8} aria-hidden />} onClick={() => owner.open(chosen)}>Change owner</TextLink>
            <Menu>
              <Menu.Target>
                <UnstyledButton className={classes.act}>Change status<IconChevronDown size={14} stroke={1.8} aria-hidden /></UnstyledButton>
              </Menu.Target>
              <Menu.Dropdown>
                {STATUS_ACTS.flatMap(({ status: next, act }) => (next === 'superseded' ? [] : [<Menu.Item key={next} onClick={() => status.open({ status: next, lines: chosen })}>{act}</Menu.Item>]))}
              </Menu.Dropdown>
            </Menu>
            {whyNoLetter === undefined
              ? <TextLink icon={<IconMail size={15} stroke={1.8} aria-hidden />} onClick={() => void navigate(routes.newLetter(aboutThese(chosen)))}>New letter about these</TextLink>
              : (
                <span className={classes.blocked}>
                  <UnstyledButton className={classes.act} disabled aria-describedby={whyId}><IconMail size={15} stroke={1.8} aria-hidden />New letter about these</UnstyledButton>
                  <span id={whyId}>{whyNoLetter}</span>
                </span>
              )}
          </Acts>
          <TextLink icon={<IconPrinter size={15} stroke={1.8} aria-hidden />} onClick={onPrint}>Print</TextLink>
        </>,
      )}
      {undo.subject && <UndoDialog batch={undo.subject} onClose={undo.close} onDone={() => setTold(undefined)} />}
      {owner.subject && <OwnerDialog lines={owner.subject} onDone={done} onClose={owner.close} />}
      {status.subject && <ManyStatusDialog status={status.subject.status} lines={status.subject.lines} onDone={done} onClose={status.close} />}
    </>
  );
}

/** Why there can be no one letter about the selected, in words; undefined when there can. */
function letterObstacle(chosen: readonly ListLine[]): string | undefined {
  if (new Set(chosen.map(({ agreement }) => agreement.id)).size > 1) return 'one letter is under one agreement';
  return chosen.length > MOST_IN_LETTER ? `one letter takes up to ${MOST_IN_LETTER}` : undefined;
}

function aboutThese(chosen: readonly ListLine[]) {
  const [first, ...rest] = chosen.map(({ obligation }) => obligation.id);
  return { ...(first === undefined ? {} : { obligationId: first }), alsoIds: rest };
}
