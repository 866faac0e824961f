/** The minutes in their order: under each item of the agenda what was said, decided and moved. */
import type { AgendaItem } from './agendaItem';
import type { Statement } from './meeting';
import type { Motion } from './motion';

export type MinuteLine = { readonly kind: 'statement'; readonly statement: Statement } | { readonly kind: 'motion'; readonly motion: Motion };

export interface MinuteGroup {
  /** Absent: what was recorded under no item, or under one that is gone. */
  readonly item: AgendaItem | undefined;
  readonly number: number | undefined;
  readonly lines: readonly MinuteLine[];
}

/** What stands under no item comes first, where there is some. */
export function minuteGroups(agenda: readonly AgendaItem[], statements: readonly Statement[], motions: readonly Motion[]): readonly MinuteGroup[] {
  const all = [
    ...statements.map((statement) => ({ place: statement.place, of: statement.agendaItemId, line: { kind: 'statement', statement } as const })),
    ...motions.map((motion) => ({ place: motion.place, of: motion.agendaItemId, line: { kind: 'motion', motion } as const })),
  ].toSorted((a, b) => a.place - b.place);
  const under = (id: string | undefined) => all.filter(({ of }) => (agenda.some((item) => item.id === of) ? of : undefined) === id).map(({ line }) => line);
  const loose = under(undefined);
  return [
    ...(loose.length > 0 ? [{ item: undefined, number: undefined, lines: loose }] : []),
    ...agenda.map((item, index) => ({ item, number: index + 1, lines: under(item.id) })),
  ];
}
