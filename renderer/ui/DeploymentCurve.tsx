import { addDays, daysBetween, plainDay, type Day } from '@domain/day';
import type { TimelineStep } from '@domain/timeline';
import { monthTicks } from './axisTicks';
import { useTextWidth, useWidth } from './axisWidth';
import classes from './DeploymentCurve.module.css';

/** Our own city among the others. */
export type OursOnAxis = {
  readonly label: string;
  /** The day by the plan as it was first recorded, when it moved since. */
  readonly movedFrom?: Day | undefined;
  readonly expectedOn?: Day | undefined;
  readonly activatedOn?: Day | undefined;
};

export type DeploymentCurveProps = {
  /** What the picture shows, as a sentence. The figures stand beside it as a table. */
  readonly name: string;
  readonly today: Day;
  readonly steps: readonly TimelineStep[];
  readonly ours?: OursOnAxis | undefined;
  /** `small` for a panel on another page. */
  readonly size?: 'full' | 'small' | undefined;
};

const SIZES = { full: { height: 252, left: 52 }, small: { height: 132, left: 40 } } as const;
const RIGHT = 18;
const LANE = 24;
const FOOT = 24;

/** How many jurisdictions were planned and are active, summed up along the time, with our own city's day. Thousands are drawn as three lines. */
export function DeploymentCurve({ name, today, steps, ours, size = 'full' }: DeploymentCurveProps) {
  const [ref, width] = useWidth();
  const textWidth = useTextWidth();
  const { height, left } = SIZES[size];
  const marks = [ours?.movedFrom, ours?.expectedOn, ours?.activatedOn].flatMap((on) => on ?? []);
  const [start, end] = rangeOf(steps, marks);
  const most = Math.max(1, ...steps.map(({ plannedTotal, expectedTotal, activeTotal }) => Math.max(plannedTotal, expectedTotal, activeTotal)));
  const [high, grid] = scaleOf(most, size === 'full' ? 4 : 2);
  const top = LANE + 8;
  const bottom = height - FOOT;
  const days = Math.max(1, daysBetween(start, end));
  const x = (on: Day) => left + (daysBetween(start, on) / days) * (width - left - RIGHT);
  const y = (count: number) => bottom - (count / high) * (bottom - top);
  const line = (total: (step: TimelineStep) => number, until?: Day) => pathOf(steps, total, start, x, y, until);
  const isTodayIn = today >= start && today <= end;
  const ticks = monthTicks(start, end, Math.max(2, Math.floor((width - left - RIGHT) / 76)));
  const at = ours?.activatedOn ?? ours?.expectedOn;
  const words = ours && at ? `${ours.label}: ${plainDay(at)}` : '';
  const wordsLeft = at === undefined ? 0 : labelLeft(x(at), textWidth(words, true), left, width, ours?.movedFrom === undefined ? undefined : x(ours.movedFrom));

  return (
    <div className={classes.root} ref={ref}>
      <svg className={classes.picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        {grid.map((count) => (
          <g key={count}>
            <line className={count === 0 ? classes.base : classes.grid} x1={left} x2={width - RIGHT} y1={y(count)} y2={y(count)} />
            <text className={classes.quiet} x={left - 7} y={y(count) + 4} textAnchor="end">{count.toLocaleString('en-US')}</text>
          </g>
        ))}
        {ticks.map(({ day, label }) => (
          <g key={day}>
            <line className={classes.base} x1={x(day)} x2={x(day)} y1={bottom} y2={bottom + 4} />
            {x(day) + textWidth(label) < width && <text className={classes.quiet} x={x(day)} y={bottom + 17}>{label}</text>}
          </g>
        ))}
        <path className={classes.planned} d={line(({ plannedTotal }) => plannedTotal)} />
        <path className={classes.expected} d={line(({ expectedTotal }) => expectedTotal)} />
        <path className={classes.active} d={line(({ activeTotal }) => activeTotal, today)} />
        {isTodayIn && <line className={classes.today} x1={x(today)} x2={x(today)} y1={top - 4} y2={bottom} />}
        {at !== undefined && (
          <g>
            <line className={classes.drop} x1={x(at)} x2={x(at)} y1={LANE / 2 + 7} y2={bottom} />
            {ours?.movedFrom !== undefined && (
              <>
                <line className={classes.moved} x1={x(ours.movedFrom)} x2={x(at)} y1={LANE / 2} y2={LANE / 2} />
                <path className={classes.before} d={diamond(x(ours.movedFrom), LANE / 2)} />
              </>
            )}
            <path className={classes.ours} data-active={ours?.activatedOn !== undefined || undefined} d={diamond(x(at), LANE / 2)} />
            <text className={classes.label} x={wordsLeft} y={LANE / 2 + 4}>{words}</text>
          </g>
        )}
      </svg>
    </div>
  );
}

/** What the lines mean, for the head of the panel. */
export function DeploymentLegend({ ours }: { readonly ours?: string | undefined }) {
  return (
    <ul className={classes.legend}>
      <li><svg width={20} height={12} aria-hidden="true"><path className={classes.planned} d="M1 6H19" /></svg>First plan</li>
      <li><svg width={20} height={12} aria-hidden="true"><path className={classes.expected} d="M1 6H19" /></svg>Plan as it stands</li>
      <li><svg width={20} height={12} aria-hidden="true"><path className={classes.active} d="M1 6H19" /></svg>Active</li>
      {ours !== undefined && <li><svg width={14} height={14} aria-hidden="true"><path className={classes.ours} d={diamond(7, 7)} /></svg>{ours}</li>}
      <li><svg width={8} height={14} aria-hidden="true"><line className={classes.today} x1={4} x2={4} y1={0} y2={14} /></svg>Today</li>
    </ul>
  );
}

const diamond = (x: number, y: number): string => `M${x} ${y - 6}l6 6l-6 6l-6-6z`;

/** From the first step to the last, with our own days, and a little air behind. */
function rangeOf(steps: readonly TimelineStep[], marks: readonly Day[]): readonly [Day, Day] {
  const all = [...steps.flatMap(({ from, to }) => [from, to]), ...marks].toSorted();
  const [first = '2010-01-01' as Day, last = first] = [all[0], all.at(-1)];
  return [first, addDays(last, 1)];
}

/** The top of the scale and its lines: round numbers, whole ones. */
function scaleOf(most: number, lines: number): readonly [number, readonly number[]] {
  const rough = most / lines;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough && Number.isInteger(each)) ?? 10 * power);
  const count = Math.ceil(most / step);
  return [count * step, Array.from({ length: count + 1 }, (_, index) => index * step)];
}

/** A line through the sum at the end of each step; up to a day, where it goes on level. */
function pathOf(steps: readonly TimelineStep[], total: (step: TimelineStep) => number, start: Day, x: (day: Day) => number, y: (count: number) => number, until?: Day): string {
  const past = until === undefined ? steps : steps.filter(({ from }) => from <= until);
  const points = past.map((step) => `L${round(x(until !== undefined && step.to > until ? until : step.to))} ${round(y(total(step)))}`);
  const last = past.at(-1);
  const level = until !== undefined && last !== undefined && last.to < until && steps.at(-1) !== last ? `L${round(x(until))} ${round(y(total(last)))}` : '';
  return past.length === 0 ? '' : `M${round(x(start))} ${round(y(0))}${points.join('')}${level}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The text stands behind its mark, or before all marks at the right edge. */
function labelLeft(at: number, wide: number, left: number, width: number, before: number | undefined): number {
  const behind = Math.max(at, before ?? at) + 12;
  if (behind + wide < width - 4) return behind;
  return Math.max(left, Math.min(at, before ?? at) - 12 - wide);
}
