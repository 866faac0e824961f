/** What a dossier holds: the exhibits in their order, and which of them are only listed. */
import { fileKind } from '@domain/file';
import { Checkbox } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { FileRows } from '@ui/FileRows';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { useKeptFile } from '../useKeptFile';
import classes from './DossierPanel.module.css';
import { isBound } from './dossierContent';
import type { Exhibit } from './storyLines';

type DossierPanelProps = {
  readonly exhibits: readonly Exhibit[];
  /** Which facts are chosen, in words; empty when all of them are. */
  readonly narrowedTo: string;
  /** Papers that are no exhibits, and why: the index lists them apart. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
  /** Whether closed sessions are in it; undefined where there is none, or nothing to choose. */
  readonly closed: { readonly isIn: boolean; readonly onChange: (isIn: boolean) => void } | undefined;
};

export function DossierPanel({ exhibits, narrowedTo, leftOut, closed }: DossierPanelProps) {
  const { told, view, save } = useKeptFile();
  const unbound = exhibits.filter(({ file }) => !isBound(file)).length;
  return (
    <Panel title="Dossier" count={`${exhibits.length} ${exhibits.length === 1 ? 'exhibit' : 'exhibits'}`} isFlush>
      <div className={classes.words}>
        <p>
          One PDF: the picture, what happened, the exhibits in their order, an index with their SHA-256 sums, and a page for the custodian of the records to sign.
          {narrowedTo !== '' && ` It holds the facts that are chosen above, and says so: ${narrowedTo}.`}
          {unbound > 0 && ` ${unbound === 1 ? 'One file is' : `${unbound} files are`} listed and not bound in, being neither PDF nor picture.`}
        </p>
        {leftOut.length > 0 && <p>Listed apart, not among the exhibits: {leftOut.map(({ what, why }) => `${what} (${lowered(why)})`).join('; ')}.</p>}
        {closed && <Checkbox label="Include closed sessions" description="What was said in them, their minutes and what is kept with them." checked={closed.isIn} onChange={(event) => closed.onChange(event.currentTarget.checked)} data-screen-only />}
        {closed?.isIn && <Notice tone="soon" what="Whoever gets this dossier reads what was said in a closed session" why="Releasing it may need a vote of the council. Ask your attorney first." />}
        {told && <Notice {...told} />}
      </div>
      {exhibits.length === 0
        ? <EmptyState title="No file is kept with what happened" text="Issued letters, proofs of service and documents become exhibits." />
        : (
          <FileRows
            label="Exhibits"
            rows={exhibits.map(({ number, file, title: what }) => ({
              id: file.hash,
              title: `${number}. ${what}`,
              name: file.name,
              size: file.size,
              kind: fileKind(file),
              look: file.mediaType === 'application/pdf' ? 'pdf' : isBound(file) ? 'picture' : 'file',
              onSave: () => void save(file),
              ...(isBound(file) ? { onView: () => void view(file) } : {}),
            }))}
          />
        )}
    </Panel>
  );
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
