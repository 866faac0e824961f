/** The ways in which an obligation can come to stand, in the words of the menu and of its dialogs. */
import type { ObligationStatus } from '@domain/obligation';

export interface StatusAct {
  readonly status: ObligationStatus;
  /** In the menu and as title. */
  readonly act: string;
  /** On the button. */
  readonly record: string;
  readonly description: string;
  /** Which day is asked for. */
  readonly day: string;
  /** What the reason should say. */
  readonly why: string;
}

export const STATUS_ACTS: readonly StatusAct[] = [
  {
    status: 'cannotMeet',
    act: 'Cannot meet',
    record: 'Record “Cannot meet”',
    description: 'The date cannot be met. The obligation stays open; those to whom it is owed are then told in writing.',
    day: 'Known since',
    why: 'What stands in the way: legal, funds, technical, staff.',
  },
  {
    status: 'willNotMeet',
    act: 'Will not meet',
    record: 'Record “Will not meet”',
    description: 'The city has decided not to meet it. The obligation stays open; those to whom it is owed are then told in writing.',
    day: 'Decided on',
    why: 'Who decided, by which resolution.',
  },
  { status: 'met', act: 'Met', record: 'Record as met', description: 'It was done. The obligation is closed.', day: 'Met on', why: 'What proves it.' },
  { status: 'open', act: 'Reopen', record: 'Reopen', description: 'There is something to do again.', day: 'Open again since', why: 'What changed.' },
  {
    status: 'removed',
    act: 'Remove from the plan',
    record: 'Remove from the plan',
    description: 'It no longer has to be done. The obligation is closed; nothing is deleted.',
    day: 'Removed on',
    why: 'Who took it off the plan, and where that is written.',
  },
];
