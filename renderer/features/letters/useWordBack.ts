/** Bringing an edited Word document back: it is read, compared with the letter as it stands on the screen, and shown before it is taken. */
import { letterFacts } from '@domain/letterFields';
import { letterPaper } from '@domain/letterPaper';
import { merge } from '@domain/merge';
import type { Result } from '@domain/result';
import { worded } from '@domain/template';
import { fromWord, type FromWord } from '@domain/wordBack';
import type { WordFile } from '@domain/wordFile';
import { useState } from 'react';
import { fileWords } from '../fileWords';
import { useSession } from '../session';
import type { ToldOfFile } from '../useKeptFile';
import type { DraftView } from './draftView';
import { draftOutput } from './letterOutput';
import { answersOf } from './letterForm';
import type { LetterEditing } from './useLetterEditor';

/** What came back, and from which file. */
export type CameBack = { readonly name: string; readonly found: FromWord };

export interface WordBack {
  /** Why nothing came back; undefined before the first try. */
  readonly told: ToldOfFile | undefined;
  /** Asks for the file; answers what came back, or undefined. */
  readonly choose: (view: DraftView) => Promise<CameBack | undefined>;
}

export function useWordBack({ letter, form, template }: LetterEditing): WordBack {
  const { bridge } = useSession().records;
  const [told, setTold] = useState<ToldOfFile>();
  const choose: WordBack['choose'] = async (view) => {
    setTold(undefined);
    const chosen = await bridge.fileChooseWord(null);
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') setTold({ tone: 'late', role: 'alert', ...fileWords(chosen.error) });
      return undefined;
    }
    const own = worded(template, letter.wording);
    const { marks, footer } = draftOutput(view, letter.kind);
    const found = compared(own, view, answersOf(form.getValues(), own), [marks.join(' '), footer], chosen.value);
    if (found.ok) return { name: chosen.value.name, found: found.value };
    setTold({ tone: 'late', role: 'alert', ...REFUSALS[found.error] });
    return undefined;
  };
  return { told, choose };
}

const REFUSALS = {
  noParts: {
    what: 'Subject and body were not found in this document',
    why: 'Nothing was changed. Save the draft as a Word document here, edit that file, and leave the salutation and the closing in their places.',
  },
  empty: { what: 'There are no words between the salutation and the closing', why: 'Nothing was changed. Look at the document in Word; is it the right file?' },
  tooLong: { what: 'The document is longer than a letter can be', why: 'Nothing was changed. Send long parts as enclosures.' },
} as const;

function compared(own: ReturnType<typeof worded>, view: DraftView, answers: Readonly<Record<string, string>>, running: readonly string[], file: WordFile): Result<FromWord, keyof typeof REFUSALS> {
  const facts = letterFacts(view.sources);
  const passages = own.body.content.map((block) => ({ block, merged: merge({ ...own, body: { type: 'doc', content: [block] } }, facts, answers).body }));
  const { content, merged } = view;
  return fromWord({ re: own.re, mergedRe: merged.re, passages, papers: content.copies.length === 0 ? [letterPaper(content, undefined)] : content.copies.map((copy) => letterPaper(content, copy)), running }, file);
}
