// Who waits, by priority and then age, and what is in hand, oldest first. While the pointer is on a
// list nothing in it moves: what is new comes at its end, what is gone is struck out.
import { address, desk, force, known, restricted, select, what, where } from './desk.js';
import { find, h, show } from './dom.js';
import { statusMark } from './incident.js';
import { meant, ofAlert, waitingQuestions } from './incidents.js';
import { inHand, room, waiting } from './room.js';
import { level, shape } from './shapes.js';
import { words } from './words.js';

const MOST = 30;

const lists = {
  waiting: { id: 'waiting', order: [], held: false, rows: new Map() },
  inHand: { id: 'in-hand', order: [], held: false, rows: new Map() },
};

export function buildQueue() {
  show(find('#queue'),
    heading('waiting', 'waiting-count'), listBox(lists.waiting, 'waiting'),
    heading('inHand', 'in-hand-count', words('inHandOrder')), listBox(lists.inHand, 'inHand'));
}

const heading = (key, id, note) => h('h2', {}, words(key), h('b', { id }, '0'),
  note && h('span', {}, note));

function listBox(list, label) {
  list.node = h('ul', {
    id: list.id, class: 'list scroll', tabindex: 0, 'aria-label': words(label),
    pointerenter: event => { list.held = event.pointerType !== 'touch'; },
    pointerleave: () => {
      list.held = false;
      drawQueue();
    },
    click: event => {
      const row = event.target.closest('.row');
      if (row) {
        select(Number(row.dataset.alert));
      }
    },
  });
  return list.node;
}

export function drawQueue() {
  const now = waiting();
  const taken = inHand();
  drawList(lists.waiting, now, 'nobodyWaits');
  drawList(lists.inHand, taken, 'nothingInHand');
  find('#waiting-count').textContent = now.length;
  find('#in-hand-count').textContent = taken.length;
  document.title = now.length > 0 ? `(${now.length}) ${words('product')}` : words('product');
}

function drawList(list, alerts, none) {
  const wanted = alerts.map(alert => alert.number);
  list.order = list.held
    ? [...list.order, ...wanted.filter(number => !list.order.includes(number))] : wanted;
  list.order = list.order.filter(number => room.alerts.has(number));
  const nodes = list.order.slice(0, MOST)
    .map(number => drawRow(list, room.alerts.get(number), wanted.includes(number)));
  for (const number of list.rows.keys()) {
    if (!list.order.slice(0, MOST).includes(number)) {
      list.rows.delete(number);
    }
  }
  if (list.order.length > MOST) {
    nodes.push(h('li', { class: 'none', role: 'presentation' },
      words('more', { n: list.order.length - MOST })));
  }
  if (nodes.length === 0) {
    list.node.removeAttribute('role');
    nodes.push(h('li', { class: 'none' }, words(none)));
  } else {
    list.node.setAttribute('role', 'listbox');
  }
  settle(list.node, nodes);
  point(list, list.rows.get(desk.selected)?.node);
}

// Tells where in the list the chosen alert is, and brings it into view once.
function point(list, active) {
  if (!active) {
    list.node.removeAttribute('aria-activedescendant');
  } else if (list.node.getAttribute('aria-activedescendant') !== active.id) {
    list.node.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }
}

function settle(parent, nodes) {
  nodes.forEach((node, i) => {
    if (parent.children[i] !== node) {
      parent.insertBefore(node, parent.children[i] ?? null);
    }
  });
  while (parent.children.length > nodes.length) {
    parent.lastChild.remove();
  }
}

function drawRow(list, alert, here) {
  let row = list.rows.get(alert.number);
  if (!row) {
    row = { node: h('li', { id: `${list.id}-${alert.number}`, role: 'option',
      'data-alert': alert.number }) };
    list.rows.set(alert.number, row);
  }
  const recorded = !room.unrecorded.has(alert.number);
  const state = alert.life === 'RAISED' ? ' ringing' : '';
  row.node.className = `row p${level(alert)}${state}${here ? '' : ' gone'}`;
  row.node.setAttribute('aria-selected', alert.number === desk.selected);
  const incident = ofAlert(alert);
  if (row.alert !== alert || row.recorded !== recorded || row.incident !== incident) {
    Object.assign(row, { alert, recorded, incident });
    show(row.node, contents(alert, recorded));
  }
  return row.node;
}

function contents(alert, recorded) {
  const marks = [
    ofAlert(alert) && waitingQuestions(ofAlert(alert)).length > 0
      && h('b', { class: 'mark' }, words('policeAsk')),
    restricted(alert) && h('span', { class: 'from-airwave' }, words('airwave')),
    !recorded && h('span', { class: 'mark' }, words('unrecorded')),
    !known(alert) && h('span', { class: 'mark' }, words('unverified')),
    alert.count > 1 && h('span', {}, words('repeats', { n: alert.count - 1 })),
    alert.takenBy && h('span', {}, `${alert.takenBy.desk}, ${words(`life.${alert.life}`)}`),
  ].filter(Boolean);
  return [
    shape(level(alert)),
    h('span', { class: 'what' }, statusMark(meant(alert)), ` P${level(alert)} ${what(alert)}`),
    h('time', { class: 'age', 'data-since': alert.raisedAt }),
    h('span', { class: 'where' }, where(alert)),
    h('span', { class: 'more' },
      [alert.text && `“${alert.text}”`, restricted(alert) ? force(alert) : address(alert)].filter(Boolean).join(' · ')),
    marks.length > 0 && h('span', { class: 'marks' }, marks),
  ];
}
