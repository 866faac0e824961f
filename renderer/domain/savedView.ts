/** A view of a list under a name: which rows, in which order, with which columns. Kept among the records, so that colleagues have it too. */
import { z } from 'zod';
import { Day } from './day';
import { Id } from './id';
import { ObligationStatus } from './obligation';
import { line } from './text';

/** The views that every list of obligations has; a saved one narrows one of them. */
export const BaseView = z.enum(['open', 'overdue', 'soon', 'unable', 'closed']);
export type BaseView = z.infer<typeof BaseView>;

export const BASE_VIEW_NAMES: Readonly<Record<BaseView, string>> = {
  open: 'All open',
  overdue: 'Overdue',
  soon: 'Due in 30 days',
  unable: 'Cannot or will not meet',
  closed: 'Closed',
};

/** How the authority of an obligation stands today. */
export const AuthorityState = z.enum(['inForce', 'notYet', 'superseded', 'rescinded', 'endedWithAgreement']);
export type AuthorityState = z.infer<typeof AuthorityState>;

export const AUTHORITY_STATE_NAMES: Readonly<Record<AuthorityState, string>> = {
  inForce: 'In force',
  notYet: 'Not yet in force',
  superseded: 'Superseded',
  rescinded: 'Rescinded',
  endedWithAgreement: 'Ended with the agreement',
};

export const ListSort = z.enum(['due', 'title', 'agreement', 'owner', 'status']);
export type ListSort = z.infer<typeof ListSort>;

/** By what a list is sorted, and which way. */
export const ListOrder = z.strictObject({ sort: ListSort, isDescending: z.boolean() });
export type ListOrder = z.infer<typeof ListOrder>;

export const USUAL_ORDER: ListOrder = { sort: 'due', isDescending: false };

export const LIST_SORT_NAMES: Readonly<Record<ListSort, string>> = { due: 'Due date', title: 'Obligation', agreement: 'Agreement', owner: 'Owner', status: 'Status' };

/** Columns that can be shown or not; count, due date and title always stand. */
export const ListColumn = z.enum(['authority', 'owner', 'owedBy', 'status']);
export type ListColumn = z.infer<typeof ListColumn>;

export const LIST_COLUMN_NAMES: Readonly<Record<ListColumn, string>> = { authority: 'Authority', owner: 'Owner', owedBy: 'Owed by', status: 'Status' };

/** Until someone chooses others. */
export const USUAL_COLUMNS: readonly ListColumn[] = ['authority', 'owner', 'status'];

const fields = {
  list: z.enum(['obligations']),
  of: BaseView,
  agreementId: Id.optional(),
  authority: AuthorityState.optional(),
  ownerId: Id.optional(),
  owedBy: z.string().min(1).max(200).optional(),
  status: ObligationStatus.optional(),
  /** Due on this day or later, and on this day or earlier. */
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  /** By due date when absent. */
  sort: ListSort.optional(),
  isDescending: z.boolean().optional(),
  /** The usual ones when absent. */
  columns: z.array(ListColumn).max(20).optional(),
};

export const SavedView = z.strictObject({ id: Id, name: z.string().min(1).max(60), ...fields });
export type SavedView = z.infer<typeof SavedView>;

/** The form "Save this view": all but the name comes from the list as it stands. */
export const SavedViewDraft = z.strictObject({ name: line('Type a name for the view, for example Detention, next quarter.', 60), ...fields });
export type SavedViewDraft = z.infer<typeof SavedViewDraft>;
