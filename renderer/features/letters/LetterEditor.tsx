/** The editor of a draft: open questions and the notice check at the left, the live sheet at the right, the actions below. */
import { LETTER_KIND_NAMES } from '@domain/letter';
import type { LetterRecords } from '@store/queries/letters';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { ActionBar, StageLayout } from '@ui/StageLayout';
import { Status } from '@ui/Status';
import { letterLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ReadOnlyWords } from '../Acts';
import { errorWords } from '../errorWords';
import { HeldTag } from '../held';
import { NotesPanel } from '../NotesPanel';
import { PinButton } from '../PinButton';
import { routes } from '../routes';
import { useSession } from '../session';
import { type Draft, useDraft } from '../useDraft';
import { subjectOf } from './compose';
import { SAMPLE_MARK } from '../paperMarks';
import { LetterActions } from './LetterActions';
import { LetterDetails } from './LetterDetails';
import { LetterWording } from './LetterWording';
import classes from './LetterEditor.module.css';
import { keptValues, type LetterFormValues, valuesOf } from './letterForm';
import { NoticeCheck } from './NoticeCheck';
import { Questions } from './Questions';
import { ReviewSection } from './ReviewSection';
import { RecipientFields } from './RecipientFields';
import { Sheet } from './Sheet';
import { templateFor } from '../letterTemplates';
import { useLetterEditor } from './useLetterEditor';
import { useReview } from './useReview';

type LetterEditorProps = {
  readonly records: LetterRecords;
  readonly onIssued: () => void;
};

/** Waits for what was kept while typing, then opens the form with it. */
export function LetterEditor({ records, onIssued }: LetterEditorProps) {
  const { letter, recipients } = records;
  const draft = useDraft(`letter.${letter.id}`);
  const [saved] = useState(() => valuesOf(letter, recipients.map(({ recipient }) => recipient), templateFor(records)));
  if (draft.found === undefined) return <LoadingRows rows={4} label="Reading the letter" shape="lines" />;
  const kept = draft.found === null ? undefined : keptValues(draft.found);
  const restored = JSON.stringify(kept) === JSON.stringify(saved) ? undefined : kept;
  return <OpenEditor records={records} saved={saved} restored={restored} draft={draft} onIssued={onIssued} />;
}

type OpenEditorProps = LetterEditorProps & {
  readonly saved: LetterFormValues;
  readonly restored: LetterFormValues | undefined;
  readonly draft: Draft;
};

function OpenEditor({ records, saved, restored, draft, onIssued }: OpenEditorProps) {
  const { office, isReadOnly } = useSession();
  const { letter, agreement } = records;
  const editing = useLetterEditor({ records, saved, restored, draft });
  const reviewing = useReview(letter, editing);
  const { form, view, recording } = editing;
  const [isRestored, setRestored] = useState(restored !== undefined);
  const [isKnownOpen, setKnownOpen] = useState(false);

  const check = useRef<HTMLDivElement>(null);

  const lookAtCheck = () => {
    check.current?.focus({ preventScroll: true });
    check.current?.scrollIntoView({ block: 'start' });
  };

  /** Opens what hides a field, and puts the focus on it. */
  const goTo = (path: string) => {
    if (form.getInputNode(path) === null) flushSync(() => setKnownOpen(true));
    const node = form.getInputNode(path);
    node?.focus();
    node?.scrollIntoView({ block: 'center' });
  };

  const kind = LETTER_KIND_NAMES[letter.kind];
  // Whoever is asked to read the letter, or has it back, begins with what was said about it.
  const isFirst = letter.status !== 'draft' || letter.sentBack !== undefined;
  const review = <ReviewSection letter={letter} editing={editing} reviewing={reviewing} />;
  return (
    <form className={classes.form} noValidate aria-label={`Draft of the ${kind.toLowerCase()}`} onSubmit={(event) => { event.preventDefault(); void editing.save(); }}>
      <StageLayout
        head={
          <PageHead
            path={[{ label: 'Letters', href: routes.letters() }, { label: agreement.title, href: routes.agreement(agreement.id) }, { label: kind }]}
            title={view ? subjectOf(letter.kind, view.merged.re) : kind}
            actions={<span className={classes.marks}><PinButton table="letters" id={letter.id} /><HeldTag id={letter.id} />{office.isSample && <Tag>{SAMPLE_MARK}</Tag>}<Status look={letterLook(letter.status)} /></span>}
          />
        }
        questions={
          <fieldset className={classes.column} disabled={isReadOnly}>
            {isRestored && (
              <Notice
                tone="plain"
                role="status"
                what="Restored what you were typing"
                why="It is not in the records yet."
                action={<TextLink isUnderlined onClick={() => { setRestored(false); void editing.giveUpTyped(); }}>Go back to what was saved</TextLink>}
              />
            )}
            {recording.state.kind === 'refused' && <Notice tone="late" role="alert" {...errorWords(recording.state.error)} />}
            {view === undefined && <LoadingRows rows={4} label="Reading the records" shape="lines" />}
            {view !== undefined && (
              <>
                {isFirst && review}
                <LetterWording records={records} onSave={editing.save} isDirty={editing.isDirty} />
                <Questions form={form} view={view} isKnownOpen={isKnownOpen} onKnownOpen={setKnownOpen} />
                <div className={classes.check} ref={check} tabIndex={-1}><NoticeCheck view={view} form={form} goTo={goTo} /></div>
                <RecipientFields form={form} letterId={letter.id} view={view} parties={editing.parties ?? []} />
                <LetterDetails form={form} view={view} replaces={letter.replaces} />
                {!isFirst && review}
                <div><NotesPanel about={{ table: 'letters', id: letter.id }} title={`the draft of the ${kind.toLowerCase()}`} /></div>
              </>
            )}
          </fieldset>
        }
        stage={view && <Sheet view={view} />}
        actions={isReadOnly ? <ActionBar end={<ReadOnlyWords />} /> : <LetterActions letter={letter} editing={editing} reviewing={reviewing} onIssued={onIssued} onLook={lookAtCheck} />}
      />
    </form>
  );
}
