/** The page of a record that is not there: an old link, a record that was taken out, or one that was destroyed under a certificate. */
import { longDay } from '@domain/day';
import { destructionOf } from '@store/queries/retention';
import { EmptyState } from '@ui/EmptyState';
import { type Crumb, PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useLiveQuery } from 'dexie-react-hooks';
import { useParams } from 'react-router';
import { routes } from './routes';
import { useSession } from './session';

type NotRecordedProps = {
  /** `agreement`, `obligation`. */
  readonly what: string;
  readonly backTo: Required<Crumb>;
};

export function NotRecorded({ what, backTo }: NotRecordedProps) {
  const { id = '' } = useParams();
  const { records, presentDb = records.db } = useSession();
  // Looked up in the records as they stand: a view of the past does not know what was destroyed later.
  const certificate = useLiveQuery(async () => (await destructionOf(presentDb, id)) ?? null, [presentDb, id]);
  if (certificate === undefined) return null;
  if (certificate !== null) {
    return (
      <>
        <PageHead path={[backTo]} title={`This ${what} was destroyed`} />
        <Panel title="What is left" isFlush>
          <EmptyState
            title={`Destroyed under certificate ${certificate.number} on ${longDay(certificate.on)}`}
            text="Its words are gone, also from the view of earlier days. That it was there stands in the journal, and why it was destroyed on the certificate."
            action={<TextLink href={routes.certificate(certificate.id)}>{`Certificate ${certificate.number}`}</TextLink>}
          />
        </Panel>
      </>
    );
  }
  return (
    <>
      <PageHead path={[backTo]} title={`This ${what} is not in the records`} />
      <Panel title="Where it may be" isFlush>
        <EmptyState
          title={`No ${what} has this address`}
          text="It may have been taken out, or the link comes from other records. What was recorded about it stands in Records."
          action={<TextLink href={backTo.href ?? ''}>{`Go to ${backTo.label}`}</TextLink>}
        />
      </Panel>
    </>
  );
}
