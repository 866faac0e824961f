/** The filters of the list in words: over an empty list, and on paper. */
import { plainDay } from '@domain/day';
import { AUTHORITY_STATE_NAMES, LIST_STATUS_NAMES } from '@domain/savedView';
import type { ListLine } from '@store/queries/obligations';
import type { ListFilter } from './listFilter';

/** The longest text that is repeated in full. */
const LONGEST = 60;

/** `with “invoice”, under Data-sharing MOU, owned by Ruth Calloway`. Names are taken from the lines. */
export function filterWords({ text, agreementId, authority, ownerId, owedBy, status, dueFrom, dueTo }: ListFilter, lines: readonly ListLine[]): string {
  const agreement = lines.find((line) => line.agreement.id === agreementId)?.agreement.title;
  const owner = lines.find((line) => line.obligation.ownerId === ownerId)?.owner?.name;
  const typed = text.trim();
  return [
    ...(typed === '' ? [] : [`with “${typed.length > LONGEST ? `${typed.slice(0, LONGEST)}…` : typed}”`]),
    ...(agreementId === undefined ? [] : [`under ${agreement ?? 'this agreement'}`]),
    ...(authority === undefined ? [] : [`with an authority that is “${AUTHORITY_STATE_NAMES[authority]}”`]),
    ...(ownerId === undefined ? [] : [`owned by ${owner ?? 'this owner'}`]),
    ...(owedBy === undefined ? [] : [`owed by ${owedBy}`]),
    ...(status === undefined ? [] : [`that is “${LIST_STATUS_NAMES[status]}”`]),
    ...(dueFrom === undefined ? [] : [`due from ${plainDay(dueFrom)}`]),
    ...(dueTo === undefined ? [] : [`due until ${plainDay(dueTo)}`]),
  ].join(', ');
}
