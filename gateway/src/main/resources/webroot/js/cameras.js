// The cameras of an alert: what was asked of the last one, and which others there are.
import { cameraName, home, turn, viewName } from './desk.js';
import { h } from './dom.js';
import { cameraUser, room } from './room.js';
import { words } from './words.js';

const WAY = ['ORDERED', 'SENT', 'ACCEPTED', 'CONFIRMED'];
const BAD = ['FAILED', 'NOT_CONFIRMED', 'SUPERSEDED'];

export function cameraPart(alert) {
  const last = alert.cues.at(-1);
  return h('div', {}, last && cue(last),
    h('h4', { class: 'part' }, words('cameras')),
    alert.candidates.length === 0 ? h('p', { class: 'mark' }, words('noCamera'))
      : h('ol', { class: 'cameras' },
        alert.candidates.slice(0, 9).map((candidate, i) => line(alert, candidate, i, last))));
}

function cue({ cue: { camera, view, reason: chosen }, state, reason }) {
  return h('div', { class: 'cue' },
    h('p', { class: 'camera' },
      `${words('camera', { number: cameraName(camera) })} · ${viewName(view)}`),
    h('p', { class: 'why' }, words('why', { reason: chosen })),
    h('ol', { class: 'steps' }, steps(state)),
    reason && h('p', {}, reason));
}

function steps(state) {
  if (BAD.includes(state)) {
    const reached = state === 'NOT_CONFIRMED' ? 3 : 2;
    return [...WAY.slice(0, reached).map(step => h('li', { class: 'done' }, words(`cue.${step}`))),
      h('li', { class: 'bad' }, words(`cue.${state}`))];
  }
  const at = WAY.indexOf(state);
  return WAY.map((step, i) => h('li', {
    class: i < at ? 'done' : i === at ? 'done now' : '' }, words(`cue.${step}`)));
}

function line(alert, candidate, rank, last) {
  const { camera, view, distanceMetres, reason } = candidate;
  const report = alert.cues.findLast(r => r.cue.camera === camera);
  const trouble = room.broken.has(camera)
    ? words('broken', { reason: room.broken.get(camera) }) : taken(camera, alert);
  const state = report ? words(`cue.${report.state}`) : '';
  return h('li', {}, h('button', {
    id: `camera-${rank + 1}`, type: 'button',
    'aria-current': last?.cue.camera === camera,
    click: () => {
      turn(rank);
      home();
    },
  },
  h('kbd', {}, String(rank + 1)),
  h('span', { class: 'number' }, cameraName(camera)),
  h('span', {}, words('metres', { metres: Math.round(distanceMetres) })),
  h('span', { class: 'view' }, viewName(view)),
  h('span', { class: report && BAD.includes(report.state) ? 'state bad' : 'state' }, state),
  h('span', { class: trouble ? 'reason bad' : 'reason' }, trouble || reason)));
}

function taken(camera, alert) {
  const user = cameraUser(camera, alert);
  return user && words('inUse', { desk: user.takenBy?.desk });
}
