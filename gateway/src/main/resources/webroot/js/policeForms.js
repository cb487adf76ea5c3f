// What the police can do about an incident, by keys alone: a text, for accepting also a grade.
import { h, find, say } from './dom.js';
import { atHand, state, what } from './policeState.js';
import { words } from './policeWords.js';

const MOST = 1_000;
const NUMBER = 40;
const needed = new Set(['reject', 'ask', 'resolve']);
let timer;

export function form(act, done) {
  const row = atHand();
  if (!row) {
    told(words('chooseFirst'));
    return;
  }
  const grades = act === 'accept' ? state.me.grades : [];
  const short = act === 'accept';
  const input = h(short ? 'input' : 'textarea', {
    id: 'form-text', maxlength: short ? NUMBER : MOST, autocomplete: 'off', rows: short ? null : 3,
    'aria-describedby': 'form-fault',
  });
  const fault = h('p', { id: 'form-fault', role: 'alert' });
  const buttons = grades.map((grade, i) => h('button', {
    type: 'button', click: () => send(grade) }, h('kbd', {}, String(i + 1)), grade));
  const dialog = h('dialog', { 'aria-labelledby': 'form-title' },
    h('h2', { id: 'form-title' }, words(`form.${act}`), ' ', h('span', {}, row.number)),
    h('form', {
      novalidate: true,
      submit: event => {
        event.preventDefault();
        if (buttons.length) {
          buttons[0].focus();
        } else {
          send('');
        }
      },
    },
    h('p', {}, [what(row), row.now.place, row.now.town].filter(Boolean).join(', ')),
    h('label', { for: 'form-text' }, words(`field.${act}`)), input,
    buttons.length > 0 && h('fieldset', { class: 'choices' },
      h('legend', {}, words('gradeFirst')), buttons),
    fault,
    h('div', { class: 'end' },
      h('button', { type: 'button', click: () => dialog.close() }, words('cancel')),
      !buttons.length && h('button', {}, words('send')))));
  dialog.addEventListener('keydown', event => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && event.target !== input && buttons[event.key - 1]) {
      event.preventDefault();
      buttons[event.key - 1].click();
    } else if (plain && event.key === 'Enter' && event.target === input && !event.shiftKey) {
      event.preventDefault();
      dialog.querySelector('form').requestSubmit();
    }
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    done();
  });
  document.body.append(dialog);
  dialog.showModal();
  input.focus();

  async function send(grade) {
    const text = input.value.trim();
    if (needed.has(act) && !text) {
      say(fault, words('needed'));
      input.focus();
      return;
    }
    const refusal = await post({
      incident: row.number, act: act.toUpperCase(), grade,
      urn: short ? text : '', text: short ? '' : text,
    });
    if (refusal) {
      say(fault, refusal);
    } else {
      dialog.close();
      told(words('sent', { what: words(`form.${act}`), number: row.number }));
    }
  }
}

// Why it was not taken; nothing where it was.
async function post(action) {
  try {
    const answer = await fetch('/police/acts', {
      method: 'POST', body: JSON.stringify(action), signal: AbortSignal.timeout(8_000) });
    if (answer.status === 401 || answer.status === 423) {
      location.assign('/police/sign-in');
    }
    return answer.ok ? '' : (await answer.json()).reason;
  } catch {
    return words('unsent');
  }
}

export function told(text) {
  const bar = find('#told');
  say(bar, text);
  bar.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    bar.hidden = true;
  }, 5_000);
}
