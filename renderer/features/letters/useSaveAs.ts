/** Saving a letter as Word, text or e-mail, with what became of it in words. */
import type { BridgeError } from '@bridge/error';
import type { LetterPaper } from '@domain/letterPaper';
import { letterPlain } from '@domain/letterPlain';
import type { Result } from '@domain/result';
import { useState } from 'react';
import { errorWords } from '../errorWords';
import { useSession } from '../session';
import type { ToldOfFile } from '../useKeptFile';
import type { letterMail, LetterOutput } from './letterOutput';

export type SavedForm = 'word' | 'text';

export interface SaveAs {
  /** What the last act came to; undefined before the first and while one runs. */
  readonly told: ToldOfFile | undefined;
  readonly isSaving: boolean;
  /** Saves these papers of the output: Word takes the first, text all of them. */
  readonly save: (form: SavedForm, output: LetterOutput, papers: readonly LetterPaper[]) => Promise<void>;
  readonly mail: (letter: ReturnType<typeof letterMail>) => Promise<void>;
  readonly refuse: (error: BridgeError) => void;
}

export function useSaveAs(): SaveAs {
  const { bridge } = useSession().records;
  const [told, setTold] = useState<ToldOfFile>();
  const [isSaving, setSaving] = useState(false);

  const refuse = (error: BridgeError) => {
    if (error.code === 'cancelled') return;
    const { what, why } = errorWords(error);
    setTold({ tone: 'late', role: 'alert', what: error.code === 'wrongKind' ? 'Not saved: the frozen sheet of this letter cannot be read' : what, why: error.code === 'wrongKind' ? 'The PDF is whole; save that. The journal is not changed.' : why });
  };
  const run = async (act: () => Promise<Result<string, BridgeError>>, why: string) => {
    setTold(undefined);
    setSaving(true);
    try {
      const saved = await act();
      if (saved.ok) setTold({ tone: 'done', role: 'status', what: `Saved as ${saved.value}`, why });
      else refuse(saved.error);
    } finally {
      setSaving(false);
    }
  };

  return {
    told,
    isSaving,
    refuse,
    save: (form, output, papers) =>
      run(async () => {
        if (form === 'text') {
          const text = papers.map((paper) => letterPlain(paper, output.marks)).join(`\n${'-'.repeat(72)}\n\n`);
          return bridge.fileSaveNew({ name: `${output.name}.txt`, bytes: new TextEncoder().encode(text.replaceAll('\n', '\r\n')) });
        }
        const [{ letterWord }, { sealPicture }] = await Promise.all([import('./word/letterWord'), import('../sealPicture')]);
        const [paper] = papers;
        if (paper === undefined) throw new Error('A letter has at least one paper.');
        const seal = paper.seal && (await sealPicture(paper.seal.url));
        const { marks, footer, title, author } = output;
        return bridge.fileSaveNew({ name: `${output.name}.docx`, bytes: new Uint8Array(await letterWord({ paper, seal, marks, footer, title, author })) });
      }, form === 'word' ? 'The file is a copy: what is changed in it changes nothing here.' : 'The file is a copy of the words.'),
    mail: ({ name, mail, file }) =>
      run(
        () => bridge.mailSave({ name, mail, files: [file] }),
        mail.to.length + mail.cc.length === 0
          ? 'Nothing is sent. No recipient has an e-mail address here: type it in the mail program, which opens the file as a draft.'
          : `Nothing is sent. Open the file in the mail program: it is a draft to ${[...mail.to, ...mail.cc].map(({ address }) => address).join(', ')}, with the PDF in it. When it is sent, record the sending here.`,
      ),
  };
}
