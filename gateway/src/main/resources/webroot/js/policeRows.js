// The incidents, newest first, in five columns; on a phone each row is a card.
import { h, show } from './dom.js';
import { level, newestFirst, state, what } from './policeState.js';
import { words } from './policeWords.js';
import { shape } from './shapes.js';
import { clock } from './times.js';

const body = h('tbody', { role: 'rowgroup' });
const none = h('p', { class: 'none' });

export function buildRows(list, open) {
  list.append(
    h('h2', { id: 'list-title' }, words('incidents')),
    h('div', { class: 'scroll' },
      h('table', { role: 'table', 'aria-labelledby': 'list-title' },
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' },
          words('columns').map(name => h('th', { role: 'columnheader', scope: 'col' }, name)))),
        body),
      none));
  body.addEventListener('focusin', event => {
    state.chosen = event.target.closest('tr').dataset.number;
    mark();
  });
  body.addEventListener('click', event => {
    const row = event.target.closest('tr');
    if (row) {
      open(row.dataset.number);
    }
  });
}

export function drawRows() {
  const rows = newestFirst();
  show(body, rows.map(draw));
  none.textContent = state.me.told ? words('none') : words('nobody');
  none.hidden = rows.length > 0;
  mark();
}

// Up and down the list; the row that has the focus is the one that keys are meant for.
export function step(by) {
  const rows = [...body.rows];
  const at = rows.findIndex(row => row.dataset.number === state.chosen);
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next]?.querySelector('button').focus();
}

export function home() {
  const row = [...body.rows].find(one => one.dataset.number === state.chosen) ?? body.rows[0];
  row?.querySelector('button').focus();
}

function mark() {
  for (const row of body.rows) {
    row.classList.toggle('chosen', row.dataset.number === state.chosen);
    const opened = row.dataset.number === state.opened;
    row.querySelector('button').setAttribute('aria-current', String(opened));
  }
}

const cell = (name, ...children) => h('td', { role: 'cell', class: name }, children);

function draw(row) {
  const { now } = row;
  return h('tr', { role: 'row', 'data-number': row.number, class: row.waiting ? 'waits' : '' },
    cell('which',
      h('button', { type: 'button', id: `row-${row.number}` }, row.number),
      h('span', { class: 'age', 'data-since': row.openedAt })),
    cell('what', h('div', {}, level(row) && shape(level(row)), h('span', {},
      h('b', {}, what(row)), h('small', {}, words('severity', now)),
      words(`mark.${state.me.status}`)
        && h('strong', { class: 'mark' }, words(`mark.${state.me.status}`))))),
    cell('where', h('b', {}, now.place), h('small', {}, now.town)),
    cell('state', stateOf(row)),
    cell('grade', row.grade ? h('b', {}, row.grade) : h('small', {}, words('ungraded')),
      row.urn && h('small', {}, row.urn)));
}

function stateOf(row) {
  const { receipt, now } = row;
  return [
    row.waiting ? h('strong', { class: 'waiting' }, words('waits'))
      : h('b', {}, receipt ? words(`step.${receipt.step}`) : words(`state.${now.state}`)),
    receipt && h('small', {}, words('by', { at: clock(receipt.at), by: receipt.by })),
    receipt && now.state !== 'open' && h('small', {}, words(`state.${now.state}`)),
    row.unanswered > 0 && h('small', {}, words('unanswered', { n: row.unanswered })),
  ];
}
