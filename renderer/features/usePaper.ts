/** Makes a paper of the app as a PDF, to be saved or printed, with what became of it in words. */
import type { PdfJob } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { longDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import { LETTER_LANGUAGE } from '@domain/letterContent';
import { ok, type Result } from '@domain/result';
import type { NoticeProps } from '@ui/Notice';
import { useState } from 'react';
import { errorWords } from './errorWords';
import { useSession } from './session';

/** What a paper is, before it is printed. */
export interface Paper {
  /** Its name in the middle of nothing: `Council report, November 15, 2010`. */
  readonly title: string;
  /** What the file is called, without ending. */
  readonly name: string;
  readonly copies: readonly { readonly html: string; readonly running: string }[];
  /** Styles of its own, behind those of every sheet. */
  readonly css?: string | undefined;
  /** What stands at the top of every page, besides what the office and the day ask for. */
  readonly mark?: string | undefined;
}

type Told = Pick<NoticeProps, 'tone' | 'what' | 'why' | 'role'>;

export interface PaperActs {
  /** What is being done now. */
  readonly making: 'print' | 'save' | undefined;
  /** What became of it; nothing when a dialog was closed without a choice. */
  readonly told: Told | undefined;
  readonly print: () => Promise<void>;
  readonly save: () => Promise<void>;
}

/**
 * `what` is what the paper is called when it is spoken of: `Council report`.
 *
 * `make` is asked when the clerk asks: the sheet and its fonts are large, and most visits print nothing.
 */
export function usePaper(what: string, make: () => Promise<Paper>): PaperActs {
  const { records: { bridge } } = useSession();
  const jobOf = usePdfJob();
  const [making, setMaking] = useState<'print' | 'save'>();
  const [last, setLast] = useState<{ readonly of: string; readonly told: Told }>();
  const setTold = (told: Told | undefined) => setLast(told && { of: what, told });

  const pdf = async (): Promise<Result<FileRef, BridgeError>> => {
    const made = await bridge.pdfMake(await jobOf(await make()));
    return made.ok ? ok(made.value.pdf) : made;
  };

  const run = async (act: 'print' | 'save', deliver: (file: FileRef) => Promise<Result<Told, BridgeError>>) => {
    setMaking(act);
    setTold(undefined);
    const made = await pdf();
    const used = made.ok ? await deliver(made.value) : made;
    setMaking(undefined);
    if (used.ok) setTold(used.value);
    else if (used.error.code !== 'cancelled') setTold({ tone: 'late', role: 'alert', ...errorWords(used.error) });
  };

  return {
    making,
    // What became of another paper is no news on this one.
    told: last?.of === what ? last.told : undefined,
    print: () => run('print', async (file) => {
      const printed = await bridge.filePrint({ file });
      return printed.ok ? ok({ tone: 'done', role: 'status', what: `${what} sent to the printer` }) : printed;
    }),
    save: () => run('save', async (file) => {
      const saved = await bridge.fileSave({ file });
      return saved.ok ? ok({ tone: 'done', role: 'status', what: `${what} saved as ${saved.value}` }) : saved;
    }),
  };
}

/** A paper as the main process prints it, marked as what it is: of the sample, of an earlier day. */
export function usePdfJob(): (paper: Paper) => Promise<PdfJob> {
  const { records: { now }, office, asOf } = useSession();
  return async ({ title, name, css, mark, copies }) => {
    const { sheetCss } = await import('@ui/sheet/sheetCss');
    return {
      title: title.slice(0, 400),
      language: LETTER_LANGUAGE,
      author: `${office.name}, ${office.city}`,
      css: [sheetCss, css].filter(Boolean).join('\n'),
      copies: copies.map(({ html, running }) => ({ html, running: running.slice(0, 400) })),
      footer: '',
      mark: [office.isSample && 'Historical sample', asOf !== undefined && `As of ${longDay(asOf)}`, mark].filter(Boolean).join(' · '),
      name: fileName(asOf === undefined ? name : `${name} as of ${asOf}`),
      at: now(),
    };
  };
}

/** Some systems refuse these characters in the name of a file. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]+/g, ' ').replace(/\s+/g, ' ').slice(0, 120).trim();
