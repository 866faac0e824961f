/** Files that a record names: to be looked at, where that is safe, and saved as a copy. */
import { fileKind, type FileRef, isShown } from '@domain/file';
import { FileRows, type FileRow } from '@ui/FileRows';
import { Notice } from '@ui/Notice';
import classes from './DocumentsPanel.module.css';
import { type KeptFile, useKeptFile } from './useKeptFile';

/** For a flush `Panel`. */
export function KeptFiles({ label, files }: { readonly label: string; readonly files: readonly FileRef[] }) {
  const { told, view, save } = useKeptFile();
  return (
    <>
      <FileRows label={label} rows={files.map((file, index) => ({ id: `${index}${file.hash}`, title: file.name, ...fileRowOf(file, { view, save }) }))} />
      {told !== undefined && <div className={classes.told}><Notice {...told} /></div>}
    </>
  );
}

/** A kept file as a row, without its title. */
export const fileRowOf = (file: FileRef, { view, save }: Pick<KeptFile, 'view' | 'save'>): Omit<FileRow, 'id' | 'title'> => ({
  name: file.name,
  size: file.size,
  kind: fileKind(file),
  look: lookOf(file),
  onSave: () => void save(file),
  ...(isShown(file) ? { onView: () => void view(file) } : {}),
});

const lookOf = (file: FileRef): FileRow['look'] => {
  if (file.mediaType === 'application/pdf') return 'pdf';
  if (isShown(file)) return 'picture';
  return fileKind(file) === 'Program' ? 'program' : 'file';
};
