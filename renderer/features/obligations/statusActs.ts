/** The ways in which an obligation can come to stand, in the words of the menu and of its dialogs. */
import type { Obligation, ObligationStatus } from '@domain/obligation';

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
    status: 'waived',
    act: 'Waived',
    record: 'Record the waiver',
    description: 'Those to whom it is owed no longer ask for it. The obligation is closed; nothing is deleted.',
    day: 'Waived on',
    why: 'Who waived it, and where that is written.',
  },
  {
    status: 'superseded',
    act: 'Superseded',
    record: 'Record as superseded',
    description: 'Another obligation takes its place. This one is closed; nothing is deleted.',
    day: 'Superseded on',
    why: 'What put the other one in its place: an amendment, a new memo, a decision.',
  },
  {
    status: 'removed',
    act: 'Remove from the plan',
    record: 'Remove from the plan',
    description: 'It no longer has to be done. The obligation is closed; nothing is deleted.',
    day: 'Removed on',
    why: 'Who took it off the plan, and where that is written.',
  },
];

/** What can be said of an obligation now. One that comes back is never met for good: its dates are recorded as done one by one. */
export const statusActsFor = ({ status, rule }: Pick<Obligation, 'status' | 'rule'>): readonly StatusAct[] =>
  STATUS_ACTS.filter((act) => act.status !== status && !(act.status === 'met' && rule.kind === 'every'));
