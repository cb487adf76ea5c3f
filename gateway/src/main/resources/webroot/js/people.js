// The people of an incident, a line each: their part, a name if it is known, and what they wear.
// There is always an empty line for the next; a line that is emptied is nobody.
import { h } from './dom.js';
import { words } from './words.js';

const PARTS = ['SUSPECT', 'VICTIM', 'WITNESS', 'MISSING', 'VULNERABLE', 'STAFF', 'OTHER'];
const LINE = 200;
const MOST = 20;

export function peopleEditor() {
  const list = h('ol', { class: 'people', input: grow });
  let rows = [];

  function add({ part = '', name = '', clothing = '' } = {}) {
    const n = rows.length + 1;
    const row = {
      part: h('select', { 'aria-label': words('person.part', { n }) },
        h('option', { value: '' }, words('person.none')),
        PARTS.map(one => h('option', { value: one }, words(`personPart.${one}`)))),
      name: h('input', { type: 'text', maxlength: LINE, autocomplete: 'off',
        'aria-label': words('person.name', { n }), placeholder: words('person.nameHint') }),
      clothing: h('input', { type: 'text', maxlength: LINE, autocomplete: 'off',
        'aria-label': words('person.clothing', { n }),
        placeholder: words('person.clothingHint') }),
    };
    row.part.value = part;
    row.name.value = name;
    row.clothing.value = clothing;
    rows.push(row);
    list.append(h('li', {}, row.part, row.name, row.clothing));
  }

  const values = row => ({
    clothing: row.clothing.value.trim(), name: row.name.value.trim(),
    part: row.part.value || 'OTHER' });
  const used = row => row.part.value || row.name.value.trim() || row.clothing.value.trim();

  function grow() {
    if (rows.every(used) && rows.length < MOST) {
      add();
    }
  }

  return {
    node: list,
    read: () => rows.filter(used).map(values),
    write(people) {
      rows = [];
      list.replaceChildren();
      people.forEach(add);
      grow();
    },
    focus: () => rows.at(-1).part.focus(),
  };
}
