// The form for a new request, and for the correction of one.
import { h } from './dom.js';
import { choice, form, instant, line, long } from './footageForms.js';
import { incident, kinds, number, wants } from './footageWords.js';
import { now } from './times.js';
import { wall } from './wall.js';

const MOST = 20;
const NUMBER = /^(\d{2})-(\d{4})(\d{2})(\d{2})-(\d{4,9})$/;

export const ask = done => askForm({ title: 'New request for footage', send: 'Enter',
  type: 'AskFootage', done });

export const correct = (request, done) => askForm({
  title: `Correct request ${number(request.number)}`, send: 'Correct', type: 'AmendFootage',
  request, done });

function askForm({ title, send, type, request, done }) {
  const before = request?.ask;
  form({
    title,
    fields: [
      line('name', 'Requester’s name', before?.requester.name),
      line('organisation', 'Organisation', before?.requester.organisation),
      choice('kind', 'Kind of organisation', kinds, before?.requester.kind),
      line('basis', 'Legal basis', before?.requester.basis),
      choice('want', 'Asks for', wants, before?.want),
      optional('incident', 'Incident’s number, if there is one', incident(before?.incident)),
      footage(before?.footage),
      long('about', 'Why it is needed', { value: before?.reason }),
      long('exception', 'If the offence is a minor one: why footage is given nevertheless',
        { value: before?.exception, required: false }),
      request && long('reason', 'Reason of the correction'),
    ].filter(Boolean),
    send,
    action: said => ({
      type,
      ...request && { request: request.number, reason: said.reason },
      ask: {
        incident: said.incident, footage: said.footage, want: said.want, reason: said.about,
        exception: said.exception,
        requester: { name: said.name, organisation: said.organisation, kind: said.kind,
          basis: said.basis },
      },
    }),
    done,
  });
}

const optional = (name, label, value) => ({ name, label,
  node: h('input', { id: name, type: 'text', maxlength: 22, autocomplete: 'off',
    pattern: '\\d{2}-\\d{8}-\\d{4,9}', title: 'such as 41-20261122-0007', value: value ?? '' }),
  read(node) {
    const [, force, year, month, day, serial] = NUMBER.exec(node.value.trim()) ?? [];
    return force ? { force: Number(force), date: `${year}-${month}-${day}`,
      serial: Number(serial) } : null;
  } });

// One line for each stretch: camera, from, until.
function footage(keys) {
  const list = h('div', { class: 'stretches' });
  const labels = { camera: 'Camera', from: 'From', until: 'Until' };
  const start = now() - 3_600_000;
  const given = new Map();
  const add = key => {
    const n = list.children.length + 1;
    const cell = (what, attributes) => [
      h('label', { for: `${what}-${n}` }, labels[what]),
      h('input', { id: `${what}-${n}`, required: true, ...attributes })];
    list.append(h('div', { class: 'stretch' },
      cell('camera', { type: 'number', min: 1, max: 999_999, value: key?.camera ?? '' }),
      cell('from', { type: 'datetime-local', step: 1,
        value: wall(key ? Date.parse(key.from) : start) }),
      cell('until', { type: 'datetime-local', step: 1,
        value: wall(key ? Date.parse(key.until) : start + 1_800_000) })));
    const [, from, until] = list.lastChild.querySelectorAll('input');
    given.set(from, { shown: from.value, at: key?.from });
    given.set(until, { shown: until.value, at: key?.until });
  };
  // A time that nobody has touched stays what it was, to the microsecond.
  const time = field => {
    const { shown, at } = given.get(field);
    return at && shown === field.value ? at : instant(field.value);
  };
  (keys ?? [null]).forEach(add);
  const more = h('button', { type: 'button', id: 'more', click() {
    if (list.children.length < MOST) {
      add(null);
      list.lastChild.querySelector('input').focus();
    }
  } }, 'One more');
  return { name: 'footage', label: 'Footage', node: h('div', {}, list, more),
    read: () => [...list.children].map(row => {
      const [camera, from, until] = row.querySelectorAll('input');
      return { camera: Number(camera.value), from: time(from), until: time(until) };
    }) };
}
