/** Beside the tabs: saving the list as it stands under a name, and changing or taking out a saved view. */
import { type SavedView, type SavedViewDraft, USUAL_COLUMNS } from '@domain/savedView';
import { Button, Menu } from '@mantine/core';
import { changeView, saveView, takeOutView } from '@store/commands/views';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { TextLink } from '@ui/TextLink';
import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { addressOf, type ListPlace, type ListPlaceControl, placeOf } from './listPlace';
import { ViewNameDialog } from './ViewNameDialog';

type SavedViewActsProps = {
  readonly control: ListPlaceControl;
  /** The saved view that is open. */
  readonly saved: SavedView | undefined;
};

export function SavedViewActs({ control, saved }: SavedViewActsProps) {
  const { records } = useSession();
  const naming = useDialog<'save' | 'rename'>();
  const leaving = useDialog<SavedView>();
  const recording = useRecording();
  const { place } = control;
  const asItStands = (name: string): SavedViewDraft => ({ name, ...standing(place) });
  const isChanged = saved !== undefined && addressOf(placeOf(saved)).toString() !== addressOf(place).toString();

  const save = async (name: string): Promise<boolean> => {
    if (naming.subject === 'rename' && saved) {
      const { id, ...rest } = saved;
      return (await recording.run(() => changeView(records, id, { ...rest, name }))) !== undefined;
    }
    const draft = asItStands(name);
    const id = await recording.run(() => saveView(records, draft));
    if (id !== undefined) control.openSaved({ id, ...draft });
    return id !== undefined;
  };
  const takeOut = async ({ id }: SavedView) => {
    if ((await recording.run(() => takeOutView(records, id))) === undefined) return;
    leaving.close();
    control.openBase(place.of);
  };
  const ask = (what: 'save' | 'rename') => {
    recording.reset();
    naming.open(what);
  };

  return (
    <>
      {saved === undefined && <TextLink icon={<IconBookmark size={15} stroke={1.8} aria-hidden />} onClick={() => ask('save')}>Save this view</TextLink>}
      {saved !== undefined && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="subtle" leftSection={<IconBookmark size={15} stroke={1.8} aria-hidden />} rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}>
              {isChanged ? 'View changed, not saved' : 'Saved view'}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={!isChanged} onClick={() => void recording.run(() => changeView(records, saved.id, asItStands(saved.name)))}>Save the changes</Menu.Item>
            <Menu.Item disabled={!isChanged} onClick={() => control.openSaved(saved)}>Back to what was saved</Menu.Item>
            <Menu.Item onClick={() => ask('save')}>Save as another view</Menu.Item>
            <Menu.Item onClick={() => ask('rename')}>Rename</Menu.Item>
            <Menu.Item onClick={() => { recording.reset(); leaving.open(saved); }}>Take out this view</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {naming.subject && (
        <ViewNameDialog
          title={naming.subject === 'rename' ? 'Rename the view' : 'Save this view'}
          name={naming.subject === 'rename' ? (saved?.name ?? '') : ''}
          onSave={save}
          onClose={naming.close}
          isSaving={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
        />
      )}
      {leaving.subject && (
        <ConfirmDialog
          isOpen
          isDanger
          title={`Take out the view “${leaving.subject.name}”?`}
          confirmLabel="Take out the view"
          isBusy={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
          onConfirm={() => leaving.subject && void takeOut(leaving.subject)}
          onClose={leaving.close}
        >
          <p>The obligations stay as they are. Colleagues no longer find the view either; how it was stands in the history.</p>
        </ConfirmDialog>
      )}
      {naming.subject === undefined && leaving.subject === undefined && refusal(recording.state)}
    </>
  );
}

/** What a view keeps of the list as it stands: all but what was typed to be found. */
function standing({ of, filter, sort, isDescending, columns }: ListPlace): Omit<SavedViewDraft, 'name'> {
  const held = Object.fromEntries(Object.entries(filter).filter(([name, value]) => name !== 'text' && value !== undefined));
  return {
    list: 'obligations',
    of,
    ...held,
    ...(sort === 'due' ? {} : { sort }),
    ...(isDescending ? { isDescending } : {}),
    ...(columns.join() === USUAL_COLUMNS.join() ? {} : { columns: [...columns] }),
  };
}
