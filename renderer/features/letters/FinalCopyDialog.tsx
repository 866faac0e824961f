import type { FileRef } from '@domain/file';
import { fileSize } from '@ui/FileField';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { TextLink } from '@ui/TextLink';
import type { ReactNode } from 'react';

type FinalCopyDialogProps = {
  readonly file: FileRef;
  readonly isBusy: boolean;
  readonly problem?: ReactNode;
  readonly onView: () => void;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Before a PDF that was made outside becomes the issued letter. */
export function FinalCopyDialog({ file, isBusy, problem, onView, onConfirm, onClose }: FinalCopyDialogProps) {
  return (
    <ConfirmDialog isOpen title="Issue this PDF as the final copy?" confirmLabel="Issue this PDF" onConfirm={onConfirm} onClose={onClose} isBusy={isBusy} problem={problem}>
      <p><strong>{file.name}</strong>, {fileSize(file.size)}. <TextLink isUnderlined onClick={onView}>Look at it</TextLink></p>
      <p>It takes the next number of the year and is kept byte for byte, with its SHA-256. The number is not printed on it: the register holds it. The questions of this draft stay answered as they are, for search and reports; the PDF alone is the letter.</p>
      <p>Nothing is sent: print it, send it, then record the sending here.</p>
      <p role="status">{isBusy && 'Issuing…'}</p>
    </ConfirmDialog>
  );
}
