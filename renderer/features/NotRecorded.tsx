/** The page of a record that is not there: an old link, or a record that was taken out. */
import { EmptyState } from '@ui/EmptyState';
import { type Crumb, PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';

type NotRecordedProps = {
  /** `agreement`, `obligation`. */
  readonly what: string;
  readonly backTo: Required<Crumb>;
};

export function NotRecorded({ what, backTo }: NotRecordedProps) {
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
