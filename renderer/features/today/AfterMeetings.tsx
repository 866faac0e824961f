/** What is still open after meetings, by its day. */
import { type Day, daysBetween, shortDay } from '@domain/day';
import { numberOf } from '@domain/letter';
import type { OpenAfter } from '@store/queries/afterMeetings';
import { countToDue } from '@ui/count';
import { type CountRow, CountRows } from '@ui/CountRows';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { outcomeLook } from '@ui/statusLook';
import { routes } from '../routes';

export function AfterMeetings({ open, today }: { readonly open: readonly OpenAfter[]; readonly today: Day }) {
  return (
    <Panel title="After meetings" count={open.length} isFlush>
      <CountRows rows={open.map((one) => rowOf(one, today))} />
    </Panel>
  );
}

function rowOf(one: OpenAfter, today: Day): CountRow {
  switch (one.kind) {
    case 'action':
      return {
        id: one.item.id,
        count: countToDue(one.day, today),
        title: one.item.title,
        href: routes.meeting(one.meeting.id),
        under: ['Action item', one.item.owner, one.day && shortDay(one.day), one.meeting.title].filter(Boolean).join(' · '),
      };
    case 'confirmation':
      return {
        id: one.outcome.id,
        count: { kind: 'ago', days: daysBetween(one.meeting.day, today) },
        title: one.obligationTitle,
        href: routes.meeting(one.meeting.id),
        under: `Waits for a written confirmation · ${one.meeting.title}, ${shortDay(one.meeting.day)}`,
        status: <Status look={outcomeLook(one.outcome)} isSoft={false} />,
      };
    default:
      return {
        id: one.letter.id,
        count: { kind: 'ahead', days: daysBetween(today, one.day) },
        title: `Corrections of ${numberOf(one.letter) ?? 'the confirmation'}`,
        href: routes.letter(one.letter.id),
        under: [`Asked for by ${shortDay(one.day)}`, `nothing from ${one.asked.silent.join(', ')} yet`, one.meeting?.title].filter(Boolean).join(' · '),
      };
  }
}
