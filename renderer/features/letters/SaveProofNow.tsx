/** Reminds that the Postal Service keeps its delivery records for two years only, while a mailed copy has no proof as a file. */
import { monthAndYear } from '@domain/day';
import { isByMail, standingFacts, wayOf } from '@domain/recipient';
import { listed } from '@domain/deadlineStep';
import { deliveryRecordsUntil } from '@domain/trackingNumber';
import type { RecipientRow } from '@store/queries/letters';
import { Notice } from '@ui/Notice';
import { useSession } from '../session';
import classes from './ServiceLedger.module.css';

export function SaveProofNow({ rows }: { readonly rows: readonly RecipientRow[] }) {
  const { today } = useSession();
  const open = rows.flatMap(({ recipient, party, facts }) => {
    const standing = standingFacts(facts);
    const sent = standing.findLast(({ what }) => what === 'sent');
    const hasFile = standing.some(({ what, files, proofs }) => what !== 'sent' && ((files?.length ?? 0) > 0 || proofs?.some(({ file }) => file !== undefined)));
    return sent && isByMail(wayOf(recipient, standing)) && !hasFile ? [{ name: party.shortName, until: deliveryRecordsUntil(sent.day) }] : [];
  });
  const first = open.map(({ until }) => until).toSorted()[0];
  if (first === undefined) return null;
  const names = listed(open.map(({ name }) => name));
  return (
    <div className={classes.told}>
      <Notice
        tone={first < today ? 'soon' : 'plain'}
        what={first < today ? `The Postal Service no longer has the delivery record of ${names}` : `Save the delivery record of ${names} as a file`}
        why={first < today ? 'It keeps them about two years. A copy may still be in the office’s own files.' : `The Postal Service keeps delivery records about two years: these until about ${monthAndYear(first)}.`}
      />
    </div>
  );
}
