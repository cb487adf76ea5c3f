// The fields of an incident's form.
import { desk } from './desk.js';
import { h } from './dom.js';
import { category } from './incidents.js';
import { methaneEditor } from './methane.js';
import { peopleEditor } from './people.js';
import { words } from './words.js';

const LINE = 200;
const TEXT = 1_000;
const ARRESTS = 99;

export const blank = () => ({
  arrests: 0, closing: '', contribution: '', methane: null, notable: false, opening: '', outcome: '',
  people: [], place: '', position: null, purpose: '', reason: '' });

function choice(id, values) {
  const node = h('select', { id }, ['', ...values].map(value =>
    h('option', { value }, value || words('choose'))));
  return {
    node,
    read: () => node.value,
    // What an older version says may not be on the list any more.
    write(value) {
      if (![...node.options].some(option => option.value === value)) {
        node.append(h('option', { value }, value));
      }
      node.value = value;
    },
  };
}

function text(id, tag, most) {
  const node = h(tag, { id, maxlength: most, autocomplete: 'off',
    ...tag === 'input' ? { type: 'text' } : { rows: 2 } });
  return {
    node, read: () => node.value.trim(), write: value => { node.value = value; },
  };
}

function number(id, most) {
  const node = h('input', { id, type: 'number', min: 0, max: most, step: 1 });
  const value = () => Math.min(most, Math.max(0, Math.trunc(Number(node.value) || 0)));
  const write = n => { node.value = n; };
  node.addEventListener('change', () => write(value()));
  return { node, read: value, write };
}

function tick(id) {
  const node = h('input', { id, type: 'checkbox' });
  return { node, read: () => node.checked, write: value => { node.checked = value; } };
}

export function factFields() {
  const { purposes, categories } = desk.choices.incidents;
  const names = categories.map(one => one.name);
  const fields = {
    opening: choice('fact-opening', names),
    closing: choice('fact-closing', names),
    purpose: choice('fact-purpose', purposes),
    place: text('fact-place', 'input', LINE),
    arrests: number('fact-arrests', ARRESTS),
    notable: tick('fact-notable'),
    outcome: choice('fact-outcome', desk.choices.outcomes),
    reason: text('fact-reason', 'textarea', TEXT),
    contribution: text('fact-contribution', 'textarea', TEXT),
    people: peopleEditor(),
    methane: methaneEditor(),
  };
  let position = null;
  let preset = '';

  // The purpose follows the category until somebody chooses another one.
  for (const field of ['opening', 'closing']) {
    fields[field].node.addEventListener('change', () => {
      const usual = category(fields[field].read())?.purpose;
      if (usual && [preset, ''].includes(fields.purpose.read())) {
        fields.purpose.write(usual);
        preset = usual;
      }
    });
  }

  const labelled = field => h('div', { class: `field ${field}` },
    h('label', { for: `fact-${field}` }, words(`fact.${field}`)), fields[field].node,
    h('p', { id: `dispute-${field}`, class: 'dispute', hidden: true }));

  return {
    node: h('div', { class: 'facts-form' },
      ['opening', 'closing', 'purpose', 'place', 'arrests', 'notable'].map(labelled),
      h('fieldset', { class: 'field' }, h('legend', {}, words('fact.people')),
        fields.people.node, h('p', { id: 'dispute-people', class: 'dispute', hidden: true })),
      ['outcome', 'reason', 'contribution'].map(labelled),
      fields.methane.node, h('p', { id: 'dispute-methane', class: 'dispute', hidden: true })),

    read: () => Object.fromEntries([['position', position],
      ...Object.entries(fields).map(([name, field]) => [name, field.read()])]),

    write(facts) {
      ({ position } = facts);
      preset = category(facts.closing || facts.opening)?.purpose ?? '';
      for (const [name, field] of Object.entries(fields)) {
        field.write(facts[name]);
      }
    },

    // The fields that are not as they should be.
    invalid(names) {
      for (const [name, { node }] of Object.entries(fields)) {
        node.toggleAttribute('data-missing', names.includes(name));
        if (!['people', 'methane'].includes(name)) {
          node.setAttribute('aria-invalid', names.includes(name));
        }
      }
    },

    focus: name => fields[name].node.focus(),
  };
}
