// One request: what is asked for, what became of each part, its story, and what can be done now.
import { find, h, show } from './dom.js';
import { chosen, coverOf, late, state } from './footageState.js';
import { fate, fateLevel } from './footageQueue.js';
import {
  incident, kinds, number, stages, status, stretch, time, turn, wants,
} from './footageWords.js';

export function drawStory(deeds) {
  const request = chosen();
  const panel = find('#story');
  if (!request) {
    show(panel, h('h2', { id: 'story-title' }, 'Request'),
      h('p', { class: 'empty' }, 'Choose a request: arrow keys, Home and End.'));
    return;
  }
  const { ask } = request;
  const cover = coverOf(request);
  show(panel,
    h('h2', { id: 'story-title' }, `Request ${number(request.number)} `,
      h('b', {}, status[request.status])),
    h('div', { class: 'body', tabindex: 0, role: 'group', 'aria-label': 'Details' },
      late(request) && h('p', { class: 'escalated' }, stages[late(request)]),
      h('dl', {},
        pair('Asked for by', `${ask.requester.name}, ${ask.requester.organisation}`),
        pair('Kind', `${kinds[ask.requester.kind]} · ${wants[ask.want]}`),
        pair('Legal basis', ask.requester.basis),
        pair('Reason', ask.reason),
        ask.exception && pair('Minor offence', ask.exception),
        pair('Incident', incident(ask.incident) ?? 'none'),
        cover && pair('To approve', turn(cover), 'cover'),
        request.approvedBy && pair('Approved by', request.approvedBy)),
      h('h3', {}, 'Footage'),
      h('ol', { class: 'parts' }, request.parts.map(part)),
      h('h3', {}, 'Story'),
      h('ol', { class: 'lines' }, request.story.map(line => h('li', {},
        h('time', { datetime: line.at }, time(line.at)), h('span', {}, line.text),
        h('small', {}, line.by))))),
    state.me.role !== 'viewer' && h('div', {
      class: 'deeds', role: 'toolbar', 'aria-label': 'What can be done' },
    deeds(request).map(({ key, name, run }) => h('button', {
      type: 'button', id: `deed-${key}`, click: () => run(request) },
    h('kbd', {}, key.toUpperCase()), name))));
}

const pair = (name, value, id) =>
  h('div', {}, h('dt', {}, name), h('dd', id ? { id } : {}, value));

function part(one) {
  const { copy } = one;
  return h('li', {},
    h('span', {}, stretch(one.key)),
    h('b', { class: fateLevel(one) }, fate(one)),
    one.goneUntil && h('small', {}, `What it showed before ${time(one.goneUntil)} is written over.`),
    copy && h('small', {}, `${copy.place}, ${time(copy.copied)}, by ${copy.by}`),
    copy && h('code', {}, copy.sha256));
}
