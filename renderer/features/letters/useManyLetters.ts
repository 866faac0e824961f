/** Doing one thing with several letters, one after the other: it can be stopped between two, and tells what was done and what was not. */
import type { BridgeError } from '@bridge/error';
import { LETTER_KIND_NAMES, type Letter } from '@domain/letter';
import { LETTER_LANGUAGE } from '@domain/letterContent';
import { issuedSubject } from '@domain/letterSubject';
import type { Result } from '@domain/result';
import { issueLetter, letterFileName } from '@store/commands/letters';
import type { RecordError } from '@store/record';
import { useRef, useState } from 'react';
import { errorWords } from '../errorWords';
import { useSession } from '../session';
import { composer } from './compose';

export type ManyActs = 'onePdf' | 'each' | 'issue';

export type ManyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  /** `what` says what was done, whatever it was; `failed` has each that was not with its reason. */
  | { readonly kind: 'ended'; readonly what: string; readonly isWhole: boolean; readonly failed: readonly string[] };

export interface ManyLetters {
  readonly state: ManyState;
  readonly run: (act: ManyActs, letters: readonly Letter[]) => Promise<void>;
  /** Ends it after the letter that is being done. */
  readonly stop: () => void;
}

/** How often it is asked how far the joining is, in milliseconds. */
const LOOK_EVERY = 200;

export function useManyLetters(): ManyLetters {
  const { records, today, office } = useSession();
  const { bridge } = records;
  const [state, setState] = useState<ManyState>({ kind: 'idle' });
  const isStopped = useRef(false);
  const isJoining = useRef(false);

  /** Goes through them until all are done or it is stopped. `done` answers what became of one. */
  const each = async (letters: readonly Letter[], done: (letter: Letter) => Promise<Result<string, RecordError>>) => {
    const finished: string[] = [];
    const failed: string[] = [];
    for (const letter of letters) {
      if (isStopped.current) break;
      setState({ kind: 'running', done: finished.length + failed.length, of: letters.length });
      const result = await done(letter);
      if (result.ok) finished.push(result.value);
      else failed.push(`${nameOf(letter)}: ${errorWords(result.error).what}`);
    }
    const left = letters.length - finished.length - failed.length;
    return { finished, failed: left === 0 ? failed : [...failed, `${countOf(left)} not begun, because it was stopped`] };
  };
  const end = (what: string, failed: readonly string[]) => setState({ kind: 'ended', what, isWhole: failed.length === 0, failed });
  const refuse = (error: BridgeError) => {
    if (error.code === 'cancelled') setState({ kind: 'idle' });
    else {
      const { what, why } = errorWords(error);
      end('Nothing was saved', [`${what}. ${why}`]);
    }
  };

  const run: ManyLetters['run'] = async (act, letters) => {
    isStopped.current = false;
    switch (act) {
      case 'onePdf': {
        setState({ kind: 'running', done: 0, of: letters.length });
        const files = letters.flatMap(({ kind, issued }) => (issued ? [{ title: `${issued.number} ${LETTER_KIND_NAMES[kind]}: ${issuedSubject(kind, issued)}`.slice(0, 400), file: issued.pdf }] : []));
        const title = `${countOf(files.length)}, ${files[0]?.title.split(' ')[0] ?? ''} to ${files.at(-1)?.title.split(' ')[0] ?? ''}`;
        const looking = setInterval(() => {
          void bridge.pdfJoinLook(null).then((far) => {
            if (far.ok && far.value !== null && isJoining.current) setState({ kind: 'running', ...far.value });
          });
        }, LOOK_EVERY);
        isJoining.current = true;
        const saved = await bridge.pdfJoin({ name: title.replace(/,/g, ''), title, author: `${office.name}, ${office.city}`.slice(0, 400), language: LETTER_LANGUAGE, at: records.now(), files });
        clearInterval(looking);
        isJoining.current = false;
        if (saved.ok) end(`${countOf(files.length)} saved as ${saved.value}`, []);
        else if (isStopped.current && saved.error.code === 'cancelled') end('Nothing was saved', ['It was stopped before the last letter.']);
        else refuse(saved.error);
        return;
      }
      case 'each': {
        const folder = await bridge.folderChoose(null);
        if (!folder.ok) return refuse(folder.error);
        const { token, name } = folder.value;
        const { finished, failed } = await each(letters, async ({ kind, issued }) =>
          issued ? bridge.folderSave({ token, file: letterFileName(issued.number, LETTER_KIND_NAMES[kind], issued.pdf) }) : { ok: false, error: { code: 'notFound' } });
        end(finished.length === 0 ? 'Nothing was saved' : `${finished.length === 1 ? '1 PDF' : `${finished.length} PDFs`} saved in the folder ${name}`, failed);
        return;
      }
      case 'issue': {
        const typed = await bridge.draftList(null);
        const unsaved = new Set(typed.ok ? typed.value.map(({ key }) => key) : []);
        const { finished, failed } = await each(letters, async (letter) => {
          if (unsaved.has(`letter.${letter.id}`)) return { ok: false, error: { code: 'notAllowed', detail: 'something was typed that is not saved. Open it and save it first' } };
          const issued = await issueLetter(records, letter.id, today, composer(today, records.now));
          if (!issued.ok) return issued;
          return { ok: true, value: (await records.db.letters.get(letter.id))?.issued?.number ?? '' };
        });
        end(finished.length === 0 ? 'Nothing was issued' : `Issued: ${finished.join(', ')}`, failed);
      }
    }
  };

  const stop = () => {
    isStopped.current = true;
    if (isJoining.current) void bridge.pdfJoinStop(null);
  };
  return { state, run, stop };
}

export const countOf = (letters: number): string => (letters === 1 ? '1 letter' : `${letters.toLocaleString('en-US')} letters`);

const nameOf = ({ kind, issued, dated }: Letter): string => issued?.number ?? `${LETTER_KIND_NAMES[kind]} of ${dated}`;
