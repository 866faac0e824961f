import type { FileRef } from '@domain/file';
import { fileSize } from '@ui/FileField';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { TextLink } from '@ui/TextLink';
import type { ReactNode } from 'react';

type FinalCopyDialogProps = {
  readonly file: FileRef;
  readonly isBusy: boolean;
  /** Who approved the words of the draft, and when, as a sentence; absent where nobody did. */
  readonly approved?: string | undefined;
  readonly problem?: ReactNode;
  readonly onView: () => void;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Before a PDF that was made outside becomes the issued letter. */
export function FinalCopyDialog({ file, isBusy, approved, problem, onView, onConfirm, onClose }: FinalCopyDialogProps) {
  return (
    <ConfirmDialog isOpen title="Issue this PDF as the final copy?" confirmLabel="Issue this PDF" onConfirm={onConfirm} onClose={onClose} isBusy={isBusy} problem={problem}>
      <p><strong>{file.name}</strong>, {fileSize(file.size)}. <TextLink isUnderlined onClick={onView}>Look at it</TextLink></p>
      <p>It takes the next number of the year and is kept byte for byte, with its SHA-256. The number is not printed on it: the register holds it. The questions of this draft stay answered as they are, for search and reports; the PDF alone is the letter.</p>
      {approved !== undefined && <p>{approved} Noticebook cannot compare the words of this PDF with them: make sure that they are the same, or that what differs was approved, too.</p>}
      <p>Nothing is sent: print it, send it, then record the sending here.</p>
      <p role="status">{isBusy && 'Issuing…'}</p>
    </ConfirmDialog>
  );
}
