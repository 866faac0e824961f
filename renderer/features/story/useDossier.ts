/** Makes a dossier: its own pages and a sheet before each exhibit are printed, then all is joined with the kept files themselves. */
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { LETTER_LANGUAGE } from '@domain/letterContent';
import { fail, ok, type Result } from '@domain/result';
import { useRef, useState } from 'react';
import { errorWords } from '../errorWords';
import { useSession } from '../session';
import type { ToldOfFile } from '../useKeptFile';
import { usePdfJob } from '../usePaper';
import { dossierContent, dossierExhibit } from './dossierContent';
import type { Exhibit, StoryLine } from './storyLines';
import type { Story } from '@store/queries/story';

type Parts = { readonly story: Story; readonly title: string; readonly lines: readonly StoryLine[]; readonly exhibits: readonly Exhibit[] };

export interface DossierActs {
  /** How many exhibits are drawn, of how many, while it is made. */
  readonly making: { readonly done: number; readonly of: number } | undefined;
  readonly told: ToldOfFile | undefined;
  readonly save: () => Promise<void>;
  readonly cancel: () => void;
}

const isPicture = ({ mediaType }: FileRef): boolean => mediaType === 'image/png' || mediaType === 'image/jpeg';

type Bound = { readonly title: string; readonly file: FileRef };

export function useDossier({ story, title, lines, exhibits }: Parts): DossierActs {
  const { records: { bridge, now }, office, today } = useSession();
  const jobOf = usePdfJob();
  const [making, setMaking] = useState<DossierActs['making']>();
  const [told, setTold] = useState<ToldOfFile>();
  const isWanted = useRef(true);

  const make = async (): Promise<Result<string, BridgeError>> => {
    const [heads, { dossierCopies, exhibitCopies }] = await Promise.all([bridge.journalHeads(null), import('@ui/sheet/dossierCopies')]);
    if (!heads.ok) return heads;
    const content = dossierContent({ story, title, lines, exhibits, office, today, heads: heads.value });
    const name = `Dossier ${title}`;
    const first = await bridge.pdfMake(await jobOf({ title: `Dossier: ${title}`, name, copies: dossierCopies(content) }));
    if (!first.ok) return first;
    const files: Bound[] = [{ title: `Dossier: ${title}`, file: first.value.pdf }];
    for (const [index, exhibit] of exhibits.entries()) {
      if (!isWanted.current) return fail({ code: 'cancelled' });
      setMaking({ done: index, of: exhibits.length });
      const { file } = exhibit;
      const sheet = await bridge.pdfMake(await jobOf({
        title: `Exhibit ${exhibit.number}`,
        name: `Exhibit ${exhibit.number}`,
        copies: exhibitCopies(dossierExhibit(exhibit), isPicture(file) ? `/files/${file.hash}` : undefined),
      }));
      if (!sheet.ok) return sheet;
      files.push({ title: `Exhibit ${exhibit.number}`, file: sheet.value.pdf });
      if (file.mediaType === 'application/pdf') files.push({ title: exhibit.title.slice(0, 400), file });
    }
    if (!isWanted.current) return fail({ code: 'cancelled' });
    setMaking({ done: exhibits.length, of: exhibits.length });
    const joined = await bridge.pdfJoin({ name: name.slice(0, 200), title: `Dossier: ${title}`.slice(0, 400), author: `${office.name}, ${office.city}`, language: LETTER_LANGUAGE, at: now(), files });
    return joined.ok ? ok(joined.value) : joined;
  };

  const save = async () => {
    isWanted.current = true;
    setTold(undefined);
    setMaking({ done: 0, of: exhibits.length });
    try {
      const saved = await make();
      if (saved.ok) setTold({ tone: 'done', role: 'status', what: `Dossier saved as ${saved.value}` });
      else if (saved.error.code !== 'cancelled') setTold({ tone: 'late', role: 'alert', ...errorWords(saved.error) });
    } finally {
      setMaking(undefined);
    }
  };

  return { making, told, save, cancel: () => { isWanted.current = false; } };
}
