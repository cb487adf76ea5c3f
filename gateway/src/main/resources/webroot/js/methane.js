// The fields of METHANE, folded away: nearly no incident needs them.
import { h } from './dom.js';
import { words } from './words.js';

const LINE = 200;
const CASUALTIES = 9_999;
const TEXTS = ['location', 'type', 'hazards', 'access', 'present', 'required'];

export function methaneEditor() {
  const input = (name, attributes) => h('input', { id: `methane-${name}`, ...attributes });
  const nodes = {
    major: input('major', { type: 'checkbox' }),
    casualties: input('casualties', { type: 'number', min: 0, max: CASUALTIES, step: 1 }),
    ...Object.fromEntries(TEXTS.map(name =>
      [name, input(name, { type: 'text', maxlength: LINE, autocomplete: 'off' })])),
  };
  const labelled = name => h('div', { class: `field methane-${name}` },
    h('label', { for: `methane-${name}` }, words(`methane.${name}`)), nodes[name]);
  const fold = h('details', { class: 'methane' },
    h('summary', { id: 'fact-methane' }, words('methane.title')),
    h('div', { class: 'facts-form' }, ['major', 'location', 'type', 'hazards', 'access',
      'casualties', 'present', 'required'].map(labelled)));

  // Nobody knows yet is not the same as nobody is hurt.
  const many = () => (nodes.casualties.value.trim() === '' ? null
    : Math.min(CASUALTIES, Math.max(0, Math.trunc(Number(nodes.casualties.value)))));

  return {
    node: fold,
    // In the order in which the server writes it, so that the two can be compared.
    read() {
      const text = name => nodes[name].value.trim();
      const report = {
        access: text('access'), casualties: many(), hazards: text('hazards'),
        location: text('location'), major: nodes.major.checked, present: text('present'),
        required: text('required'), type: text('type') };
      const told = report.major || report.casualties !== null || TEXTS.some(name => report[name]);
      return told ? report : null;
    },
    write(report) {
      nodes.major.checked = report?.major ?? false;
      nodes.casualties.value = report?.casualties ?? '';
      for (const name of TEXTS) {
        nodes[name].value = report?.[name] ?? '';
      }
      fold.open ||= Boolean(report);
    },
  };
}
