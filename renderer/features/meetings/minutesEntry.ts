/** What is half typed in the minutes: one line of them, of one of three kinds. */
import { type StatementDraft, StatementDraft as StatementSchema } from '@domain/meeting';
import { MotionDraft, MotionResult } from '@domain/motion';
import { z } from 'zod';

export const EntryKind = z.enum(['statement', 'decision', 'motion']);
export type EntryKind = z.infer<typeof EntryKind>;

/** Drafts that were kept before there were decisions and motions have only `by` and `text`. */
export const Entry = z.object({
  kind: EntryKind.default('statement'),
  agendaItemId: z.string().default(''),
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

/** The draft as it was kept; one that cannot be read is as none. */
export function keptEntry(found: string | null): Entry {
  try {
    return Entry.parse(JSON.parse(found ?? ''));
  } catch {
    return EMPTY_ENTRY;
  }
}

/** Who decides where nobody in particular does. */
export const THE_MEETING = 'The meeting';

const under = ({ agendaItemId }: Entry) => (agendaItemId === '' ? {} : { agendaItemId });

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
