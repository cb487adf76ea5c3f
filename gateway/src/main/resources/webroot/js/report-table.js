// A report's rows as a table.
import { h } from './dom.js';

// 2026-07-30T11:00+01:00 as people read it.
const plain = text => text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)$/, '$1 $2 $3');

const cell = value => value === null ? 'not measured'
  : typeof value === 'number' ? value.toLocaleString('en-GB') : plain(value);

// Many rows stand in several columns when they are printed.
const density = rows => rows > 90 ? 'crowd' : rows > 30 ? 'many' : 'few';

// `behind` gives the address of what stands behind a row, where there is such a thing.
export function table({ title, columns, rows }, behind) {
  const numeric = columns.map((_, at) => rows.every(row => typeof row[at] !== 'string'));
  const spare = at => at > 0 && columns[at].name === 'town';
  const side = at => numeric[at] ? 'number' : spare(at) ? 'spare' : null;
  return h('div', { class: `rows ${density(rows.length)}`, tabindex: 0, role: 'region',
    'aria-label': `Table: ${title}` },
  h('table', {},
    h('caption', { class: 'unseen' }, title),
    h('thead', {}, h('tr', {}, columns.map((column, at) =>
      h('th', { scope: 'col', class: side(at) }, column.title)))),
    h('tbody', {}, rows.map(row => h('tr', {}, row.map((value, at) => at === 0
      ? h('th', { scope: 'row', class: side(at) }, value === '' ? '–'
        : behind ? h('a', { href: behind(String(value)) }, String(value)) : String(value))
      : h('td', { class: side(at) }, cell(value))))))));
}
