/** Makes the minutes of a meeting as a PDF, to be saved or printed. */
import { letterheadOf } from '@domain/letterContent';
import type { MeetingView } from '@store/queries/meetings';
import { useSession } from '../session';
import { type PaperActs, usePaper } from '../usePaper';

/** The minutes as they stand on the screen now. */
export function useMinutes({ meeting, agreement, attendees, statements, outcomes }: MeetingView): PaperActs {
  const { office, recorder } = useSession();
  return usePaper('Minutes', async () => {
    const { minutesCopies } = await import('@ui/sheet/minutesCopies');
    return {
      title: `Minutes: ${meeting.title}`,
      name: `Minutes ${meeting.day} ${meeting.title}`,
      copies: minutesCopies({
        letterhead: letterheadOf(office, office.seal && `/files/${office.seal.file.hash}`),
        meeting,
        agreementTitle: agreement.title,
        attendees,
        statements,
        outcomes: outcomes.map(({ outcome, obligation }) => ({ outcome, obligationTitle: obligation.title })),
        recordedBy: { name: recorder.name, title: recorder.title },
      }),
    };
  });
}
