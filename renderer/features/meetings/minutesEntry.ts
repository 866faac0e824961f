/** What is half typed in the minutes: one line of them, of one of three kinds. */
import type { AgendaItem } from '@domain/agendaItem';
import { type StatementDraft, StatementDraft as StatementSchema } from '@domain/meeting';
import type { MinuteLine } from '@domain/minuteLines';
import { MotionDraft, MotionResult } from '@domain/motion';
import { z } from 'zod';

export const EntryKind = z.enum(['statement', 'decision', 'motion']);
export type EntryKind = z.infer<typeof EntryKind>;

/** Drafts that were kept before there were decisions and motions have only `by` and `text`. */
export const Entry = z.object({
  kind: EntryKind.default('statement'),
  /** Absent: none was chosen yet, so the item at hand is meant. Empty: under none. */
  agendaItemId: z.string().optional(),
  by: z.string(),
  text: z.string(),
  secondedBy: z.string().default(''),
  result: MotionResult.default('carried'),
  ayes: z.string().default(''),
  noes: z.string().default(''),
  abstained: z.string().default(''),
});
export type Entry = z.infer<typeof Entry>;

export const EMPTY_ENTRY: Entry = Entry.parse({ by: '', text: '' });

/** The key under which a half-typed line of a meeting is kept. */
export const minutesDraft = (meetingId: string): string => `meeting.${meetingId}`;

/** The draft as it was kept; one that cannot be read is as none. */
export function keptEntry(found: string | null): Entry {
  try {
    return Entry.parse(JSON.parse(found ?? ''));
  } catch {
    return EMPTY_ENTRY;
  }
}

/** The item under which the next line stands, or '' for none: the chosen one, else that of the last line, else the first of the agenda. */
export function itemAtHand(chosen: string | undefined, agenda: readonly AgendaItem[], last: MinuteLine | undefined): string {
  const known = (id: string | undefined) => (agenda.some((item) => item.id === id) ? id : undefined);
  if (chosen !== undefined) return known(chosen) ?? '';
  const lastId = last && (last.kind === 'motion' ? last.motion : last.statement).agendaItemId;
  return last ? (known(lastId) ?? '') : (agenda[0]?.id ?? '');
}

/** A line as it stands, to be corrected. An item that was taken off the agenda is none. */
export function entryOf(line: MinuteLine, agenda: readonly AgendaItem[]): Entry {
  const under = (id: string | undefined) => (agenda.some((item) => item.id === id) ? (id ?? '') : '');
  if (line.kind === 'statement') {
    const { by, text, kind = 'statement', agendaItemId } = line.statement;
    return { ...EMPTY_ENTRY, kind, by, text, agendaItemId: under(agendaItemId) };
  }
  const { movedBy, secondedBy, text, result, vote, agendaItemId } = line.motion;
  const votes = vote ? { ayes: String(vote.ayes), noes: String(vote.noes), abstained: String(vote.abstained) } : {};
  return { ...EMPTY_ENTRY, kind: 'motion', by: movedBy, text, secondedBy, result, ...votes, agendaItemId: under(agendaItemId) };
}

/** The labels of the fields, by what is recorded. */
export const ENTRY_WORDS: Readonly<Record<EntryKind, { readonly by: string; readonly text: string }>> = {
  statement: { by: 'Who said it', text: 'What was said' },
  decision: { by: '', text: 'What was decided' },
  motion: { by: 'Moved by', text: 'The motion' },
};

/** The items of the agenda, as a choice; the first is none of them. */
export const itemChoices = (agenda: readonly AgendaItem[]): { value: string; label: string }[] =>
  [{ value: '', label: 'No item of the agenda' }, ...agenda.map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${title}` }))];

/** Who decides where nobody in particular does. */
export const THE_MEETING = 'The meeting';

const under = ({ agendaItemId = '' }: Entry) => (agendaItemId === '' ? {} : { agendaItemId });

/** A statement or a decision, as the schema reads it. */
export const statementTyped = (entry: Entry): unknown =>
  entry.kind === 'decision' ? { by: THE_MEETING, text: entry.text, kind: 'decision', ...under(entry) } : { by: entry.by, text: entry.text, ...under(entry) };

export const motionTyped = (entry: Entry): unknown => ({
  text: entry.text, movedBy: entry.by, secondedBy: entry.secondedBy, result: entry.result, ayes: entry.ayes, noes: entry.noes, abstained: entry.abstained, ...under(entry),
});

/** What the clerk has to put right, by the field of the form. */
export function entryErrors(entry: Entry): Readonly<Record<string, string>> {
  const parsed = entry.kind === 'motion' ? MotionDraft.safeParse(motionTyped(entry)) : StatementSchema.safeParse(statementTyped(entry));
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0] === 'movedBy' ? 'by' : String(path[0]), message]));
}

export const statementOf = (entry: Entry): StatementDraft => StatementSchema.parse(statementTyped(entry));
export const motionOf = (entry: Entry): MotionDraft => MotionDraft.parse(motionTyped(entry));
