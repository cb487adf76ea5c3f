// A report's first rows as bars: the period, and beneath it the year before.
import { h, svg } from './dom.js';

const MOST = 20;
const WIDEST = 900;
const VALUES = 60;
const LETTER = 7.5;
const BAR = 11;
const GAP = 9;

const short = (text, most) => text.length > most ? `${text.slice(0, most - 1)}…` : text;

// A bar without a length where nothing was measured.
function bar({ wide, names, most }, measured, top, kind) {
  const value = measured ?? 0;
  const length = most > 0 ? (wide - names - VALUES) * value / most : 0;
  return [
    svg('rect', { class: kind, x: names, y: top, width: Math.max(length, 0.5), height: BAR - 1 }),
    svg('text', { class: 'value', x: names + length + 6, y: top + BAR - 2 },
      measured === null ? '–' : value.toLocaleString('en-GB')),
  ];
}

function group(report, row, place, frame) {
  const kinds = ['now', 'before'];
  const high = report.bars.length * BAR;
  const top = place * (high + GAP) + GAP / 2;
  return svg('g', {},
    svg('text', { class: 'name', x: frame.names - 8, y: top + high / 2 + 4 },
      short(String(row[report.label] || row[0]), Math.floor(frame.names / LETTER))),
    report.bars.map((column, at) => bar(frame, row[column], top + at * BAR, kinds[at])));
}

const key = report => h('p', { class: 'key', 'aria-hidden': 'true' },
  report.bars.map((column, at) => h('span', { class: ['now', 'before'][at] },
    report.columns[column].title)));

// Draws it as wide as there is room.
export function chart(report, room) {
  const wide = Math.min(WIDEST, Math.max(300, room));
  const named = report.rows.filter(row => row[0] !== '');
  const rows = named.slice(0, MOST);
  const most = Math.max(0, ...rows.flatMap(row => report.bars.map(column => row[column] ?? 0)));
  const high = rows.length * (report.bars.length * BAR + GAP) + GAP;
  const told = `Bar chart of ${report.title.toLowerCase()}; the table beneath has all of it.`;
  return h('figure', {},
    svg('svg', { viewBox: `0 0 ${wide} ${high}`, role: 'img', 'aria-label': told },
      rows.map((row, place) => group(report, row, place, { wide, names: wide * 0.3, most }))),
    h('figcaption', {}, key(report), named.length > MOST
      ? `The first ${MOST} of ${named.length}; the table has all.` : ''));
}
