/** The dossier of a story: what happened, the exhibits behind it, and a certificate to sign, as one PDF. */
import { Button, Progress } from '@mantine/core';
import { fileKind } from '@domain/file';
import type { Story } from '@store/queries/story';
import { EmptyState } from '@ui/EmptyState';
import { FileRows } from '@ui/FileRows';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { useKeptFile } from '../useKeptFile';
import classes from './DossierPanel.module.css';
import { isBound } from './dossierContent';
import type { Exhibit, StoryLine } from './storyLines';
import { useDossier } from './useDossier';

type DossierPanelProps = {
  readonly story: Story;
  readonly title: string;
  readonly lines: readonly StoryLine[];
  readonly exhibits: readonly Exhibit[];
  /** Only some kinds of facts are chosen. */
  readonly isPart: boolean;
};

export function DossierPanel({ story, title, lines, exhibits, isPart }: DossierPanelProps) {
  const { told, view, save } = useKeptFile();
  const dossier = useDossier({ story, title, lines, exhibits });
  const unbound = exhibits.filter(({ file }) => !isBound(file)).length;
  const { making } = dossier;
  return (
    <Panel
      title="Dossier"
      count={`${exhibits.length} ${exhibits.length === 1 ? 'exhibit' : 'exhibits'}`}
      isFlush
      aside={making === undefined
        ? <Button size="compact-md" onClick={() => void dossier.save()}>Save dossier as PDF</Button>
        : <Button size="compact-md" variant="default" onClick={dossier.cancel}>Cancel</Button>}
    >
      <div className={classes.words}>
        <p>
          What happened, the exhibits in their order, an index with their SHA-256 sums, and a page for the custodian of the records to sign.
          {isPart && ' It holds the kinds of facts that are chosen above.'}
          {unbound > 0 && ` ${unbound === 1 ? 'One file is' : `${unbound} files are`} listed and not bound in, being neither PDF nor picture.`}
        </p>
        {making !== undefined && (
          <div role="status" className={classes.making}>
            <p>Exhibit {making.done} of {making.of}</p>
            <Progress value={making.of === 0 ? 100 : (100 * making.done) / making.of} aria-label="Exhibits bound in" />
          </div>
        )}
        {dossier.told && <Notice {...dossier.told} />}
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
