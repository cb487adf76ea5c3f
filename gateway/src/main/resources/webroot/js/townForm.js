// Corrects the town that an incident is in, and with it the police who are told of it.
import { ask, desk } from './desk.js';
import { open } from './dialog.js';
import { h, say } from './dom.js';
import { named, select } from './formParts.js';
import { statusMark } from './incident.js';
import { numberText } from './numbers.js';
import { words } from './words.js';

const REASON = 1_000;

export function townForm(incident) {
  const number = numberText(incident.number);
  const fault = h('p', { role: 'alert', class: 'dispute' });
  const goes = h('p', { 'aria-live': 'polite' });
  const choice = select('town-name', [['', words('choose')],
    ...desk.registers.towns.map(({ name }) => [name, name])], '');
  const why = h('input', {
    id: 'town-why', type: 'text', maxlength: REASON, autocomplete: 'off' });
  const reason = named('town-why', why);
  reason.classList.add('why');
  const town = choice.querySelector('select');
  town.addEventListener('change', show);

  const chosen = () => desk.registers.towns.find(({ name }) => name === town.value);
  const same = ({ name, force }) => name === incident.town && force === incident.force;

  function show() {
    const to = chosen();
    say(fault, '');
    say(goes, to && to.force !== incident.force
      ? words('townGoes', { force: to.force || words('noForce'), number }) : '');
  }

  function submit(event) {
    event.preventDefault();
    const text = why.value.trim();
    if (!chosen()) {
      wrong('whichTown', town);
    } else if (same(chosen())) {
      wrong('townSame', town);
    } else if (!text) {
      wrong('townWhy', why);
    } else if (ask({
      type: 'RelocateIncident', incident: incident.number, town: town.value, reason: text })) {
      dialog.close();
    }
  }

  function wrong(what, field) {
    say(fault, words(what));
    field.focus();
  }

  const dialog = open(
    [words('townTitle', { number }), statusMark(incident.status)],
    h('form', { novalidate: true, submit }, fault,
      h('p', {}, words('townNow', incident)),
      h('div', { class: 'facts-form' }, choice, reason), goes,
      h('div', { class: 'end' },
        h('button', { type: 'button', click: () => dialog.close() }, words('cancel')),
        h('button', {}, words('save')))));
  town.focus();
}
