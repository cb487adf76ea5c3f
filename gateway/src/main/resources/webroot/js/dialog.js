// A question that keys alone answer: numbered choices, or a line of text, or both. Esc leaves it.
import { home, what } from './desk.js';
import { h, say } from './dom.js';
import { waiting } from './room.js';
import { level } from './shapes.js';
import { words } from './words.js';

let waits = h('span');

export function open(title, ...contents) {
  waits = h('span', { class: 'waits' });
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title', tabindex: -1 },
    h('div', { class: 'title' }, h('h2', { id: 'dialog-title' }, title), waits), contents);
  dialog.addEventListener('close', () => {
    dialog.remove();
    home();
  });
  document.body.append(dialog);
  dialog.showModal();
  drawWaits();
  return dialog;
}

// Who waits while the question stands before the queue.
export function drawWaits() {
  const [worst, ...others] = waiting();
  waits.className = worst ? `waits p${level(worst)}` : 'waits';
  say(waits, worst ? words('waits', {
    what: `${worst.category.priority} ${what(worst)}`, n: others.length }) : '');
}

// `choices` are texts, or { value, text, kind }; the first nine have a number. `field` is
// { label, most, value } or nothing: with `needsChoice` the text goes with a choice, and with `first` it is
// asked before. `done` gets the choice, if any, and the text, and says whether that will do.
export function ask({ title, hint, choices = [], field, done }) {
  const count = h('span', { class: 'count', 'aria-live': 'polite' });
  const input = field && h('input', {
    id: 'dialog-text', type: 'text', maxlength: field.most, autocomplete: 'off',
    value: field.value, input: left,
  });
  const asked = field && [h('label', { for: 'dialog-text' }, count, field.label), input];
  const buttons = choices.map((choice, i) => h('button', {
    type: 'button', click: () => end(choice.value ?? choice) },
  h('kbd', {}, i < 9 ? String(i + 1) : '·'), h('span', {}, choice.text ?? choice),
  choice.kind && h('span', { class: 'kind' }, choice.kind)));
  const dialog = open(title, h('form', {
    novalidate: true,
    submit: event => {
      event.preventDefault();
      if (field.needsChoice) {
        buttons[0].focus();
      } else {
        end(null);
      }
    },
  },
  hint && h('p', {}, hint),
  field?.first && asked,
  h('div', { class: 'choices' }, buttons),
  field && !field.first && asked,
  h('div', { class: 'end' },
    h('button', { type: 'button', click: () => dialog.close() }, words('cancel')),
    field && !field.needsChoice && h('button', {}, field.send))));
  dialog.addEventListener('keydown', event => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && event.target !== input;
    if (plain && /^[1-9]$/.test(event.key) && buttons[event.key - 1]) {
      event.preventDefault();
      buttons[event.key - 1].click();
    } else if (plain && event.key === '0' && input) {
      event.preventDefault();
      input.focus();
    } else if (plain && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      walk(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  left();
  if (field?.value) {
    input.select();
  }
  // Not the first choice: the space bar that is hit by habit must not choose.
  (buttons.length && !field?.first ? dialog : input).focus();

  function left() {
    if (input) {
      count.textContent = words('left', { n: field.most - input.value.length });
    }
  }

  function walk(by) {
    const at = buttons.indexOf(document.activeElement);
    const next = at < 0 && by < 0 ? buttons.length - 1 : at + by;
    buttons[(next + buttons.length) % buttons.length]?.focus();
  }

  function end(choice) {
    if (done(choice, input?.value.trim() ?? '')) {
      dialog.close();
    } else {
      input?.focus();
    }
  }
}
