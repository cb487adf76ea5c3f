// What the radio was told, and what happened so far.
import { h } from './dom.js';
import { clock } from './times.js';
import { words } from './words.js';

const LINES = 40;

export const storyPart = alert => h('div', { class: 'story' },
  h('div', {},
    h('h4', { class: 'part' }, words('toRadio')),
    alert.answers.length === 0 ? h('p', {}, words('nothingSent'))
      : h('ul', {}, alert.answers.toReversed().map(answer)),
    alert.passages?.length > 0 && [h('h4', { class: 'part' }, words('byAirwave')),
      h('ul', {}, alert.passages.toReversed().map(passage))]),
  h('div', {},
    h('h4', { class: 'part' }, words('timeline')),
    h('ul', {}, alert.timeline.slice(-LINES).toReversed().map(note =>
      h('li', {}, h('time', {}, clock(note.at)), h('span', {}, `${note.by}: ${note.text}`))))));

const passage = ({ at, to, text, state, reason }) => h('li', {},
  h('time', {}, clock(at)),
  h('span', {}, `${to}: “${text}” `,
    h('span', { class: ['FAILED', 'UNKNOWN'].includes(state) ? 'bad' : '' },
      [words(`passage.${state}`), reason].filter(Boolean).join(': '))));

const answer = ({ at, text, state, reason }) => h('li', {},
  h('time', {}, clock(at)),
  h('span', {}, `“${text}” `,
    h('span', { class: state === 'FAILED' ? 'bad' : '' },
      [words(`answer.${state}`), reason].filter(Boolean).join(': '))));
