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
import { type Bound, dossierContent, dossierExhibit, isBound, LOCKED, LOST, NO_PAGES } from './dossierContent';
import type { Exhibit, StoryLine } from './storyLines';
import type { Story } from '@store/queries/story';

type Parts = Pick<Parameters<typeof dossierContent>[0], 'closed'> & { readonly story: Story; readonly title: string; readonly lines: readonly StoryLine[]; readonly exhibits: readonly Exhibit[]; readonly narrowedTo: string };

export interface DossierActs {
  /** How many exhibits are drawn, of how many, while it is made. */
  readonly making: { readonly done: number; readonly of: number } | undefined;
  readonly told: ToldOfFile | undefined;
  readonly save: () => Promise<void>;
  readonly cancel: () => void;
}

const isPicture = ({ mediaType }: FileRef): boolean => mediaType === 'image/png' || mediaType === 'image/jpeg';

type Part = { readonly title: string; readonly file: FileRef };

export function useDossier({ story, title, lines, exhibits, narrowedTo, closed }: Parts): DossierActs {
  const { records: { bridge, now }, office, today, asOf } = useSession();
  const jobOf = usePdfJob();
  const [making, setMaking] = useState<DossierActs['making']>();
  const [told, setTold] = useState<ToldOfFile>();
  const isWanted = useRef(true);

  /** A PDF from outside may be locked or damaged, and a file may be lost: that is said in the index, and the dossier is made without its pages. */
  const bound = async (exhibit: Exhibit): Promise<Result<Bound, BridgeError>> => {
    const looked = await bridge.pdfLook({ file: exhibit.file });
    if (looked.ok) return ok(exhibit);
    if (looked.error.code === 'notFound' || looked.error.code === 'damaged') return ok({ ...exhibit, notBound: LOST });
    if (looked.error.code !== 'wrongKind') return looked;
    if (exhibit.file.mediaType === 'application/pdf') return ok({ ...exhibit, notBound: LOCKED });
    return ok(isBound(exhibit.file) ? exhibit : { ...exhibit, notBound: NO_PAGES });
  };

  /** Its sheet, and behind it the file itself. */
  const pagesOf = async (exhibit: Bound): Promise<Result<readonly Part[], BridgeError>> => {
    const { number, file, notBound } = exhibit;
    const { exhibitCopies } = await import('@ui/sheet/dossierCopies');
    const name = `Exhibit ${number}`;
    const sheet = await bridge.pdfMake(await jobOf({ title: name, name, copies: exhibitCopies(dossierExhibit(exhibit), isPicture(file) && notBound === undefined ? `/files/${file.hash}` : undefined) }));
    if (!sheet.ok) return sheet;
    const own: Part = { title: name, file: sheet.value.pdf };
    return ok(file.mediaType === 'application/pdf' && notBound === undefined ? [own, { title: exhibit.title.slice(0, 400), file }] : [own]);
  };

  const make = async (): Promise<Result<string, BridgeError>> => {
    const [heads, { dossierCopies }, { axisCss }] = await Promise.all([bridge.journalHeads(null), import('@ui/sheet/dossierCopies'), import('@ui/sheet/axisCss')]);
    if (!heads.ok) return heads;
    const bindings: Bound[] = [];
    const files: Part[] = [];
    for (const [index, exhibit] of exhibits.entries()) {
      if (!isWanted.current) return fail({ code: 'cancelled' });
      setMaking({ done: index, of: exhibits.length });
      const binding = await bound(exhibit);
      if (!binding.ok) return binding;
      const pages = await pagesOf(binding.value);
      if (!pages.ok) return pages;
      bindings.push(binding.value);
      files.push(...pages.value);
    }
    if (!isWanted.current) return fail({ code: 'cancelled' });
    setMaking({ done: exhibits.length, of: exhibits.length });
    const [name, heading] = [`Dossier ${title}`, `Dossier: ${title}`];
    const content = dossierContent({ story, title, lines, exhibits: bindings, narrowedTo, closed, office, today, isAsOf: office.practiceDay !== undefined || asOf !== undefined, heads: heads.value });
    const job = await jobOf({ title: heading, name, css: axisCss, copies: dossierCopies(content) });
    const first = await bridge.pdfMake(job);
    if (!first.ok) return first;
    return bridge.pdfJoin({ name: job.name.slice(0, 200), title: heading.slice(0, 400), author: job.author, language: LETTER_LANGUAGE, at: now(), files: [{ title: heading.slice(0, 400), file: first.value.pdf }, ...files] });
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
