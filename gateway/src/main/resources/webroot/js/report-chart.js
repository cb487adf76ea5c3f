// A report's first rows as bars: the period, and beneath it the year before.
import { h, svg } from './dom.js';

const MOST = 20;
const WIDE = 900;
const NAMES = 270;
const VALUES = 70;
const BAR = 11;
const GAP = 9;

const short = text => text.length > 34 ? `${text.slice(0, 33)}…` : text;

function bar(value, most, top, kind) {
  const length = most > 0 ? (WIDE - NAMES - VALUES) * value / most : 0;
  return [
    svg('rect', { class: kind, x: NAMES, y: top, width: Math.max(length, 0.5), height: BAR - 1 }),
    svg('text', { class: 'value', x: NAMES + length + 6, y: top + BAR - 2 },
      value.toLocaleString('en-GB')),
  ];
}

function group(report, row, place, most) {
  const kinds = ['now', 'before'];
  const high = report.bars.length * BAR;
  const top = place * (high + GAP) + GAP / 2;
  return svg('g', {},
    svg('text', { class: 'name', x: NAMES - 8, y: top + high / 2 + 4 },
      short(String(row[report.label] || row[0]))),
    report.bars.map((column, at) => bar(row[column] ?? 0, most, top + at * BAR, kinds[at])));
}

const key = report => h('p', { class: 'key', 'aria-hidden': 'true' },
  report.bars.map((column, at) => h('span', { class: ['now', 'before'][at] },
    report.columns[column].title)));

export function chart(report) {
  const rows = report.rows.slice(0, MOST);
  const most = Math.max(0, ...rows.flatMap(row => report.bars.map(column => row[column] ?? 0)));
  const high = rows.length * (report.bars.length * BAR + GAP) + GAP;
  const told = `Bar chart of ${report.title.toLowerCase()}; the table beneath has all of it.`;
  return h('figure', {},
    svg('svg', { viewBox: `0 0 ${WIDE} ${high}`, role: 'img', 'aria-label': told },
      rows.map((row, place) => group(report, row, place, most))),
    h('figcaption', {}, key(report), report.rows.length > MOST
      ? `The first ${MOST} of ${report.rows.length} rows; the table has all.` : ''));
}
