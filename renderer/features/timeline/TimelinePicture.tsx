/** The picture of a timeline with its table beside it: the same figures, read from the same sums. */
import type { TimelineRow } from '@domain/jurisdiction';
import { type Timeline, standing } from '@domain/timeline';
import { DeploymentCurve, DeploymentLegend } from '@ui/DeploymentCurve';
import { Panel } from '@ui/Panel';
import { useSession } from '../session';
import classes from './TimelinePicture.module.css';
import { oursOnAxis, PERIOD_WORDS, pictureWords, stepWords } from '../timelineWords';

type TimelinePictureProps = { readonly rows: readonly TimelineRow[]; readonly timeline: Timeline; readonly ours: TimelineRow | undefined };

export function TimelinePicture({ rows, timeline, ours }: TimelinePictureProps) {
  const { today } = useSession();
  const now = standing(rows, today);
  return (
    <Panel
      title="Active against the plan"
      count={`${now.active.toLocaleString('en-US')} active, ${now.expected.toLocaleString('en-US')} planned by today`}
      aside={<DeploymentLegend ours={ours && 'Our city'} />}
      isFlush
      isLong
    >
      <div className={classes.root}>
        <div className={classes.picture}>
          <DeploymentCurve name={pictureWords(timeline, ours, now, today)} today={today} steps={timeline.steps} ours={oursOnAxis(ours)} />
          <p className={classes.note}>{noteOf(timeline, ours)}</p>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
        <div className={classes.table} ref={showToday} tabIndex={0} role="region" aria-label="The picture in figures">
          <table aria-label="Sums at the end of each period">
            <thead>
              <tr><th scope="col">{PERIOD_WORDS[timeline.period]}</th><th scope="col">First plan</th><th scope="col">Plan now</th><th scope="col">Active</th></tr>
            </thead>
            <tbody>
              {timeline.steps.map((step) => (
                <tr key={step.from} data-today={(step.from <= today && today <= step.to) || undefined}>
                  <th scope="row">{stepWords(step, timeline.period)}</th>
                  {[step.plannedTotal, step.expectedTotal].map((sum, index) => <td key={index}>{sum.toLocaleString('en-US')}</td>)}
                  <td>{step.from > today ? <span className={classes.ahead}>ahead</span> : step.activeTotal.toLocaleString('en-US')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Panel>
  );
}

/** A long table begins where we are, not years before. */
const showToday = (element: HTMLDivElement | null): void => {
  const row = element?.querySelector<HTMLElement>('[data-today]');
  if (element && row) element.scrollTop = row.offsetTop - element.clientHeight / 2;
};

/** What is not in the lines, and where our own day comes from. */
const noteOf = ({ undated, counts }: Timeline, ours: TimelineRow | undefined): string =>
  [
    undated > 0 && `${undated.toLocaleString('en-US')} without any day ${undated === 1 ? 'is' : 'are'} in the list only.`,
    counts.removed + counts.notActivated > 0 && 'Those removed or not activated stand in the first plan only.',
    ours?.obligationId !== undefined && 'Our own day is the due date of our obligation.',
  ].filter(Boolean).join(' ');
