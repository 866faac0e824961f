/** A standard passage: its name and its words. */
import { blocksToEditor, blocksFromEditor, type EditorNode, fromEditor } from '@domain/editorDoc';
import { namesIn } from '@domain/letterDoc';
import { PassageName, type StandardPassage } from '@domain/letterTemplate';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { savePassage } from '@store/commands/templates';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { useState } from 'react';
import { focusFirstError } from '../focusFirstError';
import { LazyWordsEditor } from '../LazyWordsEditor';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { fieldChoices, namesLook } from '../wordsFields';

type PassageDialogProps = {
  /** A new one has no id. */
  readonly passage: Omit<StandardPassage, 'id'> & { readonly id?: string };
  readonly onClose: () => void;
};

export function PassageDialog({ passage, onClose }: PassageDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const [initial] = useState<EditorNode>(() => ({ type: 'doc', content: [{ type: 'body', content: blocksToEditor(passage.words) }] }));
  const [doc, setDoc] = useState(initial);
  const [isEmpty, setEmpty] = useState(false);
  const form = useForm({ initialValues: { name: passage.name }, validate: schemaResolver(PassageName, { sync: true }) });

  const save = async (typed: { readonly name: string }) => {
    const { words: { body: words } } = fromEditor(doc);
    if (words.length === 0) {
      setEmpty(true);
      return;
    }
    const used = namesIn(words);
    const fields = passage.fields.filter(({ name }) => used.has(name));
    const done = await recording.run(() => savePassage(records, { name: PassageName.parse(typed).name, words: [...words], fields }, passage.id));
    if (done !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      size="wide"
      title={passage.id === undefined ? 'Keep as a standard passage' : 'Change the passage'}
      description="It can be inserted in any template. Where it stands already, its words are a copy and stay as they are."
      submitLabel="Save passage"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty() || doc !== initial}
      isSaving={recording.state.kind === 'saving'}
      problem={isEmpty && blocksFromEditor(doc.content?.[0]?.content ?? []).length === 0 ? <Notice tone="late" role="alert" what="The passage has no words" why="Type them, or cancel." /> : refusal(recording.state)}
    >
      <TextInput label="Name" description="For example Reservation of rights" data-autofocus {...form.getInputProps('name')} />
      <LazyWordsEditor label="Words of the passage" parts="passage" initial={initial} onChange={setDoc} fields={fieldChoices(passage.fields)} lookOf={namesLook(passage.fields)} />
    </FormDialog>
  );
}
