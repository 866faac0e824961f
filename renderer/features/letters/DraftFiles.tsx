import { longDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Letter } from '@domain/letter';
import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconFileCertificate } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useDialog } from '../useDialog';
import { errorWords } from '../errorWords';
import { useSession } from '../session';
import { type ToldOfFile, useKeptFile } from '../useKeptFile';
import type { DraftView } from './draftView';
import { FinalCopyDialog } from './FinalCopyDialog';
import { draftOutput } from './letterOutput';
import { SaveAsMenu } from './SaveAsMenu';
import type { LetterEditing } from './useLetterEditor';
import { type SaveAs, useSaveAs } from './useSaveAs';
import { type CameBack, useWordBack, type WordBack } from './useWordBack';
import { WordBackDialog } from './WordBackDialog';

/** What goes out of a draft and what comes back, with what was told last. */
export type DraftFilesState = { readonly told: ToldOfFile | undefined; readonly saving: SaveAs; readonly back: WordBack; readonly tell: (told: ToldOfFile | undefined) => void };

export function useDraftFiles(editing: LetterEditing): DraftFilesState {
  const saving = useSaveAs();
  const back = useWordBack(editing);
  const [own, tell] = useState<ToldOfFile>();
  return { saving, back, tell, told: own ?? back.told ?? saving.told };
}

type DraftFilesProps = {
  readonly editing: LetterEditing;
  readonly view: DraftView;
  readonly files: DraftFilesState;
  /** It cannot be issued now, so no PDF can be in its place either. */
  readonly isBlocked: boolean;
  readonly onIssued: () => void;
  /** A refusal of recording, as a notice. */
  readonly problem: ReactNode;
};

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** "Save as" of a draft: Word and text out, an edited document or the final PDF back. */
export function DraftFiles({ editing, view, files, isBlocked, onIssued, problem }: DraftFilesProps) {
  const { bridge } = useSession().records;
  const { recording, isIssuing, template } = editing;
  const { saving, back, tell } = files;
  const kept = useKeptFile();
  const cameBack = useDialog<CameBack>();
  const final = useDialog<FileRef>();

  const bringBack = async () => {
    tell(undefined);
    const found = await back.choose(view);
    recording.reset();
    if (found) cameBack.open(found);
  };
  const take = async ({ name, found }: CameBack) => {
    if (!(await editing.save(found.wording))) return;
    cameBack.close();
    tell({ tone: 'done', role: 'status', what: `The words of ${name} are taken`, why: 'They are the letter’s own words now, saved as a draft. What stood before is in its history.' });
  };
  const chooseFinal = async () => {
    tell(undefined);
    if (!editing.checkForm()) return;
    const chosen = await bridge.fileChoose({ kind: 'any' });
    recording.reset();
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') tell({ tone: 'late', role: 'alert', ...errorWords(chosen.error) });
    } else if (chosen.value.mediaType === 'application/pdf') final.open(chosen.value);
    else tell({ tone: 'late', role: 'alert', what: `“${chosen.value.name}” is no PDF, whatever its name says`, why: 'Nothing was issued. Save the letter in Word as PDF and choose that file.' });
  };

  return (
    <>
      <SaveAsMenu saving={saving} output={async () => { tell(undefined); return draftOutput(view, template.kind); }}>
        <Menu.Item leftSection={<IconArrowBackUp {...ICON} />} onClick={() => void bringBack()}>Bring back from Word</Menu.Item>
        <Menu.Item leftSection={<IconFileCertificate {...ICON} />} disabled={isBlocked} onClick={() => void chooseFinal()}>Issue a PDF as the final copy</Menu.Item>
      </SaveAsMenu>
      {cameBack.subject && (
        <WordBackDialog
          cameBack={cameBack.subject}
          questions={view.merged.questions}
          isSaving={recording.state.kind === 'saving'}
          problem={problem}
          onTake={() => void (cameBack.subject && take(cameBack.subject))}
          onClose={cameBack.close}
        />
      )}
      {final.subject && (
        <FinalCopyDialog
          file={final.subject}
          isBusy={isIssuing}
          approved={approvedWords(editing.letter)}
          problem={problem}
          onView={() => void (final.subject && kept.view(final.subject))}
          onConfirm={() => void editing.issue(final.subject).then((isIssued) => { if (isIssued) onIssued(); })}
          onClose={final.close}
        />
      )}
    </>
  );
}

/** The approval is of the draft's words, and the PDF was made elsewhere. */
const approvedWords = ({ approval }: Pick<Letter, 'approval'>): string | undefined => approval && `The words of the draft were approved by ${approval.by.name} on ${longDay(approval.on)}; that approval stays on record for the draft, not for the PDF.`;
