/** Makes the minutes of a meeting as a PDF, to be saved or printed, and as a Word document. */
import type { MeetingView } from '@store/queries/meetings';
import type { MinutesView } from '@store/queries/minutes';
import { useSession } from '../session';
import { type PaperActs, usePaper } from '../usePaper';
import { type SaveBytes, useSaveBytes } from '../useSaveBytes';
import { minutesContent, minutesName } from './minutesPaper';

/** The minutes as they stand on the screen now. */
export function useMinutes(view: MeetingView, minutes: MinutesView): PaperActs {
  const { office, recorder } = useSession();
  return usePaper('Minutes', async () => {
    const { minutesCopies } = await import('@ui/sheet/minutesCopies');
    return { title: `Minutes: ${view.meeting.title}`, name: minutesName(view.meeting), copies: minutesCopies(minutesContent(view, minutes, { office, recorder })) };
  });
}

export interface MinutesWord extends Pick<SaveBytes, 'told' | 'isSaving'> {
  readonly save: () => Promise<boolean>;
}

/** The same as a Word document. The library behind it is large and is loaded when it is asked for. */
export function useMinutesWord(view: MeetingView, minutes: MinutesView): MinutesWord {
  const { office, recorder, asOf } = useSession();
  const saving = useSaveBytes();
  const save = async () => {
    const { minutesWord } = await import('./minutesWord');
    const marks = [office.isSample ? 'Historical sample' : '', asOf === undefined ? '' : `As of ${asOf}`].filter((mark) => mark !== '');
    const content = { ...minutesContent(view, minutes, { office, recorder }), approved: view.meeting.approved };
    return saving.save(`${minutesName(view.meeting)}.docx`, () => minutesWord(content, { marks, author: `${office.name}, ${office.city}` }), 'Minutes');
  };
  return { told: saving.told, isSaving: saving.isSaving, save };
}
