// A desk that nobody touched for long shows everything and does nothing, until its operator gives
// the password again.
import { desk } from './desk.js';
import { open } from './dialog.js';
import { h, find, say } from './dom.js';
import { words } from './words.js';

const TOUCH = 60_000;
const LOCKED = 423;

let touched = 0;

// Tells the server, at most once a minute, that somebody is here.
export function touch() {
  if (Date.now() - touched > TOUCH) {
    touched = Date.now();
    knock('POST');
  }
}

// Asks whether the desk is locked: that nobody need be here for.
export const checkLock = () => knock('GET');

async function knock(method) {
  try {
    const answer = await fetch('/api/touch', { method });
    if (answer.status === LOCKED && !find('#unlock')) {
      find('dialog[open]')?.close();
      ask();
    }
  } catch {
    touched = 0;
  }
}

function ask() {
  const password = h('input', {
    id: 'unlock', type: 'password', autocomplete: 'current-password', maxlength: 200 });
  const fault = h('p', { role: 'alert' });
  open(words('lockTitle', { name: desk.name }), h('form', {
    submit: event => {
      event.preventDefault();
      enter(password, fault);
    },
  },
  h('p', {}, words('lockHint')),
  h('label', { for: 'unlock' }, words('password')), password, fault,
  h('div', { class: 'end' }, h('button', {}, words('unlock')))));
  password.focus();
}

async function enter(password, fault) {
  const answer = await fetch('/sign-in', {
    method: 'POST', redirect: 'manual',
    body: new URLSearchParams({ name: desk.name, desk: desk.desk, password: password.value }),
  });
  if (answer.type === 'opaqueredirect') {
    location.reload();
  } else {
    say(fault, words('wrong'));
    password.value = '';
  }
}
