/** How obligations stand, as a bar: solid, hatched, grey, white and dotted, so that it needs no colour. */
import { REPORT_STATE_NAMES, REPORT_STATES, type ReportState, type Tally } from '@domain/councilReport';

type Shade = 'late' | 'unable' | 'open' | 'met' | 'notOwed';

/** In the order of the bar; each state of the report is in one. */
const SHADES: readonly { readonly shade: Shade; readonly name: string; readonly states: readonly ReportState[] }[] = [
  { shade: 'late', name: 'Overdue', states: ['overdue'] },
  { shade: 'unable', name: 'Cannot or will not meet', states: ['cannotMeet', 'willNotMeet'] },
  { shade: 'open', name: 'Open, not yet due', states: ['soon', 'later', 'noDate'] },
  { shade: 'met', name: 'Met', states: ['met'] },
  { shade: 'notOwed', name: 'No longer owed', states: ['notOwed'] },
];

const WIDTH = 400;
const HEIGHT = 16;
/** Grounds that are patterns; the others are in `report.css`. */
const PATTERNS: Readonly<Partial<Record<Shade, string>>> = { unable: 'url(#nb-hatch)', notOwed: 'url(#nb-dots)' };

/** A number needs so much room. */
const DIGIT = 7;

type TallyBarProps = {
  /** What it is a picture of. */
  readonly name: string;
  readonly tally: Tally;
  /** The largest total of the pictures that stand together: the length of the longest bar. */
  readonly most: number;
};

/** One bar; its length is the number of obligations. Its sentence has every number that it shows. */
export function TallyBar({ name, tally, most }: TallyBarProps) {
  const scale = (count: number): number => (most === 0 ? 0 : (count / most) * (WIDTH - 2));
  const parts = SHADES.flatMap(({ shade, states }) => {
    const count = states.reduce((sum, state) => sum + tally[state], 0);
    return count === 0 ? [] : [{ shade, count, width: scale(count) }];
  });
  return (
    <svg className="nb-bar" role="img" aria-label={tallySentence(name, tally)} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMinYMid meet">
      {parts.map(({ shade, count, width }, index) => {
        const x = 1 + parts.slice(0, index).reduce((sum, part) => sum + part.width, 0);
        const isNumbered = width >= String(count).length * DIGIT + 4;
        return (
          <g key={shade} data-shade={shade}>
            <rect x={x} y={1} width={width} height={HEIGHT - 2} fill={PATTERNS[shade]} />
            {isNumbered && PATTERNS[shade] !== undefined && <rect className="nb-bar-ground" x={x + width / 2 - (String(count).length * DIGIT) / 2 - 2} y={3} width={String(count).length * DIGIT + 4} height={HEIGHT - 6} />}
            {isNumbered && <text x={x + width / 2} y={11.6} textAnchor="middle">{count}</text>}
          </g>
        );
      })}
    </svg>
  );
}

/** `Secure Communities MOA: 8 obligations: 1 overdue, 2 due in 90 days, 5 met`. What is none is left out. */
export function tallySentence(name: string, tally: Tally): string {
  const parts = REPORT_STATES.filter((state) => tally[state] > 0).map((state) => `${tally[state]} ${REPORT_STATE_NAMES[state].toLowerCase()}`);
  return `${name}: ${tally.total} ${tally.total === 1 ? 'obligation' : 'obligations'}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}

/** What the grounds of the bars mean, in words beside a swatch; the patterns of all bars are declared in it. */
export function TallyLegend() {
  return (
    <p className="nb-bar-legend">
      <svg className="nb-bar-patterns" aria-hidden="true" width="0" height="0">
        <defs>
          <pattern id="nb-hatch" patternUnits="userSpaceOnUse" width="4" height="4" patternTransform="rotate(45)"><rect width="1.6" height="4" /></pattern>
          <pattern id="nb-dots" patternUnits="userSpaceOnUse" width="4" height="4"><circle cx="1" cy="1" r="0.7" /></pattern>
        </defs>
      </svg>
      {SHADES.map(({ shade, name }) => (
        <span key={shade} className="nb-bar-key">
          <svg className="nb-bar-swatch" aria-hidden="true" viewBox="0 0 18 12"><g data-shade={shade}><rect x="1" y="1" width="16" height="10" fill={PATTERNS[shade]} /></g></svg>
          {name}
        </span>
      ))}
    </p>
  );
}
