/** The views and filters of the docket. */
import { addDays, type Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { DocketLine } from '@store/queries/obligations';
import { SOON } from './docketGroups';

export const DOCKET_VIEWS = ['open', 'overdue', 'soon', 'unable', 'closed'] as const;
export type DocketView = (typeof DOCKET_VIEWS)[number];

/** What holds back lines; undefined and empty hold back nothing. */
export interface DocketFilter {
  readonly text: string;
  readonly agreementId: Id | undefined;
  readonly ownerId: Id | undefined;
}

/** Does a line belong to a view? The closed ones are read apart. */
export function isInView({ obligation, due }: DocketLine, view: DocketView, today: Day): boolean {
  switch (view) {
    case 'overdue':
      return due.due !== undefined && due.due < today;
    case 'soon':
      return due.due !== undefined && due.due >= today && due.due <= addDays(today, SOON);
    case 'unable':
      return obligation.status === 'cannotMeet' || obligation.status === 'willNotMeet';
    default:
      return true;
  }
}

/** Does a line pass the filter? The text is looked for, without regard to case, in what the line shows. */
export function passes(line: DocketLine, { text, agreementId, ownerId }: DocketFilter): boolean {
  const { obligation, agreement, authority, owner } = line;
  if (agreementId !== undefined && agreement.id !== agreementId) return false;
  if (ownerId !== undefined && obligation.ownerId !== ownerId) return false;
  const words = text.trim().toLowerCase().split(/\s+/);
  const shown = [obligation.title, agreement.title, agreement.number, authority.title, authority.citation, owner?.name, obligation.owedBy, line.due.reason]
    .join('\n')
    .toLowerCase();
  return words.every((word) => shown.includes(word));
}
