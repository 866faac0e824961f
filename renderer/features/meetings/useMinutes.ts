/** Makes the minutes of a meeting as a PDF, to be saved or printed. */
import type { Bridge } from '@bridge/client';
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { LETTER_LANGUAGE, letterheadOf } from '@domain/letterContent';
import { ok, type Result } from '@domain/result';
import type { MeetingView } from '@store/queries/meetings';
import { useState } from 'react';
import { useSession } from '../session';

export type MinutesState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly what: 'print' | 'save' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'printed' }
  | { readonly kind: 'failed'; readonly error: BridgeError };

export interface Minutes {
  readonly state: MinutesState;
  readonly print: () => Promise<void>;
  readonly save: () => Promise<void>;
}

/** The minutes as they stand on the screen now. A dialog that was closed without a choice is no failure. */
export function useMinutes(view: MeetingView): Minutes {
  const { records, office, recorder } = useSession();
  const { bridge } = records;
  const [state, setState] = useState<MinutesState>({ kind: 'idle' });

  const make = async (): Promise<Result<FileRef, BridgeError>> => {
    // The sheet and its fonts are large, and most visits print nothing.
    const [{ minutesCopies }, { sheetCss }] = await Promise.all([import('@ui/sheet/minutesCopies'), import('@ui/sheet/sheetCss')]);
    const { meeting } = view;
    const made = await bridge.pdfMake({
      title: `Minutes: ${meeting.title}`,
      language: LETTER_LANGUAGE,
      author: `${office.name}, ${office.city}`,
      css: sheetCss,
      copies: minutesCopies({
        letterhead: letterheadOf(office, office.seal && `/files/${office.seal.file.hash}`),
        meeting,
        agreementTitle: view.agreement.title,
        attendees: view.attendees,
        statements: view.statements,
        outcomes: view.outcomes.map(({ outcome, obligation }) => ({ outcome, obligationTitle: obligation.title })),
        recordedBy: { name: recorder.name, title: recorder.title },
      }),
      footer: '',
      mark: office.isSample ? 'Historical sample' : '',
      name: fileName(`Minutes ${meeting.day} ${meeting.title}`),
      at: records.now(),
    });
    return made.ok ? ok(made.value.pdf) : made;
  };

  const run = async (what: 'print' | 'save', deliver: (bridge: Bridge, pdf: FileRef) => Promise<Result<MinutesState, BridgeError>>) => {
    setState({ kind: 'making', what });
    const made = await make();
    const used = made.ok ? await deliver(bridge, made.value) : made;
    if (used.ok) setState(used.value);
    else setState(used.error.code === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', error: used.error });
  };

  return {
    state,
    print: () => run('print', async (to, file) => {
      const printed = await to.filePrint({ file });
      return printed.ok ? ok({ kind: 'printed' }) : printed;
    }),
    save: () => run('save', async (to, file) => {
      const saved = await to.fileSave({ file });
      return saved.ok ? ok({ kind: 'saved', name: saved.value }) : saved;
    }),
  };
}

/** Some systems refuse these characters in the name of a file. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]+/g, ' ').replace(/\s+/g, ' ').slice(0, 120).trim();
