/** Makes the minutes of a meeting as a PDF, to be saved or printed, and as a Word document. */
import type { BridgeError } from '@bridge/error';
import { isClosedSession } from '@domain/closedSession';
import { longDay } from '@domain/day';
import { minutesRunning } from '@domain/minutes';
import { fail, ok, type Result } from '@domain/result';
import type { MeetingView } from '@store/queries/meetings';
import type { MinutesView } from '@store/queries/minutes';
import type { NoticeProps } from '@ui/Notice';
import { useState } from 'react';
import { fileWords } from '../fileWords';
import { CLOSED_MARK, SAMPLE_MARK } from '../paperMarks';
import { useSession } from '../session';
import type { SheetNode } from '../sheetMarkup';
import { type PaperActs, usePaper } from '../usePaper';
import { useSaveBytes } from '../useSaveBytes';
import { minutesContent, minutesName } from './minutesPaper';

/** The minutes as they stand on the screen now. */
export function useMinutes(view: MeetingView, minutes: MinutesView): PaperActs {
  const { office, recorder } = useSession();
  return usePaper('Minutes', async () => {
    const { minutesCopies } = await import('@ui/sheet/minutesCopies');
    return { title: `Minutes: ${view.meeting.title}`, name: minutesName(view.meeting), copies: minutesCopies(minutesContent(view, minutes, { office, recorder })), mark: isClosedSession(view.meeting) ? CLOSED_MARK : undefined };
  });
}

type Told = Pick<NoticeProps, 'tone' | 'what' | 'why' | 'role'>;

export interface MinutesWordActs {
  readonly told: Told | undefined;
  readonly isSaving: boolean;
  readonly save: () => Promise<void>;
}

/** The same as a Word document: approved minutes as they were frozen, others as they stand. */
export function useMinutesWord(view: MeetingView, minutes: MinutesView): MinutesWordActs {
  const { office, recorder, asOf, records } = useSession();
  const saving = useSaveBytes();
  const [refused, setRefused] = useState<Told>();
  const { meeting } = view;

  const sheetOf = async (): Promise<Result<SheetNode, BridgeError>> => {
    const { frozenCopies, readSheet } = await import('../sheetMarkup');
    if (!meeting.approved) {
      const { minutesCopies } = await import('@ui/sheet/minutesCopies');
      return readable(readSheet(minutesCopies(minutesContent(view, minutes, { office, recorder }))[0]?.html ?? ''));
    }
    const frozen = await records.bridge.sheetRead({ file: meeting.approved.sheet });
    return frozen.ok ? readable(readSheet(frozenCopies(frozen.value)[0] ?? '')) : frozen;
  };

  const save = async () => {
    setRefused(undefined);
    const sheet = await sheetOf();
    if (!sheet.ok) {
      setRefused({ tone: 'late', role: 'alert', ...fileWords(sheet.error) });
      return;
    }
    const [{ minutesWord, sealUrlOf }, { sealPicture }] = await Promise.all([import('./minutesWord'), import('../sealPicture')]);
    const url = sealUrlOf(sheet.value);
    const { approved } = meeting;
    await saving.save(`${minutesName(meeting)}.docx`, async () => minutesWord({
      sheet: sheet.value,
      seal: url === undefined ? undefined : await sealPicture(url),
      marks: [office.isSample ? SAMPLE_MARK : '', isClosedSession(meeting) ? CLOSED_MARK : '', asOf === undefined ? '' : `As of ${longDay(asOf)}`].filter((mark) => mark !== ''),
      running: minutesRunning(meeting),
      footer: approved ? `A copy of the words. The minutes as approved on ${longDay(approved.on)} are the PDF.` : 'Not approved yet.',
      title: `Minutes: ${meeting.title}`,
      author: `${office.name}, ${office.city}`,
    }), 'Minutes');
  };
  return { told: refused ?? saving.told, isSaving: saving.isSaving, save };
}

const readable = (sheet: SheetNode | undefined): Result<SheetNode, BridgeError> => (sheet ? ok(sheet) : fail({ code: 'wrongKind', detail: 'the sheet cannot be read' }));
