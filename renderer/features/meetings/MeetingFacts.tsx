/** How the meeting was called: its notice, and who takes the minutes. The posting is warned about, never blocked. */
import { fullDay, longDay } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import type { Meeting } from '@domain/meeting';
import { posting } from '@domain/meetingNotice';
import { Facts } from '@ui/Facts';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { Stacked } from '@ui/TwoColumns';
import { useSession } from '../session';

type MeetingFactsProps = { readonly meeting: Meeting; readonly postBy: DueDate | undefined };

export function MeetingFacts({ meeting, postBy }: MeetingFactsProps) {
  const { today } = useSession();
  const { noticePostedOn, noticeDays, recorder } = meeting;
  const stands = postBy?.due === undefined ? undefined : posting(meeting, postBy.due, today);
  if (noticePostedOn === undefined && noticeDays === undefined && recorder === undefined) return null;
  return (
    <Panel title="Notice and minutes">
      <Stacked>
        <Facts
          look="stacked"
          facts={[
            { label: 'Notice to be posted by', value: postBy?.due && fullDay(postBy.due), note: postBy?.steps.map(({ text }) => text).join('. ') },
            { label: 'Notice posted on', value: noticePostedOn && longDay(noticePostedOn) },
            { label: 'Minutes taken by', value: recorder },
          ]}
        />
        {stands?.kind === 'late' && <Notice tone="soon" what="Posted late" why={`By the rule of the meeting, notice had to be posted by ${fullDay(stands.by)}.`} />}
        {stands?.kind === 'missed' && <Notice tone="soon" what="No posting is recorded" why={`By the rule of the meeting, notice had to be posted by ${fullDay(stands.by)}.`} />}
      </Stacked>
    </Panel>
  );
}
