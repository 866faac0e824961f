/** How the picture along time looks on paper: black, in the sheet's typeface. */
import classes from '../TimeAxis.module.css';

const of = (...names: readonly string[]): string => names.map((name) => `.nb-sheet .${classes[name] ?? name}`).join(', ');

export const axisCss = `
.nb-sheet .nb-sheet-axis { margin-top: 10pt; break-inside: avoid; }
.nb-sheet .nb-sheet-axis svg { display: block; width: 100%; height: auto; }
.nb-sheet .nb-sheet-axis text { font-size: 12px; fill: #000; }
${of('tick')} { stroke: #999; }
${of('month', 'quiet')} { fill: #333; }
${of('past')} { stroke: #000; stroke-width: 3px; }
${of('ahead')} { stroke: #555; stroke-width: 1.5px; stroke-dasharray: 3 3; }
${of('window', 'overrun')} { stroke: #000; stroke-width: 3px; }
${of('today')} { stroke: #000; stroke-width: 1.5px; }
${of('happened', 'diamond')} { fill: #000; }
${of('byOthers', 'meeting')} { fill: #fff; stroke: #000; stroke-width: 1.8px; }
.nb-sheet .${classes['diamond'] ?? 'diamond'}[data-look='moved'] { fill: #fff; stroke: #000; stroke-width: 1.2px; stroke-dasharray: 2 2; }
.nb-sheet .${classes['arc'] ?? 'arc'} path { fill: none; stroke: #333; stroke-width: 1.2px; }
.nb-sheet .${classes['arc'] ?? 'arc'} .${classes['head'] ?? 'head'} { fill: #333; stroke: none; }
${of('leader')} { stroke: #777; stroke-width: 1px; }
${of('day')} { font-weight: 600; }
.nb-sheet .${classes['label'] ?? 'label'}[data-look='struck'] .${classes['day'] ?? 'day'} { font-weight: 400; text-decoration: line-through; }
`;
