/** The deployment timeline of an agreement in small: its counts, its picture, the way to it. */
import type { Id } from '@domain/id';
import { standing, timelineOf } from '@domain/timeline';
import { timelineRows } from '@store/queries/timeline';
import { DeploymentCurve } from '@ui/DeploymentCurve';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useMemo } from 'react';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { countsWords, jurisdictionsWords, oursOnAxis, pictureWords } from '../timelineWords';
import classes from './TimelinePanel.module.css';

export function TimelinePanel({ agreementId }: { readonly agreementId: Id }) {
  const { today } = useSession();
  const rows = useLive((db) => timelineRows(db, agreementId), [agreementId]);
  const timeline = useMemo(() => rows && timelineOf(rows), [rows]);
  const ours = rows?.find(({ isOurs }) => isOurs);
  return (
    <Panel
      title="Deployment timeline"
      count={rows && rows.length > 0 ? jurisdictionsWords(rows.length) : undefined}
      isFlush
      aside={rows !== undefined && rows.length > 0 && <TextLink href={routes.timeline(agreementId)}>Open the timeline</TextLink>}
    >
      {(rows === undefined || timeline === undefined) && <LoadingRows rows={2} shape="lines" label="Reading the timeline" />}
      {rows?.length === 0 && (
        <EmptyState
          title="No jurisdiction is on a timeline"
          text="Where the agreement came with a plan of deployment: which jurisdictions, on which day, and where our city stands among them."
          action={<TextLink href={routes.timeline(agreementId)}>Start the deployment timeline</TextLink>}
        />
      )}
      {rows !== undefined && timeline !== undefined && rows.length > 0 && (
        <div className={classes.root}>
          <p className={classes.counts}>{countsWords(timeline)}</p>
          {timeline.steps.length > 0 && <DeploymentCurve size="small" name={pictureWords(timeline, ours, standing(rows, today), today)} today={today} steps={timeline.steps} ours={oursOnAxis(ours)} />}
        </div>
      )}
    </Panel>
  );
}
