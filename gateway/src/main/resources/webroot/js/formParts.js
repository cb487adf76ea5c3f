// What stands in an incident's form around its facts.
import { desk } from './desk.js';
import { h } from './dom.js';
import { statusMark } from './incident.js';
import { methaneText } from './methaneWords.js';
import { numberText } from './numbers.js';
import { words } from './words.js';

const REASON = 1_000;

export const formTitle = incident => (incident
  ? [words('formTitle', { number: numberText(incident.number) }), statusMark(incident.status),
    h('span', { id: 'form-version' }, words('version', { n: incident.version }))]
  : words('openTitle'));

export const named = (id, control) => h('div', { class: 'field' },
  h('label', { for: id }, words(`field.${id}`)), control);

export function select(id, values, chosen) {
  return named(id, h('select', { id }, values.map(([value, text]) =>
    h('option', { value, selected: value === chosen }, text))));
}

// Where an incident without an alert happens, and how it is meant.
export const beginning = draft => h('div', { class: 'facts-form' },
  select('open-town', [['', words('choose')],
    ...desk.registers.towns.map(({ name }) => [name, name])], draft?.town ?? ''),
  select('open-status',
    ['ACTUAL', 'EXERCISE', 'TEST'].map(one => [one, words(`status.${one}`)]),
    draft?.status ?? desk.choices.incidents.status));

// Why there is a new version: of what is closed already only the operator can say.
export const reasonField = (incident, draft, enter) => named('fact-why', h('input', {
  id: 'fact-why', type: 'text', maxlength: REASON, autocomplete: 'off',
  value: draft?.why ?? (incident.closedAt ? '' : words('whyUsual')),
  keydown: event => {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      enter();
    }
  },
}));

export const formEnd = (incident, closing, send, leave) => {
  const button = (id, text, close) => h('button', {
    id, type: 'button', class: close === closing ? 'first' : '', click: () => send(close) }, text);
  return h('div', { class: 'end' },
    h('span', { class: 'hint' }, words('formHint')),
    h('button', { type: 'button', click: leave }, words('leave')),
    button('form-save', words(incident ? 'saveVersion' : 'openIncident'), false),
    incident && !incident.closedAt && button('form-close', words('closeIncident'), true));
};

// A field's value as a line of text.
export const shownAs = value => asText(value) || words('nothingThere');

function asText(value) {
  if (Array.isArray(value)) {
    return value.map(({ part, name, clothing }) =>
      [words(`personPart.${part}`), name, clothing].filter(Boolean).join(', ')).join('; ');
  }
  if (value?.hazards !== undefined) {
    return methaneText(value);
  }
  return value === true ? words('yes') : String(value ?? '');
}
