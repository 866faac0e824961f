import { addDays, daysBetween, plainDay, type Day, whileWords } from '@domain/day';
import { dayOfYear } from './briefDay';
import { byDay, gathered } from './axisDays';
import { placeLabels, type LabelToPlace, type PlacedLabel, type TakenPart } from './axisLanes';
import { monthStart, monthTicks } from './axisTicks';
import { useTextWidth, useWidth, type TextWidth } from './axisWidth';
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
  /** What the due date is called: `Official due date` unless it is another. */
  readonly dueLabel?: string | undefined;
  readonly lead?: Day | undefined;
  /** The days it was due before it moved, first one first. */
  readonly movedFrom?: readonly Day[] | undefined;
  /** Met: the due date is no longer waited for. */
  readonly isMet?: boolean | undefined;
  /** On paper nothing can be measured: how wide it is drawn, in pixels of 12 px text. */
  readonly paperWidth?: number | undefined;
};

const EDGE = 20;
const LINE = 14;
const TOP = 18;
/** A label that is wider is broken into lines. */
const WIDEST = 150;
/** A story that is longer than this says the year with each day. */
const LONG = 500;

/** For a flush `Panel`. The story of one obligation along time: what happened, what is planned, where we stand. */
export function TimeAxis(props: TimeAxisProps) {
  const [ref, screenWidth] = useWidth();
  const textWidth = useTextWidth();
  const { name, today, isAsOf = false, due, dueLabel = 'Official due date', lead, movedFrom = [], isMet = false, paperWidth } = props;
  const width = paperWidth ?? screenWidth;
  const events = gathered(byDay(props.events));

  const days = [...events.map((event) => event.day), ...movedFrom, ...(due === undefined ? [] : [due]), ...(lead === undefined ? [] : [lead])].toSorted();
  const showsToday = isTodayNear(days, today);
  const first = showsToday ? earliest(days[0] ?? today, today) : days[0] ?? today;
  const last = showsToday ? latest(days.at(-1) ?? today, today) : days.at(-1) ?? today;
  const from = daysBetween(monthStart(first), first) > Math.max(10, daysBetween(first, last) / 6) ? addDays(first, -3) : monthStart(first);
  const to = addDays(last, Math.max(7, Math.round(daysBetween(from, last) / 16)));
  const x = (day: Day) => EDGE + (daysBetween(from, day) / Math.max(1, daysBetween(from, to))) * (width - 2 * EDGE);
  const dayWords = (day: Day) => (daysBetween(from, to) > LONG ? plainDay(day) : dayOfYear(day));
  const lines = (day: Day, words: readonly string[], until = day) => [until === day ? dayWords(day) : `${dayWords(day)} to ${dayWords(until)}`, ...words.flatMap((each) => broken(each, textWidth))];

  const texts: readonly Label[] = [
    ...(showsToday ? [{ key: 'today', lines: lines(today, [isAsOf ? 'this day' : 'today']), x: x(today), isFirst: true, side: 'above' as const, align: ['start', 'end'] as const, nudge: 11, look: isAsOf ? 'asOf' as const : 'today' as const }] : []),
    ...(due === undefined ? [] : [{ key: 'due', lines: lines(due, [dueLabel]), x: x(due), isFirst: true, side: 'above' as const, align: ['end', 'middle', 'start'] as const }]),
    ...(lead === undefined ? [] : [{ key: 'lead', lines: lines(lead, ['Our lead date']), x: x(lead), isFirst: true, side: 'above' as const }]),
    ...movedFrom.map((day, index) => ({ key: `moved${day}`, lines: lines(day, [index === 0 ? 'first due date' : 'then due']), x: x(day), isFirst: true, side: 'below' as const, align: ['end', 'middle', 'start'] as const, look: 'struck' as const })),
    ...events.map((event) => ({ key: `event${event.day}`, lines: lines(event.day, event.labels, event.until), x: (x(event.day) + x(event.until)) / 2 })),
  ];
  const arcs = arcsBetween([...movedFrom, ...(due === undefined ? [] : [due])], x, textWidth, width);
  const places = placeLabels(
    texts.map(({ key, lines: own, x: at, isFirst, side, align, nudge = 0 }): LabelToPlace => ({ key, x: at + nudge, width: widthOf(own, textWidth), isFirst, side, align })),
    { from: 4, to: width - 4 },
    arcs.flatMap((arc): readonly TakenPart[] => [
      { side: 'below', lane: 0, from: Math.min(arc.from + 16, arc.left), to: Math.max(arc.to, arc.left + arc.width) },
      ...Array.from({ length: arc.level + 1 }, (_, level): TakenPart => ({ side: 'below', lane: level + 1, from: arc.left, to: arc.left + arc.width })),
    ]),
  );

  const lane = { above: laneHeight('above', places, texts), below: laneHeight('below', places, texts) };
  const highest = (side: 'above' | 'below') => places.reduce((most, place) => (place.side === side ? Math.max(most, place.lane + 1) : most), 0);
  const y = TOP + highest('above') * lane.above + 4;
  const arcBottom = arcs.reduce((most, arc) => Math.max(most, arcTextY(arc.level) + 4), 0);
  const bottom = y + Math.max(highest('below') * lane.below + 10, arcBottom, 14) + 10;
  const height = bottom + 20;
  const nowX = showsToday ? x(today) : today > last ? width - EDGE : EDGE;
  const isLate = due !== undefined && !isMet && due < today;

  return (
    <div className={classes.root} ref={ref}>
      <svg className={classes.picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        {monthTicks(from, to, Math.max(2, Math.floor((width - 2 * EDGE) / 74))).map((tick) => (
          <g key={tick.day}>
            <line className={classes.tick} x1={x(tick.day)} x2={x(tick.day)} y1={y - 4} y2={y + 4} />
            <line className={classes.tick} x1={x(tick.day)} x2={x(tick.day)} y1={bottom} y2={bottom + 10} />
            {x(tick.day) + 8 + textWidth(tick.label) < width && <text className={classes.month} x={x(tick.day) + 4} y={bottom + 10}>{tick.label}</text>}
          </g>
        ))}
        <line className={classes.past} x1={EDGE} x2={Math.max(EDGE, nowX)} y1={y} y2={y} />
        <line className={classes.ahead} x1={Math.max(EDGE, nowX)} x2={width - EDGE} y1={y} y2={y} />
        {due !== undefined && lead !== undefined && lead < due && <line className={classes.window} x1={x(lead)} x2={x(due)} y1={y} y2={y} />}
        {isLate && showsToday && <line className={classes.overrun} x1={x(due)} x2={nowX} y1={y} y2={y} />}
        {arcs.map((arc) => (
          <g key={arc.key}>
            <Arc start={arc.start} end={arc.end} y={y} />
            <text className={classes.quiet} x={arc.left} y={y + arcTextY(arc.level)}>{arc.words}</text>
          </g>
        ))}
        {places.filter((place) => place.lane > 0).map((place) => <Leader key={place.key} place={place} label={texts.find((each) => each.key === place.key)} y={y} lane={lane} />)}
        {showsToday && <line className={classes.today} data-as-of={isAsOf || undefined} x1={nowX} x2={nowX} y1={y - lane.above - 4} y2={y + 12} />}
        {movedFrom.map((day) => <Diamond key={day} x={x(day)} y={y} look="moved" />)}
        {lead !== undefined && <circle className={classes.byOthers} cx={x(lead)} cy={y} r={4.5} />}
        {due !== undefined && <Diamond x={x(due)} y={y} look={isMet ? 'met' : isLate ? 'late' : 'due'} />}
        {events.map((event) => (event.until === event.day
          ? <Mark key={event.day} x={x(event.day)} y={y} what={event.what} />
          : <rect key={event.day} className={classes.happened} x={x(event.day) - 4} y={y - 4} width={x(event.until) - x(event.day) + 8} height={8} rx={4} />))}
        {places.map((place) => <LabelText key={place.key} place={place} label={texts.find((each) => each.key === place.key)} y={y} lane={lane} textWidth={textWidth} />)}
        {!showsToday && today > last && <text className={classes.quiet} x={width - EDGE} y={y + 20} textAnchor="end">today is {whileWords(daysBetween(last, today))} later</text>}
      </svg>
    </div>
  );
}

type Label = {
  readonly key: string;
  /** The day, then the words. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly isFirst?: boolean | undefined;
  readonly side?: LabelToPlace['side'];
  readonly align?: LabelToPlace['align'];
  /** How far the text stands to the right of its mark. */
  readonly nudge?: number | undefined;
  readonly look?: 'today' | 'asOf' | 'struck' | undefined;
};

type Lanes = { readonly above: number; readonly below: number };

/** High enough for the label with the most lines. */
const laneHeight = (side: 'above' | 'below', places: readonly PlacedLabel[], texts: readonly Label[]): number =>
  3 + LINE * places.reduce((most, place) => (place.side === side ? Math.max(most, texts.find((label) => label.key === place.key)?.lines.length ?? 0) : most), 2);

/** The base of the first line of a label. */
const labelTop = (place: PlacedLabel, label: Label, y: number, lane: Lanes): number =>
  place.side === 'above' ? y - 13 - place.lane * lane.above - (label.lines.length - 1) * LINE : y + 20 + place.lane * lane.below;

const widthOf = (lines: readonly string[], textWidth: TextWidth): number => Math.ceil(Math.max(...lines.map((line, index) => textWidth(line, index === 0)))) + 2;

type InPicture = { readonly place: PlacedLabel; readonly label: Label | undefined; readonly y: number; readonly lane: Lanes };

function LabelText({ place, label, y, lane, textWidth }: InPicture & { readonly textWidth: TextWidth }) {
  if (label === undefined) return null;
  const top = labelTop(place, label, y, lane);
  const width = widthOf(label.lines, textWidth);
  const at = place.align === 'middle' ? place.left + width / 2 : place.align === 'end' ? place.left + width : place.left;
  return (
    <text className={classes.label} data-look={label.look} textAnchor={place.align}>
      {label.lines.map((line, index) => <tspan key={`${index}${line}`} className={index === 0 ? classes.day : undefined} x={at} y={top + index * LINE}>{line}</tspan>)}
    </text>
  );
}

function Leader({ place, label, y, lane }: InPicture) {
  if (label === undefined) return null;
  const top = labelTop(place, label, y, lane);
  const [from, to] = place.side === 'above' ? [y - 6, top + (label.lines.length - 1) * LINE + 4] : [y + 6, top - 11];
  return <line className={classes.leader} x1={label.x} x2={label.x} y1={from} y2={to} />;
}

function Mark({ x, y, what }: { readonly x: number; readonly y: number; readonly what: AxisEvent['what'] }) {
  if (what === 'meeting') return <rect className={classes.meeting} x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  return <circle className={what === 'happened' ? classes.happened : classes.byOthers} cx={x} cy={y} r={what === 'happened' ? 5.5 : 4.5} />;
}

function Diamond({ x, y, look }: { readonly x: number; readonly y: number; readonly look: 'due' | 'late' | 'met' | 'moved' }) {
  const r = look === 'moved' ? 5.5 : 7;
  return <path className={classes.diamond} data-look={look} d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} />;
}

function Arc({ start, end, y }: { readonly start: number; readonly end: number; readonly y: number }) {
  const way = end < start ? -1 : 1;
  const depth = Math.min(34, 12 + Math.abs(end - start) / 4);
  const tip = end - 3 * way;
  return (
    <g className={classes.arc}>
      <path d={`M${start + 2 * way} ${y + 6}C${start + 12 * way} ${y + depth} ${tip - 16 * way} ${y + depth} ${tip} ${y + 10}`} />
      <path className={classes.head} d={`M${tip + 1.5 * way} ${y + 6.5}l${-7 * way} 3.6l${6 * way} 4.6z`} />
    </g>
  );
}

type ArcPlace = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly left: number;
  readonly width: number;
  /** 0 is next to the arc; further down where the words of another stand. */
  readonly level: number;
};

const arcTextY = (level: number): number => 41 + level * LINE;

/** From each day it was due to the next. Words that would meet go down a line. */
function arcsBetween(days: readonly Day[], x: (day: Day) => number, textWidth: TextWidth, width: number): readonly ArcPlace[] {
  return days.slice(0, -1).reduce<readonly ArcPlace[]>((placed, day, index) => {
    const next = days[index + 1];
    if (next === undefined || next === day) return placed;
    const words = movedWords(daysBetween(day, next));
    const wide = textWidth(words);
    const [start, end] = [x(day), x(next)];
    const left = Math.max(4, Math.min((start + end) / 2 - wide / 2, width - wide - 4));
    const meets = (level: number) => placed.some((each) => each.level === level && left < each.left + each.width + 8 && each.left < left + wide + 8);
    let level = 0;
    while (meets(level)) level += 1;
    return [...placed, { key: `${day}${index}`, start, end, from: Math.min(start, end), to: Math.max(start, end), words, left, width: wide, level }];
  }, []);
}

const movedWords = (by: number): string => `moved by ${Math.abs(by)} ${Math.abs(by) === 1 ? 'day' : 'days'}${by < 0 ? ' earlier' : ''}`;

/** Breaks long words on an axis into lines: nothing is cut off. */
function broken(words: string, textWidth: TextWidth): readonly string[] {
  return words.split(' ').reduce<readonly string[]>((lines, word) => {
    const line = lines.at(-1);
    if (line === undefined) return [word];
    const longer = `${line} ${word}`;
    return textWidth(longer) <= WIDEST ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
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
