/** The scan of the copy that was signed by hand: the record copy of a letter. */
import { shortDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Letter } from '@domain/letter';
import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { recordSignedCopy } from '@store/commands/service';
import { DropZone } from '@ui/DropZone';
import { fileSize } from '@ui/FileField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { Acts } from '../Acts';
import { KeptFiles } from '../KeptFiles';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useKeepFiles } from '../useKeepFiles';
import { useRecording } from '../useRecording';
import classes from './SignedCopyPanel.module.css';

export function SignedCopyPanel({ letter }: { readonly letter: Letter }) {
  const { isBusy, problem, choose, keep } = useKeepFiles();
  const recording = useDialog<FileRef>();
  const { signedCopy } = letter;
  const ask = async (kept: Promise<readonly FileRef[]>) => {
    const [file] = await kept;
    if (file) recording.open(file);
  };
  return (
    <Panel title="Signed copy" count={signedCopy ? 'the record copy' : undefined} isFlush>
      {signedCopy
        ? (
          <>
            <KeptFiles label="Signed copy" files={[signedCopy.file]} />
            <p className={classes.words}>Recorded {shortDay(signedCopy.on)}. {signedCopy.note}</p>
          </>
        )
        : <p className={classes.words}>{unsigned(letter)} the copy that was signed by hand and record it here: it becomes the record copy.</p>}
      {problem !== undefined && <div className={classes.told}><Notice tone="late" role="alert" {...problem} /></div>}
      <Acts><DropZone label="Signed copy of the letter" chooseLabel={signedCopy ? 'Choose another scan' : 'Choose the scan'} isBusy={isBusy} onChoose={() => void ask(choose())} onDrop={(files) => void ask(keep(files.slice(0, 1)))} /></Acts>
      {recording.subject && <SignedCopyDialog letter={letter} file={recording.subject} onClose={recording.close} />}
    </Panel>
  );
}

/** What Noticebook prints bears no signature; what was made elsewhere may. */
const unsigned = ({ issued, registered }: Letter): string =>
  registered ? 'If no scan here shows the signature, scan' : issued?.isMadeOutside ? 'If the PDF bears no signature, scan' : 'The PDF is unsigned. Scan';

function SignedCopyDialog({ letter, file, onClose }: { readonly letter: Letter; readonly file: FileRef; readonly onClose: () => void }) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<{ readonly note: string }>({ initialValues: { note: '' }, validate: { note: (note) => (note.length > 2_000 ? 'This is longer than 2,000 characters. Shorten it.' : null) } });
  const save = async ({ note }: { readonly note: string }) => {
    if ((await recording.run(() => recordSignedCopy(records, letter.id, file, note.trim(), today))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Record the signed copy"
      description={`${file.name}, ${fileSize(file.size)}. It is kept by its content and becomes the record copy; ${letter.registered ? 'what was registered' : 'the PDF as issued'} stays beside it.${letter.signedCopy ? ' The scan recorded before stays in the history.' : ''}`}
      submitLabel="Record signed copy"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields))}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Textarea label="Note" description="Optional. For example Scanned from the original before mailing." data-autofocus {...form.getInputProps('note')} />
    </FormDialog>
  );
}
