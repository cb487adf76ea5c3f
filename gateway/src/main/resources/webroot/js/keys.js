// Single keys, which can be changed or switched off. They work while nothing that takes keys itself
// has the focus.
import { keep, kept } from './store.js';

const delivered = {
  take: ' ', up: 'ArrowUp', down: 'ArrowDown', reply: 'r', police: 'p', note: 'n', close: 'c',
  tell: 't', incident: 'i', finish: 'x', answer: 'a', more: 'e', list: 'l', search: 's',
  mute: 'm', theme: 'd', help: '?',
};

export const bindings = { ...delivered, ...stillFree(kept('keys', {})) };
let on = kept('keysOn', true);

export const keysOn = () => on;

export function switchKeys(value) {
  on = value;
  keep('keysOn', value);
}

// What was chosen before, but for keys that belong to an action that did not exist then.
function stillFree(chosen) {
  const fresh = Object.keys(delivered).filter(action => !(action in chosen));
  const taken = fresh.map(action => delivered[action]);
  return Object.fromEntries(Object.entries(chosen).filter(([, key]) => !taken.includes(key)));
}

// Gives `action` a key; an action that had it gets the other's.
export function bind(action, key) {
  const other = Object.keys(bindings).find(name => bindings[name] === key);
  if (other) {
    bindings[other] = bindings[action];
  }
  bindings[action] = key;
  keep('keys', bindings);
}

export function asDelivered() {
  Object.assign(bindings, delivered);
  keep('keys', bindings);
}

export const bindable = key => key.length === 1 && !/[1-9]/.test(key) || /^(Arrow|F\d)/.test(key);

// `actions` are functions by name; `camera` takes a rank from 0.
export function listen(actions, camera) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || busy(event)) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = Object.keys(bindings).find(name => bindings[name] === key);
    const help = action === 'help';
    if (!on && !help) {
      return;
    }
    if (action && !(event.repeat && !key.startsWith('Arrow'))) {
      event.preventDefault();
      actions[action]();
    } else if (/^[1-9]$/.test(key) && !event.repeat) {
      event.preventDefault();
      camera(Number(key) - 1);
    }
  });
}

function busy(event) {
  return document.querySelector('dialog[open]')
    || event.target.closest('input, textarea, select, button, a')
    || event.target.closest('#map') && /^Arrow|^[+-]$/.test(event.key);
}
