// The forms: each is a dialog of labelled fields that is sent as one action. A refusal is said in
// the dialog, and nothing that was written is lost.
import { find, h } from './dom.js';
import { act, hours, state } from './footageState.js';
import { number, stretch } from './footageWords.js';
import { now } from './times.js';
import { atWall, wall } from './wall.js';

const LINE = 200;
const LONG = 1_000;

export const line = (name, label, value = '') => ({ name, label,
  node: h('input', { id: name, type: 'text', maxlength: LINE, autocomplete: 'off', required: true,
    value }) });

export const long = (name, label, { value = '', required = true } = {}) => {
  const node = h('textarea', { id: name, maxlength: LONG, rows: 2, required });
  node.value = value;
  return { name, label, node };
};

export const choice = (name, label, options, value) => ({ name, label,
  node: h('select', { id: name }, Object.entries(options).map(([key, text]) =>
    h('option', { value: key, selected: key === value }, text))) });

export const moment = (name, label, millis) => ({ name, label,
  node: h('input', { id: name, type: 'datetime-local', step: 1, required: true,
    value: wall(millis) }),
  read: node => instant(node.value) });

// What a field for date and time means; nothing where the clock never shows that.
export const instant = text => {
  const at = atWall(text);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
};

// A labelled field; one of several inputs is a group, and takes the whole width as long texts do.
function field({ name, label, node }) {
  const group = node.tagName === 'DIV';
  return h('div', { class: group || node.tagName === 'TEXTAREA' ? 'wide' : false,
    role: group ? 'group' : null, 'aria-labelledby': group ? `${name}-label` : null },
  group ? h('span', { id: `${name}-label`, class: 'label' }, label)
    : h('label', { for: name }, label),
  node);
}

// `fields` have { name, label, node, read }; `action` makes the message of what they say.
export function form({ title, hint, fields, send, action, done }) {
  const fault = h('p', { class: 'fault', role: 'alert' });
  const button = h('button', {}, send);
  const back = document.activeElement?.id;
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title' },
    h('h2', { id: 'dialog-title' }, title),
    h('form', { submit: event => {
      event.preventDefault();
      submit();
    } },
    hint && h('p', {}, hint),
    h('div', { class: 'fields' }, fields.map(field)),
    fault,
    h('div', { class: 'end' },
      h('button', { type: 'button', click: () => dialog.close() }, 'Cancel'), button)));
  dialog.addEventListener('close', () => {
    dialog.remove();
    (find(`#${back}`) ?? find(`#request-${state.selected}`))?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();

  async function submit() {
    button.disabled = true;
    const said = Object.fromEntries(fields.map(({ name, node, read }) =>
      [name, read ? read(node) : node.value.trim()]));
    const reason = await act(action(said));
    button.disabled = false;
    if (reason) {
      fault.textContent = reason.charAt(0).toUpperCase() + reason.slice(1);
    } else {
      dialog.close();
      done();
    }
  }
}

export const preserve = (request, done) => form({
  title: `Preserve footage of request ${number(request.number)}`,
  fields: [
    choice('part', 'Footage', Object.fromEntries(request.parts.map((part, i) =>
      [i + 1, `${i + 1}: ${stretch(part.key)}`])),
    String(request.parts.findIndex(part => !part.copy) + 1 || 1)),
    line('place', 'Where it lies now'),
    line('sha256', 'SHA-256 of the file'),
    moment('copied', 'When it was copied', now()),
  ],
  send: 'Preserve',
  action: said => ({ type: 'PreserveFootage', request: request.number, ...said,
    part: Number(said.part) }),
  done,
});

export const link = bySystem => (request, done) => form({
  title: bySystem ? `Order a link for request ${number(request.number)}`
    : `Link for request ${number(request.number)}`,
  hint: bySystem ? 'The police’s system makes the link and sends it to the recipient.'
    : 'For one named recipient, to be used once.',
  fields: [
    !bySystem && line('reference', 'Reference of the link'),
    line('recipient', 'Recipient', request.ask.requester.name),
    line('address', 'Recipient’s address'),
    moment('expires', 'Expires', now() + Math.min(hours(state.view.link), 3 * 86_400_000) - 60_000),
  ].filter(Boolean),
  send: bySystem ? 'Order' : 'Release',
  action: said => ({ type: bySystem ? 'OrderLink' : 'GiveLink', request: request.number, ...said }),
  done,
});

export const disc = (request, done) => form({
  title: `Disc for request ${number(request.number)}`,
  hint: 'Once it has left the control room it does not come back.',
  fields: [
    line('disc', 'Number of the disc'),
    line('officer', 'Officer who takes it', request.ask.requester.name),
    moment('visit', 'Visit', now()),
    line('exhibit', 'Exhibit reference'),
    line('maker', 'Made by', state.me.name),
    line('disclaimer', 'Signed disclaimer'),
  ],
  send: 'Hand over',
  action: said => ({ type: 'GiveDisc', request: request.number, disc: said }),
  done,
});

// A form of one or two texts.
export const words = ({ type, title, fields, send }) => (request, done) => form({
  title: `${title} ${number(request.number)}`,
  fields: fields(request),
  send,
  action: said => ({ type, request: request.number, ...said }),
  done,
});
