// Names a camera whose recording belongs to an incident, with start and end.
import { ask, cameraName, desk } from './desk.js';
import { open } from './dialog.js';
import { h, say } from './dom.js';
import { statusMark } from './incident.js';
import { numberText } from './numbers.js';
import { now } from './times.js';
import { whenOf, whenText } from './when.js';
import { words } from './words.js';

const MINUTE = 60_000;

export function cameraForm(incident) {
  const fault = h('p', { role: 'alert', class: 'dispute' });
  const name = h('p', { class: 'camera-name', 'aria-live': 'polite' });
  const camera = h('input', { id: 'name-camera', type: 'text', inputmode: 'numeric',
    maxlength: 5, autocomplete: 'off', input: show });
  const time = (id, at) => h('input', {
    id, type: 'text', maxlength: 20, autocomplete: 'off', value: whenText(at) });
  const from = time('name-from', Math.min(Date.parse(incident.openedAt), now() - MINUTE));
  const until = time('name-until', now());

  const known = () => desk.registers.cameras.find(one => one.number === Number(camera.value));

  function show() {
    say(name, known() ? `${cameraName(known().number)} ${known().name}`
      : camera.value && words('cameraUnknown'));
  }

  function submit(event) {
    event.preventDefault();
    const number = Number(camera.value);
    const [first, last] = [from, until].map(one => whenOf(one.value));
    if (!Number.isInteger(number) || number < 1) {
      wrong('cameraWhich', camera);
    } else if (!(first < last && last <= now())) {
      wrong('cameraTimes', from);
    } else if (ask({ type: 'NameCamera', incident: incident.number, camera: number,
      from: new Date(first).toISOString(), until: new Date(last).toISOString() })) {
      dialog.close();
    }
  }

  function wrong(what, field) {
    say(fault, words(what));
    field.focus();
  }

  const field = (id, control) => h('div', { class: 'field' },
    h('label', { for: id }, words(`field.${id}`)), control);
  const dialog = open(
    [words('nameTitle', { number: numberText(incident.number) }), statusMark(incident.status)],
    h('form', { novalidate: true, submit }, fault,
      h('div', { class: 'facts-form' }, field('name-camera', camera), name,
        field('name-from', from), field('name-until', until)),
      h('div', { class: 'end' },
        h('button', { type: 'button', click: () => dialog.close() }, words('cancel')),
        h('button', {}, words('save')))));
  camera.focus();
}
