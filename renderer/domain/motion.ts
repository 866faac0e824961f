/** A motion at a meeting: who moved it, who seconded it, how the vote went. A fact of the minutes. */
import { z } from 'zod';
import { Id } from './id';
import { line, optionalLine, prose } from './text';

export const MotionResult = z.enum(['carried', 'failed', 'tabled', 'withdrawn']);
export type MotionResult = z.infer<typeof MotionResult>;

export const MOTION_RESULT_NAMES: Readonly<Record<MotionResult, string>> = { carried: 'Carried', failed: 'Failed', tabled: 'Tabled', withdrawn: 'Withdrawn' };

const votes = z.int().min(0).max(1_000);

export const Motion = z.strictObject({
  id: Id,
  meetingId: Id,
  agendaItemId: Id.optional(),
  text: z.string().min(1).max(20_000),
  movedBy: z.string().min(1).max(200),
  /** Empty where nobody seconded it. */
  secondedBy: z.string().max(200),
  result: MotionResult,
  /** Absent where no vote was counted: by voice, or never put. */
  vote: z.strictObject({ ayes: votes, noes: votes, abstained: votes }).optional(),
  /** Order in the minutes, from 0, counted together with the statements. */
  place: z.int().min(0),
});
export type Motion = z.infer<typeof Motion>;

/** A number of votes as it is typed. */
const typedVotes = z.string().transform((typed, context): number | '' => {
  const text = typed.trim();
  if (text === '') return '';
  if (/^\d{1,3}$/.test(text)) return Number(text);
  context.issues.push({ code: 'custom', message: 'Type a number of votes.', input: typed });
  return z.NEVER;
});

export const MotionDraft = z
  .strictObject({
    text: prose('Type the motion.', 20_000),
    movedBy: line('Choose who moved it.'),
    secondedBy: optionalLine(),
    result: MotionResult,
    ayes: typedVotes,
    noes: typedVotes,
    abstained: typedVotes,
    agendaItemId: Id.optional(),
  })
  .superRefine((draft, context) => {
    if (draft.secondedBy !== '' && draft.secondedBy === draft.movedBy) {
      context.addIssue({ code: 'custom', path: ['secondedBy'], message: 'A motion is seconded by somebody else.' });
    }
    const { ayes, noes } = draft;
    const isCounted = ayes !== '' && noes !== '';
    if (draft.result === 'carried' && isCounted && ayes <= noes) {
      context.addIssue({ code: 'custom', path: ['ayes'], message: 'It does not carry with these votes. Check them, or the result.' });
    }
  });
export type MotionDraft = z.infer<typeof MotionDraft>;

/** The vote of a draft: absent where nothing was counted. */
export const voteOf = ({ ayes, noes, abstained }: MotionDraft): Motion['vote'] =>
  ayes === '' && noes === '' && abstained === '' ? undefined : { ayes: ayes || 0, noes: noes || 0, abstained: abstained || 0 };

/** `Moved by A, seconded by B. Carried, 5 to 1, 1 abstained.` */
export function motionWords({ movedBy, secondedBy, result, vote }: Pick<Motion, 'movedBy' | 'secondedBy' | 'result' | 'vote'>): string {
  const second = secondedBy === '' ? '' : `, seconded by ${secondedBy}`;
  const count = vote ? `, ${vote.ayes} to ${vote.noes}${vote.abstained > 0 ? `, ${vote.abstained} abstained` : ''}` : '';
  return `Moved by ${movedBy}${second}. ${MOTION_RESULT_NAMES[result]}${count}.`;
}
