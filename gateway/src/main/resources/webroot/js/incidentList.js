// The incidents that still have to be completed, oldest first. Enter shows one; the keys for
// filling in and closing work on the line that has the focus.
import { open } from './dialog.js';
import { find, h, show } from './dom.js';
import { hasDraft } from './drafts.js';
import { statusMark } from './incident.js';
import {
  firstGone, gist, missing, openAlertsOf, selectIncident, toComplete, waitingQuestions,
} from './incidents.js';
import { bindings } from './keys.js';
import { numberText } from './numbers.js';
import { keyName, words } from './words.js';

let keys = {};

// `actions` are those of the desk, by name.
export function incidentList(actions) {
  keys = { [bindings.incident]: actions.incident, [bindings.finish]: actions.finish };
  const dialog = open(words('listTitle'), h('div', { class: 'body' },
    h('p', {}, words('listHint', {
      fill: keyName(bindings.incident), finish: keyName(bindings.finish) })),
    h('ol', { id: 'to-complete', class: 'incident-rows' }),
    h('div', { class: 'end' }, h('button', { type: 'button', click: () => dialog.close() },
      words('done')))));
  dialog.classList.add('wide');
  dialog.addEventListener('keydown', event => press(event, dialog));
  drawIncidentList();
  (dialog.querySelector('#to-complete button') ?? dialog.querySelector('.end button')).focus();
}

export function drawIncidentList() {
  const list = find('#to-complete');
  if (list) {
    const all = toComplete();
    show(list, all.length > 0 ? all.map(row) : h('li', { class: 'none' }, words('allComplete')));
  }
}

const row = incident => h('li', {}, h('button', {
  type: 'button', id: `complete-${numberText(incident.number)}`,
  'data-number': numberText(incident.number),
  click: event => {
    event.currentTarget.closest('dialog').close();
    selectIncident(incident);
  },
},
h('span', { class: 'incident-number' }, numberText(incident.number)),
h('span', { class: 'gist' }, statusMark(incident.status), ` ${gist(incident)}`),
h('time', { class: 'age', 'data-since': incident.openedAt }),
h('span', { class: 'lacks' }, marks(incident))));

function marks(incident) {
  const lacks = missing(incident.facts).map(field => words(`fact.${field}`)).join(', ');
  const alerts = openAlertsOf(incident).length;
  const goes = firstGone(incident);
  return [
    waitingQuestions(incident).length > 0 && h('b', { class: 'mark' }, words('policeAsk')),
    alerts > 0 && h('span', {}, words('alertsOpen', { n: alerts })),
    h('span', {}, lacks ? words('lacks', { what: lacks }) : words('complete')),
    goes?.soon && h('b', { class: 'mark' }, goes.gone ? words('footageGone')
      : words('footageLeft', { n: goes.days })),
    hasDraft(incident) && h('span', { class: 'mark' }, words('draft')),
  ];
}

function press(event, dialog) {
  const rows = [...dialog.querySelectorAll('#to-complete button')];
  const at = rows.indexOf(document.activeElement);
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  if (/^Arrow(Up|Down)$/.test(event.key)) {
    event.preventDefault();
    rows[(at + (event.key === 'ArrowDown' ? 1 : -1) + rows.length) % rows.length]?.focus();
  } else if (keys[event.key.toLowerCase()] && at >= 0) {
    event.preventDefault();
    rows[at].click();
    keys[event.key.toLowerCase()]();
  }
}
