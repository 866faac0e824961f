import { IconApps, IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { fileSize } from './FileField';
import classes from './FileRows.module.css';
import { TextLink } from './TextLink';

export type FileRow = {
  readonly id: string;
  readonly title: string;
  /** The name of the file itself. */
  readonly name: string;
  readonly size: number;
  /** `PDF`, `Word document`. */
  readonly kind: string;
  readonly look: 'pdf' | 'picture' | 'program' | 'file';
  /** `Added Nov 15, 2010 by Ruth Calloway, City Clerk`. */
  readonly added?: string | undefined;
  readonly note?: string | undefined;
  /** Opens it in a viewer. Absent: it can be saved, and is never opened here. */
  readonly onView?: (() => void) | undefined;
  readonly onSave: () => void;
  /** Further acts, as `TextLink`s. */
  readonly acts?: ReactNode;
};

export type FileRowsProps = { readonly label: string; readonly rows: readonly FileRow[] };

const ICONS = { pdf: IconFileTypePdf, picture: IconPhoto, program: IconApps, file: IconFile } as const;

/** Kept files for a flush `Panel`: name, size, kind, who added it and when, and what can be done with each. */
export function FileRows({ label, rows }: FileRowsProps) {
  return (
    <ul className={classes.root} aria-label={label}>
      {rows.map(({ id, title, name, size, kind, look, added, note, onView, onSave, acts }) => {
        const Icon = ICONS[look];
        return (
          <li key={id} className={classes.row}>
            <Icon className={classes.icon} size={18} stroke={1.6} aria-hidden />
            <div className={classes.body}>
              <p className={classes.title}>{title}</p>
              <p className={classes.under}>
                {title !== name && <span className={classes.name}>{name}</span>}
                <span>{kind}</span>
                <span>{fileSize(size)}</span>
                {added !== undefined && <span>{added}</span>}
              </p>
              {note !== undefined && note !== '' && <p className={classes.note}>{note}</p>}
              <div className={classes.acts}>
                {onView !== undefined && <TextLink label={`View ${title}`} onClick={onView}>View</TextLink>}
                <TextLink label={`Save a copy of ${title}`} onClick={onSave}>Save a copy</TextLink>
                {acts}
                {onView === undefined && <span className={classes.closed}>Can be saved, not opened here</span>}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
