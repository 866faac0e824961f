/** The editor of a template of the office: words and questions at the left, a letter made with it at the right. */
import { LETTER_KIND_NAMES } from '@domain/letter';
import type { LetterTemplate, StandardPassage, TemplateVersion } from '@domain/letterTemplate';
import { namesIn } from '@domain/letterDoc';
import type { TemplateProblem } from '@domain/templateDraft';
import { Button, Menu, TextInput } from '@mantine/core';
import { offerTemplate } from '@store/commands/templates';
import { standardPassages } from '@store/queries/templates';
import { Blocked } from '@ui/Blocked';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { SaveState } from '@ui/SaveState';
import { ActionBar, StageLayout } from '@ui/StageLayout';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import type { WordsHandle } from '@ui/words/WordsEditor';
import { IconDeviceFloppy, IconDots, IconHistory } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ReadOnlyWords } from '../Acts';
import { LazyWordsEditor } from '../LazyWordsEditor';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { type Draft, useDraft } from '../useDraft';
import { useRecording } from '../useRecording';
import { fieldChoices, namesLook } from '../wordsFields';
import { KindFields } from './KindFields';
import { passageWords } from './passageWords';
import { PassageDialog } from './PassageDialog';
import { Questions } from './Questions';
import classes from './TemplatePage.module.css';
import { TemplatePreview } from './TemplatePreview';
import { keptTemplate, useTemplateEditor } from './useTemplateEditor';
import { useSaveTemplate } from './useSaveTemplate';
import { VersionDialog } from './VersionDialog';

type TemplateEditorProps = { readonly template: LetterTemplate; readonly latest: TemplateVersion };

/** Waits for what was kept while typing, then opens the editor with it. */
export function TemplateEditor(props: TemplateEditorProps) {
  const draft = useDraft(`template.${props.template.id}`);
  if (draft.found === undefined) return <LoadingRows rows={4} label="Reading the template" shape="lines" />;
  return <OpenEditor {...props} draft={draft} />;
}

const BLOCKED = 'why-not-saved';

function OpenEditor({ template, latest, draft: kept }: TemplateEditorProps & { readonly draft: Draft }) {
  const { isReadOnly, records } = useSession();
  const navigate = useNavigate();
  const [restored] = useState(() => (kept.found ? keptTemplate(kept.found) : undefined));
  const [isRestored, setRestored] = useState(restored !== undefined);
  const editing = useTemplateEditor({ template, latest, restored, draft: kept });
  const { draft, change, opened, preview, problems, isDirty, after } = editing;
  const recording = useRecording();
  const saving = useDialog<true>();
  const keeping = useDialog<Omit<StandardPassage, 'id'>>();
  const file = useSaveTemplate();
  const passages = useLive(standardPassages);
  const words = useRef<WordsHandle>(null);
  const name = useRef<HTMLInputElement>(null);
  const closing = useRef<HTMLInputElement>(null);
  const hint = useRef<HTMLInputElement>(null);
  const lookOf = useMemo(() => namesLook(draft.fields), [draft.fields]);
  const fields = useMemo(() => fieldChoices(draft.fields), [draft.fields]);
  const inWords = problems.flatMap((problem) => (problem.place === 'words' ? [problem] : []));
  const at = (place: TemplateProblem['place']) => problems.find((problem) => problem.place === place)?.message;

  const [first] = problems;

  const goTo = (problem: TemplateProblem) => {
    if (problem.place === 'words') words.current?.goTo(problem.at);
    else if (problem.place === 'question') document.getElementById('template-questions')?.scrollIntoView({ block: 'start' });
    else ({ name, closing, hint })[problem.place].current?.focus();
  };
  const insertPassage = (id: string) => {
    const passage = passages?.find((one) => one.id === id);
    if (!passage) return;
    change({ fields: [...draft.fields, ...passage.fields.filter((field) => !draft.fields.some((one) => one.name === field.name))] });
    words.current?.insert(passage.words);
  };
  const keepPassage = () => {
    const blocks = words.current?.selected() ?? [];
    const used = namesIn(blocks);
    keeping.open({ name: '', words: [...blocks], fields: draft.fields.filter((field) => used.has(field.name)) as StandardPassage['fields'] }); // the same fields, as a list that may be sent on
  };
  const offer = (isOffered: boolean) => void recording.run(() => offerTemplate(records, template.id, isOffered));

  return (
    <div className={classes.form}>
      <StageLayout
        isHalf
        label="Words and questions"
        head={
          <PageHead
            path={[{ label: 'Letters', href: routes.letters() }, { label: 'Templates', href: routes.templates() }, { label: LETTER_KIND_NAMES[template.kind] }]}
            title={template.name}
            actions={<><Tag>{`Version ${latest.version}`}</Tag>{template.retired && <Tag>No longer offered</Tag>}</>}
          />
        }
        questions={
          <fieldset className={classes.column} disabled={isReadOnly}>
            {file.told && <Notice {...file.told} />}
            {refusal(recording.state)}
            {isRestored && isDirty && (
              <Notice
                tone="plain"
                role="status"
                what="Restored what you were typing"
                why={latest.version > after ? `It changes version ${after}; version ${latest.version} was saved since.` : 'It is no version yet.'}
                action={<TextLink isUnderlined onClick={() => { setRestored(false); void editing.giveUp(); }}>{`Go back to version ${latest.version}`}</TextLink>}
              />
            )}
            <div className={classes.names}>
              <TextInput ref={name} label="Name" value={draft.name} error={at('name')} onChange={(event) => change({ name: event.currentTarget.value })} maxLength={120} />
              <TextInput ref={hint} label="When to use it" placeholder="Optional" value={draft.hint} error={at('hint')} onChange={(event) => change({ hint: event.currentTarget.value })} maxLength={300} />
            </div>
            <LazyWordsEditor
              key={opened.key}
              ref={words}
              label="Words of the template"
              parts="template"
              initial={opened.words}
              onChange={(doc) => change({ words: doc })}
              fields={fields}
              lookOf={lookOf}
              faultsAt={inWords.map((problem) => problem.at)}
              passages={(passages ?? []).map((passage) => ({ id: passage.id, name: passage.name, about: passageWords(passage) }))}
              onPassage={insertPassage}
              onKeepPassage={keepPassage}
              isReadOnly={isReadOnly}
            />
            {problems.length > 0 && (
              <Notice
                tone="soon"
                what={problems.length === 1 ? 'One thing is to be put right before it can be saved' : `${problems.length} things are to be put right before it can be saved`}
                why={<ul className={classes.faults}>{problems.map((problem, index) => <li key={index}><TextLink isUnderlined onClick={() => goTo(problem)}>{problem.message}</TextLink></li>)}</ul>}
              />
            )}
            <KindFields template={preview} isReadOnly={isReadOnly} onAdd={(field) => change({ fields: [...draft.fields, field] })} />
            <TextInput ref={closing} label="Closing" description="The words above the signature." value={draft.closing} error={at('closing')} onChange={(event) => change({ closing: event.currentTarget.value })} maxLength={100} />
            <Questions fields={draft.fields} problems={problems} onChange={(changed) => change({ fields: changed })} />
          </fieldset>
        }
        stage={<TemplatePreview template={preview} />}
        actions={
          <ActionBar
            start={
              <>
                <Button variant="default" leftSection={<IconHistory size={16} stroke={1.7} aria-hidden />} onClick={() => void navigate(routes.templateVersions(template.id))}>Versions</Button>
                <Menu>
                  <Menu.Target><Button variant="default" aria-label="More" px={8}><IconDots size={16} stroke={1.7} aria-hidden /></Button></Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => void file.save({ ...preview, version: latest.version })} disabled={problems.length > 0}>Save to a file</Menu.Item>
                    {!isReadOnly && <Menu.Item onClick={() => offer(template.retired === true)}>{template.retired ? 'Offer it for new letters again' : 'No longer offer it for new letters'}</Menu.Item>}
                  </Menu.Dropdown>
                </Menu>
                {!isReadOnly && <SaveState saving={isDirty ? { kind: 'unsaved' } : { kind: 'idle' }} />}
              </>
            }
            end={
              isReadOnly ? <ReadOnlyWords /> : (
                <>
                  {problems.length > 0 && <Blocked id={BLOCKED} what="Cannot be saved yet:">{first && <TextLink isUnderlined onClick={() => goTo(first)}>{problems.length === 1 ? first.message : `${problems.length} things are to be put right`}</TextLink>}</Blocked>}
                  <Button
                    leftSection={<IconDeviceFloppy size={16} stroke={1.7} aria-hidden />}
                    disabled={problems.length > 0 || !isDirty}
                    {...(problems.length > 0 ? { 'aria-describedby': BLOCKED } : {})}
                    onClick={() => saving.open(true)}
                  >
                    {`Save as version ${after + 1}`}
                  </Button>
                </>
              )
            }
          />
        }
      />
      {saving.subject && <VersionDialog version={after + 1} record={editing.save} onClose={saving.close} onSaved={() => { saving.close(); setRestored(false); void editing.saved(); }} />}
      {keeping.subject && <PassageDialog passage={keeping.subject} onClose={keeping.close} />}
    </div>
  );
}
