/** Where the words of a draft come from, and the way to write them: its template, a newer version of it, or words of its own. */
import { wordsOfTemplate } from '@domain/editorDoc';
import { contentOf } from '@domain/letterTemplate';
import { nounOf } from '@domain/templateDraft';
import { Modal } from '@mantine/core';
import { takeTemplateVersion } from '@store/commands/letterWords';
import type { LetterRecords } from '@store/queries/letters';
import { latestVersion } from '@store/queries/templates';
import { FormActions } from '@ui/FormActions';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { comparedWords } from '../comparedWords';
import { ComparedWords } from '../ComparedWords';
import { templateFor } from '../letterTemplates';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useDraft } from '../useDraft';
import { useRecording } from '../useRecording';
import { EditorSection } from './EditorSection';
import classes from './WordsOfLetter.module.css';

type LetterWordingProps = {
  readonly records: LetterRecords;
  /** Saves what was typed in the form; false when it cannot be saved. */
  readonly onSave: () => Promise<boolean>;
  readonly isDirty: boolean;
};

export function LetterWording({ records, onSave, isDirty }: LetterWordingProps) {
  const navigate = useNavigate();
  const taking = useDialog<true>();
  const typed = useDraft(`letterWords.${records.letter.id}`);
  const { letter, ownTemplate } = records;
  const template = templateFor(records);
  const { version } = letter.template;
  const isOlder = ownTemplate !== undefined && ownTemplate.latest > version;
  /** The form is saved first, so that the words are written with the answers that stand in it. */
  const afterSaving = async (act: () => void) => {
    if (!isDirty || (await onSave())) act();
  };
  return (
    <EditorSection title="Words" aside={<Acts><TextLink onClick={() => void afterSaving(() => void navigate(routes.letterWords(letter.id)))}>Edit the words</TextLink></Acts>}>
      <p className={classes.quiet}>
        {letter.wording ? 'This letter has words of its own, written from ' : 'Written with '}
        {ownTemplate ? <>our template <TextLink isUnderlined href={routes.template(letter.template.id)}>{ownTemplate.name}</TextLink>, version {version}.</> : <>Noticebook’s template “{template.title}”.</>}
      </p>
      {typeof typed.found === 'string' && (
        <Notice
          tone="soon"
          what="Words were written that are not saved"
          why="The letter does not have them yet."
          action={<Acts><TextLink isUnderlined onClick={() => void afterSaving(() => void navigate(routes.letterWords(letter.id)))}>Go on writing them</TextLink></Acts>}
        />
      )}
      {isOlder && (
        <Notice
          tone="plain"
          what={`Version ${ownTemplate.latest} of the template was saved since`}
          why={`This letter stays with version ${version} until you take the newer one.`}
          action={<Acts><TextLink isUnderlined onClick={() => void afterSaving(() => taking.open(true))}>{`See what changed, or take version ${ownTemplate.latest}`}</TextLink></Acts>}
        />
      )}
      {taking.subject && <TakeVersionDialog records={records} onClose={taking.close} />}
    </EditorSection>
  );
}

function TakeVersionDialog({ records, onClose }: { readonly records: LetterRecords; readonly onClose: () => void }) {
  const { records: writer } = useSession();
  const { letter } = records;
  const recording = useRecording();
  const latest = useLive(async (db) => (await latestVersion(db, letter.template.id)) ?? null, [letter.template.id]);
  const old = templateFor(records);
  const now = latest ? contentOf(latest) : undefined;
  const take = async () => {
    if ((await recording.run(() => takeTemplateVersion(writer, letter.id))) !== undefined) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Take version ${latest?.version ?? ''}?`} size={760}>
      {now === undefined && <LoadingRows rows={3} label="Reading the version" shape="lines" />}
      {now && (
        <div className={classes.column}>
          <p className={classes.quiet}>{latest?.note}</p>
          <ComparedWords
            parts={comparedWords({ words: wordsOfTemplate(old), fields: old.fields, closing: old.closing }, { words: wordsOfTemplate(now), fields: now.fields, closing: now.closing }, (name) => nounOf(name, [...now.fields, ...old.fields]))}
            same="It says the same."
          />
          {letter.wording && <Notice tone="soon" what="The letter’s own words are given up" why="It says what the new version says, with your answers. The words that were saved stay in the history." />}
          {refusal(recording.state)}
          <FormActions submitLabel={`Take version ${latest?.version ?? ''}`} cancelLabel={`Stay with version ${letter.template.version}`} onSubmit={() => void take()} onCancel={onClose} isSaving={recording.state.kind === 'saving'} />
        </div>
      )}
    </Modal>
  );
}
