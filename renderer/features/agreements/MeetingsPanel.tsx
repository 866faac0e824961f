/** The meetings under one agreement. */
import { plainDay } from '@domain/day';
import type { Id } from '@domain/id';
import { meetingsUnder } from '@store/queries/meetings';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { meetingLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import { useLive } from '../session';
import classes from './SideRows.module.css';

export function MeetingsPanel({ agreementId }: { readonly agreementId: Id }) {
  const meetings = useLive((db) => meetingsUnder(db, agreementId), [agreementId]);
  return (
    <Panel title="Meetings" count={meetings?.length} isFlush>
      {meetings === undefined && <LoadingRows shape="lines" label="Reading the meetings" />}
      {meetings?.length === 0 && <EmptyState title="No meeting under this agreement" text="A meeting takes up obligations; what it decides for each stands with them." />}
      {meetings !== undefined && meetings.length > 0 && (
        <ul className={classes.rows}>
          {meetings.map(({ meeting }) => (
            <li key={meeting.id}>
              <TextLink href={routes.meeting(meeting.id)}>{meeting.title}</TextLink>
              <p>
                <Status look={meetingLook(meeting.status)} isSoft={false} />
                <span>{plainDay(meeting.day)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
