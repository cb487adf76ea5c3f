// Looks for incidents of any age by time, place, radio, camera and text, and shows one with its
// timeline and versions.
import { desk } from './desk.js';
import { open } from './dialog.js';
import { h, say, show } from './dom.js';
import { statusMark } from './incident.js';
import { incidentForm } from './incidentForm.js';
import { gist } from './incidents.js';
import { numberText } from './numbers.js';
import { recordPart } from './record.js';
import { minute, now } from './times.js';
import { whenOf, whenText } from './when.js';
import { words } from './words.js';

const WEEK = 7 * 24 * 3_600_000;
const TIMES = ['from', 'until'];
const FIELDS = ['from', 'until', 'number', 'place', 'radio', 'camera', 'text'];

// What was looked for last, and what was found: it is there again when the page is.
let last = null;

export function search() {
  const values = last?.values ?? { from: whenText(now() - WEEK) };
  const inputs = Object.fromEntries(FIELDS.map(name => [name, input(name, values[name] ?? '')]));
  const notable = h('input', {
    id: 'search-notable', type: 'checkbox', checked: values.notable ?? false });
  const told = h('p', { id: 'found-count', role: 'status' });
  const found = h('ol', { id: 'found', class: 'incident-rows' });
  const record = h('div', { id: 'record', hidden: true });
  const form = h('form', {
    novalidate: true,
    submit: async event => {
      event.preventDefault();
      await look();
      found.querySelector('button')?.focus();
    },
  },
  h('div', { class: 'search-form' }, FIELDS.map(name => h('div', { class: 'field' },
    h('label', { for: `search-${name}` }, words(`search.${name}`)), inputs[name])),
  h('div', { class: 'field' },
    h('label', { for: 'search-notable' }, words('search.notable')), notable)),
  h('div', { class: 'end' }, h('span', { class: 'hint' }, words('searchHint')),
    h('button', { type: 'button', click: () => dialog.close() }, words('done')),
    h('button', { class: 'first' }, words('look'))));
  const list = h('div', { class: 'found' }, form, told, found);
  const dialog = open(words('searchTitle'), h('div', { class: 'body' }, list, record));
  dialog.classList.add('wide', 'tall');
  dialog.addEventListener('keydown', press);
  dialog.addEventListener('cancel', event => {
    if (!record.hidden) {
      event.preventDefault();
      back();
    }
  });
  inputs.place.focus();
  inputs.place.select();
  if (last) {
    draw();
  }

  async function look() {
    say(told, words('looking'));
    const given = Object.fromEntries(FIELDS.map(name => [name, inputs[name].value.trim()]));
    const asked = Object.entries(given).filter(([, value]) => value)
      .map(([name, value]) => [name, TIMES.includes(name) ? whenOf(value) : value]);
    const wrong = asked.find(([, value]) => Number.isNaN(value));
    if (wrong) {
      say(told, words('whichTime'));
      inputs[wrong[0]].focus();
      return;
    }
    const iso = asked.map(([name, value]) =>
      [name, TIMES.includes(name) ? new Date(value).toISOString() : value]);
    if (notable.checked) {
      iso.push(['notable', 'true']);
    }
    const answer = await get(`/api/incidents?${new URLSearchParams(iso)}`);
    if (answer.fault) {
      say(told, answer.fault);
    } else {
      last = { values: { ...given, notable: notable.checked }, query: iso, ...answer };
      draw();
    }
  }

  // The page after the last one.
  async function lookOn() {
    const answer = await get(`/api/incidents?${
      new URLSearchParams([...last.query, ['after', last.next]])}`);
    if (answer.fault) {
      say(told, answer.fault);
    } else {
      const before = last.incidents.length;
      last = { ...last, next: answer.next, incidents: [...last.incidents, ...answer.incidents] };
      draw();
      found.querySelectorAll('button')[before]?.focus();
    }
  }

  function draw() {
    say(told, words(last.next ? 'foundMore' : 'found', { n: last.incidents.length }));
    show(found, last.incidents.map(row), last.next && h('li', {}, h('button', {
      type: 'button', id: 'found-next', class: 'on', click: lookOn }, words('lookOn'))));
  }

  function row(one) {
    return h('li', {}, h('button', {
      type: 'button', id: `found-${numberText(one.number)}`, click: () => read(one.number) },
    h('span', { class: 'incident-number' }, numberText(one.number)),
    h('span', { class: 'gist' }, statusMark(one.status), ` ${gist(one)}`),
    h('time', {}, minute(one.openedAt)),
    h('span', { class: 'lacks' }, [one.town, words('version', { n: one.version }),
      words(one.closedAt ? 'isClosed' : 'isOpen')].filter(Boolean).join(' · '))));
  }

  async function read(number) {
    const answer = await get(`/api/incidents/${numberText(number)}`);
    if (answer.fault) {
      say(told, answer.fault);
      return;
    }
    show(record, recordPart(answer.file), h('div', { class: 'end' },
      h('button', { type: 'button', id: 'record-back', click: back }, words('backToFound')),
      desk.role !== 'viewer' && h('button', { type: 'button', click: () => {
        dialog.close();
        queueMicrotask(() => incidentForm(answer.file.incident));
      } }, words('correct'))));
    list.hidden = true;
    record.hidden = false;
    record.querySelector('#record-back').focus();
    dialog.scrollTop = 0;
  }

  function back() {
    const number = record.querySelector('[data-number]').dataset.number;
    record.hidden = true;
    list.hidden = false;
    found.querySelector(`#found-${number}`)?.focus();
  }

  function press(event) {
    const rows = [...found.querySelectorAll('button')];
    const at = rows.indexOf(document.activeElement);
    if (at >= 0 && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      (rows[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? inputs.place).focus();
    } else if (event.key === 'ArrowDown' && event.target.type === 'text') {
      event.preventDefault();
      rows[0]?.focus();
    }
  }
}

const input = (name, value) => h('input', {
  id: `search-${name}`, type: 'text', maxlength: 100, autocomplete: 'off', value });

async function get(path) {
  try {
    const answer = await fetch(path);
    if (answer.status === 401) {
      location.assign('/sign-in');
    }
    const body = await answer.json();
    return answer.ok ? body : { fault: body.detail ?? words('searchFailed') };
  } catch {
    return { fault: words('searchFailed') };
  }
}
