/** The views and filters of the list of obligations. */
import { authorityStatus } from '@domain/authority';
import { addDays, type Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { AuthorityState, BaseView, ListStatus } from '@domain/savedView';
import type { ListLine } from '@store/queries/obligations';
import { SOON } from './docketGroups';

/** What holds back lines; undefined and empty hold back nothing. */
export interface ListFilter {
  readonly text: string;
  readonly agreementId?: Id | undefined;
  /** How the authority stands today. */
  readonly authority?: AuthorityState | undefined;
  readonly ownerId?: Id | undefined;
  readonly owedBy?: string | undefined;
  readonly status?: ListStatus | undefined;
  /** Due on this day or later, and on this day or earlier; either leaves out what has no date. */
  readonly dueFrom?: Day | undefined;
  readonly dueTo?: Day | undefined;
}

export const NO_FILTER: ListFilter = { text: '' };

/** Does the filter hold back anything at all? */
export const isFiltering = ({ text, ...rest }: ListFilter): boolean => text.trim() !== '' || Object.values(rest).some((value) => value !== undefined);

/** Does a line belong to a view? The closed ones are read apart. */
export function isInView({ obligation, due }: ListLine, view: BaseView, today: Day): boolean {
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

/** Open, and without a date before an event has happened. */
export const isWaiting = ({ due }: ListLine): boolean => due.open === 1 && due.due === undefined && due.waitingFor !== undefined;

/** Does a line pass the filter? The text is looked for, without regard to case, in what the line shows. */
export function passes(line: ListLine, filter: ListFilter, today: Day): boolean {
  const { obligation, due: { due }, agreement, authority } = line;
  const { agreementId, ownerId, owedBy, status, dueFrom, dueTo } = filter;
  if (agreementId !== undefined && agreement.id !== agreementId) return false;
  if (ownerId !== undefined && obligation.ownerId !== ownerId) return false;
  if (owedBy !== undefined && obligation.owedBy !== owedBy) return false;
  if (status === 'waiting' ? !isWaiting(line) : status !== undefined && obligation.status !== status) return false;
  if (dueFrom !== undefined && (due === undefined || due < dueFrom)) return false;
  if (dueTo !== undefined && (due === undefined || due > dueTo)) return false;
  if (filter.authority !== undefined && authorityStatus(authority, today).state !== filter.authority) return false;
  const words = filter.text.trim().toLowerCase();
  if (words === '') return true;
  const shown = shownWords(line);
  return words.split(/\s+/).every((word) => shown.includes(word));
}

/** The words of a line, made once: a long list is looked through at every key. */
const made = new WeakMap<ListLine, string>();

function shownWords(line: ListLine): string {
  const known = made.get(line);
  if (known !== undefined) return known;
  const { obligation, due, agreement, authority, owner } = line;
  const words = [obligation.title, agreement.title, agreement.number, authority.title, authority.citation, owner?.name, obligation.owedBy, due.reason].join('\n').toLowerCase();
  made.set(line, words);
  return words;
}
