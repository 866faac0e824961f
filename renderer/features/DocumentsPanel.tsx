/** The documents kept with a record: drop or choose them, look at PDF and pictures, save a copy of anything. */
import type { KeptDocument } from '@domain/document';
import { dayAt, plainDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import { type About, takeOutDocument } from '@store/commands/documents';
import { type DocumentRow, documentsAbout } from '@store/queries/documents';
import { DropZone } from '@ui/DropZone';
import { EmptyState } from '@ui/EmptyState';
import { FileRows, type FileRow } from '@ui/FileRows';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Acts } from './Acts';
import { AddDocumentsDialog } from './AddDocumentsDialog';
import { ChangeDocumentDialog } from './ChangeDocumentDialog';
import classes from './DocumentsPanel.module.css';
import { fileRowOf } from './KeptFiles';
import { useLive, useSession } from './session';
import { useDialog } from './useDialog';
import { useKeepFiles } from './useKeepFiles';
import { useKeptFile } from './useKeptFile';
import { WhyDialog } from './WhyDialog';

type DocumentsPanelProps = {
  readonly about: About;
  /** `Documents`, or `Evidence`. */
  readonly title: string;
  /** What belongs here, while nothing is here. */
  readonly hint: string;
  /** Files that an older version kept in the record itself. */
  readonly olderFiles?: readonly FileRef[] | undefined;
};

const NO_FILES: readonly FileRef[] = [];

export function DocumentsPanel({ about, title, hint, olderFiles = NO_FILES }: DocumentsPanelProps) {
  const documents = useLive((db) => documentsAbout(db, about.id), [about.id]);
  const { told, view, save } = useKeptFile();
  const { isBusy, problem, choose, keep } = useKeepFiles();
  const adding = useDialog<readonly FileRef[]>();
  const changing = useDialog<KeptDocument>();
  const takingOut = useDialog<KeptDocument>();
  const { office } = useSession();

  const ask = async (kept: Promise<readonly FileRef[]>) => {
    const files = await kept;
    if (files.length > 0) adding.open(files);
  };
  const fileRow = (file: FileRef) => fileRowOf(file, { view, save });
  const rows: readonly FileRow[] = [
    ...olderFiles.map((file, index) => ({ id: `${index}${file.hash}`, title: file.name, ...fileRow(file) })),
    ...(documents ?? []).map((row) => ({
      id: row.document.id,
      title: row.document.title,
      note: row.document.note,
      added: addedWords(row, office.zone),
      ...fileRow(row.document.file),
      acts: (
        <Acts>
          <TextLink label={`Change title or note of ${row.document.title}`} onClick={() => changing.open(row.document)}>Change</TextLink>
          <TextLink label={`Take out ${row.document.title}`} onClick={() => takingOut.open(row.document)}>Take out</TextLink>
        </Acts>
      ),
    })),
  ];

  return (
    <Panel title={title} count={documents && rows.length} isFlush>
      {documents === undefined && <LoadingRows rows={2} shape="lines" label={`Reading the ${title.toLowerCase()}`} />}
      {documents !== undefined && rows.length === 0 && <EmptyState title={`No ${title === 'Evidence' ? 'evidence' : 'document'} is kept here yet`} text={hint} />}
      {rows.length > 0 && <FileRows label={title} rows={rows} />}
      {(told !== undefined || problem !== undefined) && (
        <div className={classes.told}>
          {problem !== undefined && <Notice tone="late" role="alert" {...problem} />}
          {told !== undefined && <Notice {...told} />}
        </div>
      )}
      <Acts><DropZone label={`Add to ${title.toLowerCase()}`} chooseLabel="Choose a file" isBusy={isBusy} onChoose={() => void ask(choose())} onDrop={(files) => void ask(keep(files))} /></Acts>
      {adding.subject && <AddDocumentsDialog about={about} files={adding.subject} onClose={adding.close} />}
      {changing.subject && <ChangeDocumentDialog document={changing.subject} onClose={changing.close} />}
      {takingOut.subject && <TakeOut document={takingOut.subject} onClose={takingOut.close} />}
    </Panel>
  );
}

/** The record no longer shows it; its file stays kept, and the history says who took it out and why. */
function TakeOut({ document, onClose }: { readonly document: KeptDocument; readonly onClose: () => void }) {
  const { records } = useSession();
  return (
    <WhyDialog
      title="Take out the document"
      description={`“${document.title}” no longer stands here. The history still names it, and its file stays in the records folder.`}
      record={(why) => takeOutDocument(records, document, why)}
      onClose={onClose}
    />
  );
}

/** Where the office has a practice day, the real day of recording is said as well. */
function addedWords({ document, addedBy, addedAt }: DocumentRow, zone: string): string {
  const recorded = addedAt === '' ? document.addedOn : dayAt(addedAt, zone);
  return [`Added ${plainDay(document.addedOn)}`, addedBy && `by ${addedBy}`, recorded !== document.addedOn && `(recorded ${plainDay(recorded)})`].filter(Boolean).join(' ');
}
