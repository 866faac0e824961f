import { addDays, daysBetween, type Day } from '@domain/day';
import { briefDay } from './briefDay';
import { placeLabels, type LabelToPlace, type PlacedLabel } from './axisLanes';
import { monthStart, monthTicks } from './axisTicks';
import { useTextWidth, useWidth } from './axisWidth';
import classes from './TimeAxis.module.css';

export type AxisEvent = {
  readonly day: Day;
  /** `happened`: by us. `byOthers`: by the state, ICE or another. `meeting`: one held or called. */
  readonly what: 'happened' | 'byOthers' | 'meeting';
  /** Short: `ICE memo issued`. */
  readonly label: string;
};

export type TimeAxisProps = {
  /** The whole story as a sentence: what a reader hears in place of the picture. The facts also stand on the page as text. */
  readonly name: string;
  readonly today: Day;
  /** Another day than today is shown as if it were today. */
  readonly isAsOf?: boolean | undefined;
  readonly events: readonly AxisEvent[];
  readonly due?: Day | undefined;
  readonly lead?: Day | undefined;
  /** The days it was due before it moved, first one first. */
  readonly movedFrom?: readonly Day[] | undefined;
  /** Met: the due date is no longer waited for. */
  readonly isMet?: boolean | undefined;
};

const EDGE = 20;
const LANE = 31;
const TOP = 10;

/** The story of one obligation along time: what happened, what is planned, where we stand. */
export function TimeAxis(props: TimeAxisProps) {
  const [ref, width] = useWidth();
  const textWidth = useTextWidth();
  const { name, today, isAsOf = false, due, lead, movedFrom = [], isMet = false } = props;
  const events = byDay(props.events);

  const days = [...events.map((event) => event.day), ...movedFrom, ...(due === undefined ? [] : [due]), ...(lead === undefined ? [] : [lead])].toSorted();
  const showsToday = isTodayNear(days, today);
  const first = showsToday ? earliest(days[0] ?? today, today) : days[0] ?? today;
  const last = showsToday ? latest(days.at(-1) ?? today, today) : days.at(-1) ?? today;
  const from = daysBetween(monthStart(first), first) > 20 ? addDays(first, -7) : monthStart(first);
  const to = addDays(last, Math.max(7, Math.round(daysBetween(from, last) / 16)));
  const x = (day: Day) => EDGE + (daysBetween(from, day) / Math.max(1, daysBetween(from, to))) * (width - 2 * EDGE);

  const todayLabel = { key: 'today', lines: [briefDay(today, showsToday ? last : undefined), isAsOf ? 'this day' : 'today'] };
  const texts: Label[] = [
    ...(showsToday ? [{ ...todayLabel, x: x(today), tone: 'today', align: ['start'] as const, offset: 6 }] : []),
    ...(due === undefined ? [] : [{ key: 'due', lines: [briefDay(due, today), 'Official due date'], x: x(due), align: ['end', 'middle', 'start'] as const }]),
    ...(lead === undefined ? [] : [{ key: 'lead', lines: [briefDay(lead, today), 'Our lead date'], x: x(lead) }]),
    ...movedFrom.map((day, index) => ({
      key: `moved${day}`, lines: [briefDay(day, today), index === 0 ? 'first due date' : 'then due'], x: x(day), side: 'below' as const, align: ['end', 'middle', 'start'] as const, isStruck: true,
    })),
    ...events.map((event) => ({ key: `event${event.day}`, lines: [briefDay(event.day, today), ...event.labels], x: x(event.day) })),
  ];
  const targets = [...movedFrom, ...(due === undefined ? [] : [due])];
  const arcs = movedFrom.flatMap((day, index) => {
    const target = targets[index + 1];
    return target === undefined || target === day ? [] : [{ key: day, from: x(day), to: x(target), by: daysBetween(day, target) }];
  });
  // An arc takes the lane under the axis and half of the next, where its words stand.
  const arcBoxes = arcs.map((arc) => ({ side: 'below' as const, lane: 0, from: Math.min(arc.from, arc.to) + 4, to: Math.max(arc.from, arc.to) + 4 }));
  const placed = new Map(placeLabels(
    arcs.map((arc): LabelToPlace => ({ key: `arc${arc.key}`, x: (arc.from + arc.to) / 2, width: textWidth(movedWords(arc.by)) + 4, side: 'below' })),
    { from: EDGE, to: width - EDGE },
    arcBoxes,
  ).map((label) => [label.key, { ...label, lane: Math.max(1, label.lane), side: 'below' as const }]));
  const arcLabels = [...placed.values()].map((label) => {
    const arc = arcs.find((each) => `arc${each.key}` === label.key);
    const words = arc === undefined ? '' : movedWords(arc.by);
    return { ...label, words, width: textWidth(words) };
  });
  const places = placeLabels(
    texts.map(({ key, lines, x: at, side, align, offset = 0 }): LabelToPlace => ({
      key, x: at + offset, width: Math.max(...lines.map((line, index) => textWidth(line, index === 0))) + 2, side, align,
    })),
    { from: 4, to: width - 4 },
    [...arcBoxes, ...arcLabels.map((label) => ({ side: 'below' as const, lane: label.lane, from: label.left, to: label.left + label.width }))],
  );

  const extraLines = Math.max(0, ...events.map((event) => event.labels.length - 1));
  const laneHeight = LANE + extraLines * 14;
  const lanesAbove = 1 + Math.max(0, ...places.filter((place) => place.side === 'above').map((place) => place.lane));
  const lanesBelow = Math.max(
    0,
    ...places.filter((place) => place.side === 'below').map((place) => place.lane + 1),
    ...arcLabels.map((label) => label.lane + 0.6),
  );
  const y = TOP + lanesAbove * laneHeight + 4;
  const bottom = y + 8 + lanesBelow * laneHeight + 12;
  const height = bottom + 18;
  const nowX = showsToday ? x(today) : today > last ? width - EDGE : EDGE;
  const isLate = due !== undefined && !isMet && due < today;

  return (
    <div className={classes.root} ref={ref}>
      <svg className={classes.picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        <g>
          {monthTicks(from, to, Math.max(2, Math.floor((width - 2 * EDGE) / 74))).map((tick) => (
            <g key={tick.day}>
              <line className={classes.tick} x1={x(tick.day)} x2={x(tick.day)} y1={y - 4} y2={y + 4} />
              <line className={classes.tick} x1={x(tick.day)} x2={x(tick.day)} y1={bottom} y2={bottom + 10} />
              <text className={classes.month} x={x(tick.day) + 4} y={bottom + 10}>{tick.label}</text>
            </g>
          ))}
        </g>
        <line className={classes.past} x1={EDGE} x2={Math.max(EDGE, nowX)} y1={y} y2={y} />
        <line className={classes.ahead} x1={Math.max(EDGE, nowX)} x2={width - EDGE} y1={y} y2={y} />
        {due !== undefined && lead !== undefined && lead < due && <line className={classes.window} x1={x(lead)} x2={x(due)} y1={y} y2={y} />}
        {isLate && showsToday && <line className={classes.overrun} x1={x(due)} x2={nowX} y1={y} y2={y} />}
        {arcs.map((arc) => <Arc key={arc.key} from={arc.from} to={arc.to} y={y} />)}
        {arcLabels.map((label) => <text key={label.key} className={classes.quiet} x={label.left} y={y + 12 + label.lane * laneHeight}>{label.words}</text>)}
        {places.filter((place) => place.lane > 0).map((place) => <Leader key={place.key} place={place} texts={texts} y={y} laneHeight={laneHeight} />)}
        {showsToday && <line className={classes.today} data-as-of={isAsOf || undefined} x1={nowX} x2={nowX} y1={TOP + (lanesAbove - 1) * laneHeight} y2={y + 12} />}
        {movedFrom.map((day) => <Diamond key={day} x={x(day)} y={y} look="moved" />)}
        {events.map((event) => <Mark key={event.day} x={x(event.day)} y={y} what={event.what} />)}
        {lead !== undefined && <circle className={classes.byOthers} data-key="lead" cx={x(lead)} cy={y} r={4.5} />}
        {due !== undefined && <Diamond x={x(due)} y={y} look={isMet ? 'met' : isLate ? 'late' : 'due'} />}
        {places.map((place) => <LabelText key={place.key} place={place} texts={texts} y={y} laneHeight={laneHeight} textWidth={textWidth} isAsOf={isAsOf} />)}
        {!showsToday && today > last && <text className={classes.quiet} x={width - EDGE} y={y + 18} textAnchor="end">today is {daysBetween(last, today)} days later</text>}
      </svg>
    </div>
  );
}

type Label = {
  readonly key: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly side?: 'above' | 'below' | undefined;
  readonly align?: LabelToPlace['align'];
  readonly tone?: string | undefined;
  readonly offset?: number | undefined;
  readonly isStruck?: boolean | undefined;
};

/** Where the first line of a label stands. */
const labelTop = (place: PlacedLabel, label: Label, y: number, laneHeight: number): number =>
  place.side === 'above' ? y - 13 - place.lane * laneHeight - (label.lines.length - 1) * 14 : y + 20 + place.lane * laneHeight;

type InPicture = { readonly place: PlacedLabel; readonly texts: readonly Label[]; readonly y: number; readonly laneHeight: number };

function LabelText({ place, texts, y, laneHeight, textWidth, isAsOf }: InPicture & { readonly textWidth: (text: string, isStrong?: boolean) => number; readonly isAsOf: boolean }) {
  const label = texts.find((each) => each.key === place.key);
  if (label === undefined) return null;
  const top = labelTop(place, label, y, laneHeight);
  const widest = Math.max(...label.lines.map((line, index) => textWidth(line, index === 0)));
  const mark = label.x + (label.offset ?? 0);
  // Lines lean to their mark: both start or end at the same edge, or stand centred over it.
  const offset = mark - place.left;
  const anchor = Math.abs(offset - widest / 2) < 8 ? 'middle' : offset > widest / 2 ? 'end' : 'start';
  const at = anchor === 'middle' ? place.left + widest / 2 : anchor === 'end' ? place.left + widest : place.left;
  return (
    <text className={classes.label} data-today={label.tone === 'today' || undefined} data-as-of={(label.tone === 'today' && isAsOf) || undefined} textAnchor={anchor}>
      {label.lines.map((line, index) => (
        <tspan key={`${index}${line}`} className={index === 0 ? classes.day : classes.word} data-struck={(index === 0 && label.isStruck) || undefined} x={at} y={top + index * 14}>{line}</tspan>
      ))}
    </text>
  );
}

function Leader({ place, texts, y, laneHeight }: InPicture) {
  const label = texts.find((each) => each.key === place.key);
  if (label === undefined) return null;
  const top = labelTop(place, label, y, laneHeight);
  const end = place.side === 'above' ? top + (label.lines.length - 1) * 14 + 4 : top - 11;
  return <line className={classes.leader} x1={label.x} x2={label.x} y1={place.side === 'above' ? y - 6 : y + 6} y2={end} />;
}

function Mark({ x, y, what }: { readonly x: number; readonly y: number; readonly what: AxisEvent['what'] }) {
  if (what === 'meeting') return <rect className={classes.meeting} x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  return <circle className={what === 'happened' ? classes.happened : classes.byOthers} cx={x} cy={y} r={what === 'happened' ? 5.5 : 4.5} />;
}

function Diamond({ x, y, look }: { readonly x: number; readonly y: number; readonly look: 'due' | 'late' | 'met' | 'moved' }) {
  const r = look === 'moved' ? 5.5 : 7;
  return <path className={classes.diamond} data-look={look} d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} />;
}

function Arc({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  const way = to < from ? -1 : 1;
  const depth = Math.min(34, 12 + Math.abs(to - from) / 4);
  const end = to - 3 * way;
  return (
    <g className={classes.arc}>
      <path d={`M${from + 2 * way} ${y + 6}C${from + 12 * way} ${y + depth} ${end - 16 * way} ${y + depth} ${end} ${y + 10}`} />
      <path className={classes.head} d={`M${end + 1.5 * way} ${y + 6.5}l${-7 * way} 3.6l${6 * way} 4.6z`} />
    </g>
  );
}

const movedWords = (by: number): string => `moved by ${Math.abs(by)} ${Math.abs(by) === 1 ? 'day' : 'days'}${by < 0 ? ' earlier' : ''}`;

type DayOfEvents = { readonly day: Day; readonly what: AxisEvent['what']; readonly labels: readonly string[] };

/** Events of one day share a mark; the third and further ones are counted. */
function byDay(events: readonly AxisEvent[]): readonly DayOfEvents[] {
  const days = [...new Set(events.map((event) => event.day))].toSorted();
  return days.map((day) => ({ day, those: events.filter((event) => event.day === day) })).map(({ day, those }) => ({
    day,
    what: those[0]?.what ?? 'happened',
    labels: those.length <= 2 ? those.map((event) => event.label) : [those[0]?.label ?? '', `and ${those.length - 1} more`],
  }));
}

/** A story that ended long ago is not pressed into a corner to show today. */
function isTodayNear(days: readonly Day[], today: Day): boolean {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return true;
  const span = Math.max(60, daysBetween(first, last));
  return daysBetween(last, today) <= 1.5 * span && daysBetween(today, first) <= 1.5 * span;
}

const earliest = (a: Day, b: Day): Day => (a < b ? a : b);
const latest = (a: Day, b: Day): Day => (a > b ? a : b);
