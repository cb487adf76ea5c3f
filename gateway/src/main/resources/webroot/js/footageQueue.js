// The queue: escalated requests first, then those whose footage is written over soonest.
import { find, h, show } from './dom.js';
import { coverOf, late, left, leftOf, lost, open, ordered, settled, state } from './footageState.js';
import { asked, incident, number, span, status, wants } from './footageWords.js';
import { now } from './times.js';

const DAY = 86_400_000;

export function drawQueue(choose, ask) {
  const all = state.view.requests;
  const waiting = ordered(all.filter(open));
  const ended = all.filter(request => !open(request)).toReversed();
  show(find('#queue'),
    h('h2', { id: 'queue-title' }, 'Requests', h('b', {}, String(waiting.length)),
      state.me.role !== 'viewer' && h('button', { type: 'button', id: 'new', click: ask },
        h('kbd', {}, 'N'), 'New request')),
    h('div', { class: 'columns', 'aria-hidden': 'true' },
      ['No', 'Stage', 'Age', 'Left', 'Asked for by'].map(name => h('span', {}, name))),
    waiting.length === 0 && h('p', { class: 'empty' }, 'Nothing waits.'),
    h('ol', { id: 'waiting', 'aria-label': 'Open requests' },
      waiting.map(request => row(request, choose))),
    ended.length > 0 && h('h3', {}, 'Ended'),
    h('ol', { 'aria-label': 'Ended requests' },
      ended.map(request => row(request, choose))));
}

function row(request, choose) {
  const stage = late(request);
  const cover = coverOf(request);
  return h('li', {}, h('button', {
    type: 'button', id: `request-${request.number}`, class: stage ? 'row late' : 'row',
    'aria-current': request.number === state.selected ? 'true' : false,
    click: () => choose(request.number),
  },
  h('b', {}, number(request.number)),
  h('span', { class: 'stage' }, stage && h('b', { class: 'mark' }, 'LATE'),
    status[request.status], cover && h('small', { class: 'cover' }, asked(cover))),
  h('span', {}, open(request) ? span(now() - Date.parse(request.requestedAt)) : '–'),
  countdown(request),
  h('span', { class: 'who' }, request.ask.requester.name,
    h('small', {}, request.ask.requester.organisation),
    request.ask.want === 'VIEWING' && h('small', {}, wants.VIEWING),
    h('small', { class: 'incident' }, incident(request.ask.incident)))));
}

function countdown(request) {
  const parts = request.parts;
  const time = open(request) ? leftOf(request) : null;
  if (time === null) {
    const all = parts.every(part => part.copy);
    return h('span', {}, !open(request) ? '–' : all ? 'preserved'
      : parts.some(part => part.copy) ? 'part' : 'gone');
  }
  return h('span', { class: level(time) }, time <= 0 ? 'going' : span(time));
}

const level = time => (time < DAY ? 'left soon' : time < 5 * DAY ? 'left near' : 'left');

// How a part stands, in words.
export function fate(part) {
  if (part.copy) {
    return 'preserved';
  }
  return lost(part) ? 'written over' : left(part) <= 0 ? 'being written over'
    : `${span(left(part))} left`;
}

export const fateLevel = part => (settled(part) ? (part.copy ? 'left' : 'left soon')
  : level(left(part)));
