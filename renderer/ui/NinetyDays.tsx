import { addDays, daysBetween, weekday, type Day } from '@domain/day';
import type { WhyClosed } from '@domain/calendar';
import { briefDay } from './briefDay';
import { monthTicks } from './axisTicks';
import { useTextWidth, useWidth, type TextWidth } from './axisWidth';
import classes from './NinetyDays.module.css';

export type DueOnAxis = {
  readonly id: string;
  /** Short: `Delay notice, Mill Street Bridge`. */
  readonly label: string;
  readonly due: Day;
  readonly lead?: Day | undefined;
};

export type NinetyDaysProps = {
  /** What the picture shows, as a sentence. The facts stand in the docket as text. */
  readonly name: string;
  readonly today: Day;
  readonly days?: number | undefined;
  /** Those outside the days are left out. */
  readonly dues: readonly DueOnAxis[];
  readonly meetings: readonly { readonly id: string; readonly label: string; readonly day: Day }[];
  readonly whyClosed?: WhyClosed | undefined;
  /** How many are overdue, said at the left edge. */
  readonly late: number;
};

const LEFT = 70;
const RIGHT = 20;
const LANE = 21;
const HEAD = 28;
const MOST_LANES = 8;

/** For a flush `Panel`. The next days: a bar from our lead to each due date, meetings, and the days that are closed. Labels have lanes and never overlap. */
export function NinetyDays({ name, today, days = 90, dues, meetings, whyClosed, late }: NinetyDaysProps) {
  const [ref, width] = useWidth();
  const textWidth = useTextWidth();
  const end = addDays(today, days);
  const step = (width - LEFT - RIGHT) / days;
  const x = (day: Day) => LEFT + daysBetween(today, day) * step;
  const edge = { from: LEFT + 6, to: width - 6 };

  const shownDues = dues.filter(({ due }) => due >= today && due <= end).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  const shownMeetings = meetings.filter(({ day }) => day >= today && day <= end).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const allDueLanes = lanes(shownDues.map(({ id, label, due, lead }) => {
    const from = lead === undefined ? x(due) : Math.max(LEFT, x(lead));
    return { id, label, far: countWords(today, due), from: Math.min(from, x(due)), at: x(due) };
  }), textWidth, edge, MOST_LANES);
  const dueLanes = allDueLanes.filter(({ lane }) => lane < MOST_LANES);
  const placeOf = new Map(dueLanes.map((place) => [place.id, place]));
  const more = allDueLanes.length - dueLanes.length;
  const meetingLanes = lanes(shownMeetings.map(({ id, label, day }) => ({ id, label, far: countWords(today, day), from: x(day), at: x(day) })), textWidth, edge);

  const dueCount = laneCount(dueLanes) + (more > 0 ? 1 : 0);
  const meetingCount = laneCount(meetingLanes);
  const bottom = HEAD + (dueCount + meetingCount) * LANE + (dueCount + meetingCount === 0 ? LANE : 4);
  const height = bottom + 26;
  const closed = closedDaysBetween(today, end, whyClosed);
  const holidays = closed.filter(({ why, day }) => weekday(day) < 6 || !isWeekendName(why));
  const laneY = (lane: number) => HEAD + lane * LANE + LANE / 2;
  const ticks = monthTicks(today, end, 24);
  const firstMonth = today.slice(0, 7) === ticks[0]?.day.slice(0, 7) ? ticks[0] : { day: today, label: monthWords(today) };

  return (
    <div className={classes.root} ref={ref}>
      <svg className={classes.picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        {closed.map(({ day, why }) => (
          <rect key={day} className={classes.closed} data-holiday={!isWeekendName(why) || undefined} x={x(day)} y={HEAD - 2} width={Math.max(1, step)} height={bottom - HEAD + 2} />
        ))}
        {ticks.map((tick) => <line key={tick.day} className={classes.month} x1={x(tick.day)} x2={x(tick.day)} y1={8} y2={bottom} />)}
        {monthLabels([{ day: today, label: firstMonth.label }, ...ticks.filter((tick) => tick.day !== today)], x, textWidth).map((tick) => (
          <text key={tick.day} className={classes.monthName} x={tick.x} y={20}>{tick.label}</text>
        ))}
        {Array.from({ length: days + 1 }, (_, index) => addDays(today, index)).map((day) => (
          <line key={day} className={classes.tick} data-week={weekday(day) === 1 || undefined} x1={x(day)} x2={x(day)} y1={bottom} y2={bottom + (weekday(day) === 1 ? 6 : 3)} />
        ))}
        <line className={classes.base} x1={LEFT} x2={width - RIGHT} y1={bottom} y2={bottom} />
        {holidayLabels(holidays, x, textWidth, width).map((label) => <text key={label.day} className={classes.holiday} x={label.left} y={bottom + 18}>{label.text}</text>)}
        <line className={classes.today} x1={LEFT} x2={LEFT} y1={8} y2={bottom + 6} />
        {late > 0 && (
          <g>
            <Diamond x={10} y={laneY(0)} isLate />
            <text className={classes.late} x={19} y={laneY(0) + 4}>{late} late</text>
          </g>
        )}
        {shownDues.map(({ id, due, lead }) => {
          const place = placeOf.get(id);
          if (place === undefined) return null;
          const y = laneY(place.lane);
          const isSoon = daysBetween(today, due) <= 7;
          return (
            <g key={id} data-soon={isSoon || undefined}>
              {lead !== undefined && lead < due && <line className={classes.window} x1={Math.max(LEFT, x(lead))} x2={x(due)} y1={y} y2={y} />}
              {lead !== undefined && lead >= today && <circle className={classes.lead} cx={x(lead)} cy={y} r={3.8} />}
              <Diamond x={x(due)} y={y} isSoon={isSoon} />
              <AxisText place={place} y={y} />
            </g>
          );
        })}
        {more > 0 && <text className={classes.more} x={LEFT + 8} y={laneY(dueCount - 1) + 4}>and {more} more {more === 1 ? 'due date' : 'due dates'}, in the list below</text>}
        {shownMeetings.map(({ id, day }) => {
          const place = meetingLanes.find((each) => each.id === id);
          if (place === undefined) return null;
          const y = laneY(dueCount + place.lane);
          return (
            <g key={id}>
              <rect className={classes.meeting} x={x(day) - 5} y={y - 5} width={10} height={10} />
              <AxisText place={place} y={y} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** What the marks of the axis mean, for the head of its panel. */
export function AxisLegend() {
  return (
    <ul className={classes.legend}>
      <li><svg width={14} height={14} aria-hidden="true"><Diamond x={7} y={7} /></svg>Official due date</li>
      <li><svg width={12} height={14} aria-hidden="true"><circle className={classes.lead} cx={6} cy={7} r={3.8} /></svg>Our lead date</li>
      <li><svg width={12} height={14} aria-hidden="true"><rect className={classes.meeting} x={1} y={2} width={10} height={10} /></svg>Meeting</li>
      <li><svg width={12} height={14} aria-hidden="true"><rect className={classes.closed} data-holiday x={0} y={1} width={12} height={12} /></svg>Closed day</li>
    </ul>
  );
}

function Diamond({ x, y, isSoon = false, isLate = false }: { readonly x: number; readonly y: number; readonly isSoon?: boolean; readonly isLate?: boolean }) {
  return <path className={classes.diamond} data-tone={isLate ? 'late' : isSoon ? 'soon' : 'accent'} d={`M${x} ${y - 6}l6 6l-6 6l-6-6z`} />;
}

type ToLane = { readonly id: string; readonly label: string; readonly far: string; readonly from: number; readonly at: number };
type InLane = { readonly id: string; readonly lane: number; readonly left: number; readonly label: string; readonly far: string; readonly labelWidth: number };

function AxisText({ place, y }: { readonly place: InLane; readonly y: number }) {
  return (
    <text className={classes.label} y={y + 4}>
      <tspan x={place.left}>{place.label}</tspan>
      <tspan className={classes.far} x={place.left + place.labelWidth + 6}>{place.far}</tspan>
    </text>
  );
}

/** Each gets the first lane where its bar and its text are free, or the one after `most`; the text stands after its mark, or before its bar at the right edge. */
function lanes(items: readonly ToLane[], textWidth: TextWidth, edge: { readonly from: number; readonly to: number }, most = Infinity): readonly InLane[] {
  const taken: { readonly from: number; readonly to: number }[][] = [];
  return items.map(({ id, label: whole, far, from, at }) => {
    const label = fitting(whole, textWidth, (edge.to - edge.from) * 0.6);
    const labelWidth = textWidth(label);
    const wide = labelWidth + 6 + textWidth(far, true);
    const isAfter = at + 11 + wide <= edge.to;
    const left = isAfter ? at + 11 : Math.max(edge.from, from - 9 - wide);
    const [start, stop] = isAfter ? [from - 6, left + wide] : [left, at + 8];
    let lane = 0;
    while (lane < most && taken[lane]?.some((each) => start < each.to + 10 && each.from < stop + 10)) lane += 1;
    if (lane < most) (taken[lane] ??= []).push({ from: start, to: stop });
    return { id, lane, left, label, far, labelWidth };
  });
}

/** A label that is longer than the picture allows is shortened at a word: the whole title stands in the docket. */
function fitting(text: string, textWidth: TextWidth, most: number): string {
  if (textWidth(text) <= most) return text;
  const words = text.split(' ');
  while (words.length > 1 && textWidth(`${words.join(' ')} …`) > most) words.pop();
  return `${words.join(' ')} …`;
}

const laneCount = (placed: readonly InLane[]): number => placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);

const countWords = (today: Day, day: Day): string => {
  const days = daysBetween(today, day);
  return days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'}`;
};

const isWeekendName = (why: string): boolean => why === 'Saturday' || why === 'Sunday' || why === 'a closed weekday';

type Closed = { readonly day: Day; readonly why: string };

function closedDaysBetween(from: Day, to: Day, whyClosed: WhyClosed | undefined): readonly Closed[] {
  if (whyClosed === undefined) return [];
  return Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index)).flatMap((day) => {
    const why = whyClosed(day);
    return why === undefined ? [] : [{ day, why }];
  });
}

const monthWords = (day: Day): string => `${briefDay(day, day).slice(0, 3)} ${day.slice(0, 4)}`;

/** The first month always has its name; the next ones where there is room. */
function monthLabels(ticks: readonly { readonly day: Day; readonly label: string }[], x: (day: Day) => number, textWidth: TextWidth) {
  const last = { to: 0 };
  return ticks.flatMap(({ day, label: whole }, index) => {
    const label = index > 0 && !day.slice(5).startsWith('01') ? whole.slice(0, 3) : whole;
    const left = x(day) + 6;
    if (left < last.to + 8) return [];
    last.to = left + textWidth(label, true);
    return [{ day, label, x: left }];
  });
}

/** Closed days by name where it fits, else by day, else not at all: the band stays. */
function holidayLabels(closed: readonly Closed[], x: (day: Day) => number, textWidth: TextWidth, width: number) {
  const last = { to: 0 };
  return closed.flatMap(({ day, why }, index) => {
    const next = closed[index + 1];
    const room = (next === undefined ? width : x(next.day)) - x(day);
    const name = why.replace(/ Day$/, '');
    const text = textWidth(name) + 12 < room && textWidth(name) < 90 ? name : briefDay(day, day);
    const left = Math.max(LEFT + 2, Math.min(x(day), width - textWidth(text) - 4));
    if (left < last.to + 8) return [];
    last.to = left + textWidth(text);
    return [{ day, text, left }];
  });
}
