/** The agenda: proposed from what is open, put in order by dragging or by keys, and the way into the minutes. */
import { AgendaItemDraft, type AgendaItem } from '@domain/agendaItem';
import type { Meeting } from '@domain/meeting';
import { ActionIcon, Button, TextInput, VisuallyHidden } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addAgendaItems, dropAgendaItem, moveAgendaItem } from '@store/commands/agenda';
import { authoritiesUnder } from '@store/queries/authorities';
import { proposedItems } from '@store/queries/minutes';
import { EmptyState } from '@ui/EmptyState';
import { Kbd } from '@ui/Kbd';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Acts } from '../Acts';
import { DeadAuthority } from '../DeadAuthority';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useKeyWords } from '../useKeyWords';
import { useRecording } from '../useRecording';
import classes from './Agenda.module.css';
import { AgendaItemDialog } from './AgendaItemDialog';
import { ProposalsDialog } from './ProposalsDialog';

type AgendaProps = {
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  /** Leads back to the minutes, where they have begun. */
  readonly onDone?: (() => void) | undefined;
};

export function Agenda({ meeting, agenda, onDone }: AgendaProps) {
  const { records, isReadOnly } = useSession();
  const keys = useKeyWords();
  const recording = useRecording();
  const proposing = useDialog<true>();
  const renaming = useDialog<AgendaItem>();
  const proposals = useLive((db) => proposedItems(db, meeting), [meeting, agenda]);
  const authorities = useLive((db) => authoritiesUnder(db, { obligations: agenda.flatMap(({ obligationId }) => obligationId ?? []), letters: agenda.flatMap(({ letterId }) => letterId ?? []) }), [agenda]);
  const [dragged, setDragged] = useState<number>();
  const [moved, setMoved] = useState('');
  const form = useForm({ initialValues: { title: '' }, validate: schemaResolver(AgendaItemDraft, { sync: true }) });

  // A row that is moved loses the focus: it goes back to the button that was pressed, once the row stands in its new place.
  const pressed = useRef<string>(undefined);
  useEffect(() => {
    if (pressed.current !== undefined) document.getElementById(pressed.current)?.focus();
    pressed.current = undefined;
  }, [agenda]);

  const move = async (from: number, to: number) => {
    const item = agenda[from];
    if (!item || to < 0 || to >= agenda.length || to === from) return;
    if ((await recording.run(() => moveAgendaItem(records, item.id, meeting.id, to))) !== undefined) setMoved(`${item.title}: now ${to + 1} of ${agenda.length}`);
  };
  const step = (index: number, by: -1 | 1, button: string) => {
    pressed.current = button;
    void move(index, index + by);
  };
  const byKeys = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    step(index, event.key === 'ArrowUp' ? -1 : 1, event.currentTarget.id);
  };
  const add = async (typed: { readonly title: string }) => {
    if ((await recording.run(() => addAgendaItems(records, meeting.id, [AgendaItemDraft.parse(typed)]))) !== undefined) form.reset();
  };

  return (
    <Panel
      title="Agenda"
      count={agenda.length || undefined}
      isFlush
      aside={
        <Acts><span className={classes.acts}>
          {proposals !== undefined && proposals.length > 0 && <TextLink onClick={() => proposing.open(true)}>{`Propose from the records (${proposals.length})`}</TextLink>}
          {onDone && <TextLink onClick={onDone}>Close the agenda</TextLink>}
        </span></Acts>
      }
    >
      {agenda.length === 0 && <EmptyState title="Nothing is on the agenda yet" text="Open obligations and letters without an answer are proposed; anything else is typed below." />}
      {agenda.length > 0 && (
        <ol className={classes.list} aria-label="Agenda">
          {agenda.map((item, index) => (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a second way: the buttons of the row do the same by keyboard
            <li
              key={item.id}
              className={classes.row}
              data-dragged={dragged === index || undefined}
              draggable={!isReadOnly}
              onDragStart={() => setDragged(index)}
              onDragOver={(event) => event.preventDefault()}
              onDragEnd={() => setDragged(undefined)}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== undefined) void move(dragged, index);
                setDragged(undefined);
              }}
            >
              {!isReadOnly && <IconGripVertical className={classes.grip} size={16} stroke={1.6} aria-hidden data-screen-only />}
              <span className={classes.number}>{index + 1}.</span>
              <span className={classes.title}><Title item={item} />{authorities?.get(item.obligationId ?? item.letterId ?? '')?.map((authority) => <span key={authority.id}> <DeadAuthority authority={authority} /></span>)}</span>
              <Acts><span className={classes.acts} data-screen-only>
                <span className={classes.arrows}>
                  <ActionIcon id={`up-${item.id}`} variant="subtle" size="sm" aria-label={`Move up: ${item.title}`} aria-disabled={index === 0 || undefined} onKeyDown={(event) => byKeys(event, index)} onClick={(event) => step(index, -1, event.currentTarget.id)}><IconArrowUp size={15} stroke={1.8} aria-hidden /></ActionIcon>
                  <ActionIcon id={`down-${item.id}`} variant="subtle" size="sm" aria-label={`Move down: ${item.title}`} aria-disabled={index === agenda.length - 1 || undefined} onKeyDown={(event) => byKeys(event, index)} onClick={(event) => step(index, 1, event.currentTarget.id)}><IconArrowDown size={15} stroke={1.8} aria-hidden /></ActionIcon>
                </span>
                <TextLink label={`Rename: ${item.title}`} onClick={() => renaming.open(item)}>Rename</TextLink>
                <TextLink label={`Take off the agenda: ${item.title}`} onClick={() => void recording.run(() => dropAgendaItem(records, item.id, meeting.id))}>Take off</TextLink>
              </span></Acts>
            </li>
          ))}
        </ol>
      )}
      <VisuallyHidden role="status">{moved}</VisuallyHidden>
      {!isReadOnly && agenda.length > 1 && <p className={classes.hint} data-screen-only>Drag an item to its place, or press <Kbd>{keys('alt+ArrowUp')}</Kbd> <Kbd>↓</Kbd> on its arrows.</p>}
      {recording.state.kind === 'refused' && <div className={classes.problem}>{refusal(recording.state)}</div>}
      <Acts>
        <form noValidate className={classes.add} aria-label="Add to the agenda" onSubmit={form.onSubmit((typed) => void add(typed), focusFirstError)} data-screen-only>
          <TextInput label="Another item" className={classes.field} {...form.getInputProps('title')} />
          <Button type="submit" variant="default" loading={recording.state.kind === 'saving'}>Add item</Button>
        </form>
      </Acts>
      {renaming.subject && <AgendaItemDialog item={renaming.subject} onClose={renaming.close} />}
      {proposing.subject && proposals && <ProposalsDialog meeting={meeting} proposals={proposals} onClose={proposing.close} />}
    </Panel>
  );
}

/** The item, with the way to what it was proposed from. */
function Title({ item: { title, obligationId, letterId, incomingLetterId } }: { readonly item: AgendaItem }) {
  const href = obligationId !== undefined ? routes.obligation(obligationId) : letterId !== undefined ? routes.letter(letterId) : incomingLetterId !== undefined ? routes.incoming(incomingLetterId) : undefined;
  return href === undefined ? <>{title}</> : <TextLink href={href}>{title}</TextLink>;
}
