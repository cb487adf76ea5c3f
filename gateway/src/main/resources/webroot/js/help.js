// All keys, what each does, and how to change them.
import { open } from './dialog.js';
import { h, show } from './dom.js';
import { asDelivered, bind, bindable, bindings, keysOn, switchKeys } from './keys.js';
import { sound } from './sound.js';
import { keyName, words } from './words.js';

export function help(changed) {
  const table = h('tbody', {});
  const draw = () => {
    show(table, Object.keys(bindings).map(row), h('tr', {},
      h('th', { scope: 'row' }, words('action.camera')), h('td', {}, h('kbd', {}, '1–9'))));
    changed();
  };
  const row = action => h('tr', {}, h('th', { scope: 'row' }, words(`action.${action}`)),
    h('td', {}, button(action)));
  const button = action => h('button', {
    type: 'button', id: `key-${action}`,
    'aria-label': words('change', {
      action: words(`action.${action}`), key: keyName(bindings[action]) }),
    click: event => listenFor(event.currentTarget, action),
  }, keyName(bindings[action]));

  function listenFor(asked, action) {
    asked.textContent = words('pressKey');
    asked.addEventListener('keydown', event => {
      event.preventDefault();
      event.stopPropagation();
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (bindable(key)) {
        bind(action, key);
      }
      draw();
    }, { once: true });
  }

  const dialog = open(words('keysTitle'), h('div', { class: 'body' },
    h('p', {}, words('keysHint')),
    h('table', { class: 'bindings' }, table),
    h('label', { class: 'check' }, h('input', {
      type: 'checkbox', checked: keysOn(),
      change: event => switchKeys(event.currentTarget.checked),
    }), words('keysOn')),
    h('div', { class: 'end' },
      [1, 2, 3].map(p => h('button', { type: 'button', click: () => sound.play(p) },
        words('tryTone', { p }))),
      h('button', { type: 'button', click: () => { asDelivered(); draw(); } },
        words('keysReset')),
      h('button', { type: 'button', id: 'help-done', click: () => dialog.close() },
        words('done')))));
  draw();
  dialog.querySelector('#help-done').focus();
}
