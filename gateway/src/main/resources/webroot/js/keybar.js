// The bar of keys below: what can be done, for the hand on the mouse too.
import { desk } from './desk.js';
import { find, h, show } from './dom.js';
import { bindings } from './keys.js';
import { keyName, words } from './words.js';

const order = ['take', 'reply', 'police', 'tell', 'note', 'close', 'incident', 'finish', 'answer',
  'more', 'list', 'search', 'mute', 'theme', 'help'];

export function drawKeyBar(actions, home) {
  const button = name => h('button', {
    type: 'button', id: `do-${name}`,
    click: () => {
      home();
      actions[name]();
    },
  }, h('kbd', {}, keyName(bindings[name])), h('span', {}, words(`action.${name}`)));
  const hint = (keys, name) => h('span', { class: 'hint' },
    keys.map(key => h('kbd', {}, key)), words(`action.${name}`));
  show(find('#keys'), button(order[0]), hint(['1–9'], 'camera'),
    hint([keyName(bindings.up), keyName(bindings.down)], 'choose'), order.slice(1).filter(name => name !== 'tell' || desk.airwave).map(button));
}
