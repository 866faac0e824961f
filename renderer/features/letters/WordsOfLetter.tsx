import { EditorNode, fromEditor, toEditor, wordsOfTemplate, wordsOfWording } from '@domain/editorDoc';
import { LETTER_KIND_NAMES } from '@domain/letter';
import { letterContent } from '@domain/letterContent';
import { Wording } from '@domain/letterDoc';
import { letterFacts } from '@domain/letterFields';
import { merge } from '@domain/merge';
import { worded } from '@domain/template';
import { nounOf } from '@domain/templateDraft';
import { Button } from '@mantine/core';
import { writeOwnWords } from '@store/commands/letterWords';
import type { LetterRecords } from '@store/queries/letters';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { SaveState } from '@ui/SaveState';
import { ActionBar, StageLayout } from '@ui/StageLayout';
import { TextLink } from '@ui/TextLink';
import { IconArrowBackUp, IconDeviceFloppy, IconGitCompare } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { ReadOnlyWords } from '../Acts';
import { comparedWords } from '../comparedWords';
import { ComparedWords } from '../ComparedWords';
import { LazyWordsEditor } from '../LazyWordsEditor';
import { templateFor } from '../letterTemplates';
import { sealUrlOf } from '../paperMarks';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import type { Draft } from '../useDraft';
import { useRecording } from '../useRecording';
import { fieldChoices, valuesLook } from '../wordsFields';
import { Sheet } from './Sheet';
import classes from './WordsOfLetter.module.css';

type WordsOfLetterProps = {
  readonly records: LetterRecords;
  readonly draft: Draft;
};

/** The editor at the left, the sheet or the differences from the template at the right. */
export function WordsOfLetter({ records, draft }: WordsOfLetterProps) {
  const { isReadOnly, records: writer } = useSession();
  const navigate = useNavigate();
  const { letter, agreement, office } = records;
  const template = templateFor(records);
  const recording = useRecording();
  const goingBack = useDialog<true>();
  const [isComparing, setComparing] = useState(false);
  const [standing] = useState(() => toEditor(letter.wording ? wordsOfWording(letter.wording) : { re: template.re, body: template.body.content }));
  const [restored] = useState(() => (draft.found ? keptWords(draft.found) : undefined));
  const [opened, setOpened] = useState(() => ({ key: 0, words: restored ?? standing }));
  const [doc, setDoc] = useState(opened.words);
  const isDirty = doc !== standing;
  const [isRestored, setRestored] = useState(restored !== undefined);

  const shown = useDeferredValue(doc);
  const { words } = useMemo(() => fromEditor(shown), [shown]);
  const facts = letterFacts(records, letter.answers);
  const isWhole = words.re.length > 0 && words.body.length > 0;
  const merged = merge(worded(template, { re: [...words.re], body: { type: 'doc', content: [...words.body] } }), facts, letter.answers);
  const content = letterContent({ sources: records, merged, enclosures: letter.enclosures, sealUrl: sealUrlOf(office) });
  const all = useMemo(() => merge(template, letterFacts(records, letter.answers), letter.answers), [template, records, letter.answers]);
  const lookOf = useMemo(() => valuesLook(all, letterFacts(records, letter.answers)), [all, records, letter.answers]);

  const change = (typed: EditorNode) => {
    recording.reset();
    setDoc(typed);
    draft.keep(JSON.stringify(typed));
  };
  const save = async () => {
    const now = fromEditor(doc).words;
    const done = await recording.run(() => writeOwnWords(writer, letter.id, Wording.parse({ re: now.re, body: { type: 'doc', content: now.body } })));
    if (done === undefined) return;
    await draft.drop();
    void navigate(routes.letter(letter.id));
  };
  const goBack = async () => {
    if (letter.wording && (await recording.run(() => writeOwnWords(writer, letter.id, undefined))) === undefined) return;
    await draft.drop();
    void navigate(routes.letter(letter.id));
  };
  const leave = async () => {
    await draft.drop();
    void navigate(routes.letter(letter.id));
  };
  const giveUpTyped = () => {
    setRestored(false);
    setDoc(standing);
    setOpened(({ key }) => ({ key: key + 1, words: standing }));
    void draft.drop();
  };

  const kind = LETTER_KIND_NAMES[letter.kind];
  const parts = isComparing ? comparedWords({ words: { ...wordsOfTemplate(template), reference: [] } }, { words: { re: words.re, body: words.body } }, (name) => nounOf(name, template.fields)) : [];
  return (
    <>
      <StageLayout
        isHalf
        label="Words of the letter"
        head={<PageHead path={[{ label: 'Letters', href: routes.letters() }, { label: agreement.title, href: routes.agreement(agreement.id) }, { label: kind, href: routes.letter(letter.id) }]} title="Edit the words" />}
        questions={
          <div className={classes.column}>
            {isRestored && isDirty && (
              <Notice tone="plain" role="status" what="Restored what you were typing" why="It is not in the records yet." action={<TextLink isUnderlined onClick={giveUpTyped}>Go back to what was saved</TextLink>} />
            )}
            {refusal(recording.state)}
            {letter.status === 'approved' && <Notice tone="soon" what="This letter is approved" why="When its words change it goes back to review." />}
            <p className={classes.quiet}>Marked words come from the records or from your answers, and follow them until the letter is issued. What you type stays as you typed it.</p>
            <LazyWordsEditor
              key={opened.key}
              label="Words of the letter"
              parts="letter"
              initial={opened.words}
              onChange={change}
              fields={fieldChoices(template.fields)}
              lookOf={lookOf}
              isReadOnly={isReadOnly}
            />
          </div>
        }
        stage={isComparing
          ? <div className={classes.compared} role="region" aria-label="Differences from the template"><h2>Differences from the template</h2><ComparedWords parts={parts} same="The letter says what its template says." /></div>
          : <Sheet view={{ content, sources: records }} />}
        actions={
          <ActionBar
            start={
              <>
                <Button variant="default" aria-pressed={isComparing} leftSection={<IconGitCompare size={16} stroke={1.7} aria-hidden />} onClick={() => setComparing(!isComparing)}>{isComparing ? 'Show the sheet' : 'Differences from the template'}</Button>
                {!isReadOnly && (letter.wording !== undefined || isDirty) && (
                  <Button variant="subtle" color="gray" leftSection={<IconArrowBackUp size={16} stroke={1.7} aria-hidden />} onClick={() => { recording.reset(); goingBack.open(true); }}>Go back to the template’s words</Button>
                )}
                {!isReadOnly && <SaveState saving={isDirty ? { kind: 'unsaved' } : { kind: 'idle' }} />}
              </>
            }
            end={isReadOnly ? <ReadOnlyWords /> : (
              <>
                <Button variant="default" onClick={() => void leave()}>{isDirty ? 'Leave without saving' : 'Back to the letter'}</Button>
                <Button leftSection={<IconDeviceFloppy size={16} stroke={1.7} aria-hidden />} disabled={!isDirty || !isWhole} loading={recording.state.kind === 'saving'} onClick={() => void save()}>Save the words</Button>
              </>
            )}
          />
        }
      />
      {goingBack.subject && (
        <ConfirmDialog
          isOpen
          isDanger
          title="Go back to the template’s words?"
          confirmLabel="Go back to the template’s words"
          cancelLabel="Keep these words"
          onConfirm={() => void goBack()}
          onClose={goingBack.close}
          isBusy={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
        >
          <p>The letter says again what its template says, with your answers. {letter.wording ? 'The words that were saved stay in the history; what was typed since is lost.' : 'What you typed here is lost.'}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** Reads what was kept while typing; undefined when it is of another version. */
function keptWords(text: string): EditorNode | undefined {
  try {
    const parsed = EditorNode.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
