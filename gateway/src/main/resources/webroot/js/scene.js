// The chosen alert: what, who, where and how sure that is; its cameras; its story.
import {
  address, desk, force, known, radioText, restricted, shown, what, where, who,
} from './desk.js';
import { find, h, show } from './dom.js';
import { cameraPart } from './cameras.js';
import { hasDraft } from './drafts.js';
import { incidentPart, incidentStrip, questionPart, statusMark } from './incident.js';
import { called, firstGone, meant, shownIncident } from './incidents.js';
import { room } from './room.js';
import { level, shape } from './shapes.js';
import { storyPart } from './story.js';
import { clock } from './times.js';
import { words } from './words.js';

let drawn = '';

export function buildScene() {
  show(find('#scene'),
    h('h2', {}, words('scene'), h('span', { id: 'scene-title' })),
    h('div', { id: 'scene-body', class: 'scroll', tabindex: 0, role: 'region',
      'aria-label': words('scene') }));
}

export function drawScene() {
  const alert = shown();
  const incident = shownIncident();
  const recorded = alert && !room.unrecorded.has(alert.number);
  const seen = JSON.stringify([alert, recorded, alert?.number === desk.selected,
    alert && cameraFacts(alert),
    incident, incident && [hasDraft(incident), firstGone(incident)?.days]]);
  if (seen === drawn) {
    return;
  }
  drawn = seen;
  find('#scene-title').textContent = alert ? title(alert)
    : incident ? words('incidentTitle', { number: called(incident) }) : '';
  const body = find('#scene-body');
  if (!alert && incident) {
    show(body, questionPart(incident), incidentStrip(incident), incidentPart(incident));
    return;
  }
  if (!alert) {
    show(body, h('p', { class: 'empty' }, h('b', {}, words('nothing')), words('nothingHint')));
    return;
  }
  show(body, headline(alert, recorded), incident && [questionPart(incident), incidentStrip(incident)],
    restricted(alert) && h('p', { class: 'handling' },
      h('span', { class: 'from-airwave' }, words('airwave')), words('handling')),
    facts(alert), cameraPart(alert), incident && incidentPart(incident), storyPart(alert));
}

// What of the other alerts and cameras is drawn with this one.
const cameraFacts = alert => alert.candidates.map(({ camera }) =>
  [room.broken.get(camera), [...room.alerts.values()].filter(other =>
    other.life !== 'CLOSED' && other.cues.at(-1)?.cue.camera === camera).map(o => o.number)]);

function title(alert) {
  return alert.number === desk.selected || alert.life !== 'RAISED'
    ? words('alert', { number: alert.number }) : words('next');
}

function headline(alert, recorded) {
  const state = alert.takenBy
    ? `${words(`life.${alert.life}`)} · ${alert.takenBy.desk}, ${alert.takenBy.name},`
      + ` ${clock(alert.takenAt)}` : words(`life.${alert.life}`);
  return h('div', { class: `headline p${level(alert)}` },
    shape(level(alert)),
    h('h3', {}, statusMark(meant(alert)), ` P${level(alert)} ${what(alert)}`),
    alert.life === 'CLOSED' ? h('span', {}) : h('time', {
      class: 'age', 'data-since': alert.raisedAt }),
    h('p', {}, `${where(alert)} · ${state} `,
      !recorded && h('span', { class: 'mark' }, words('unrecorded'))));
}

function facts(alert) {
  const { placing, caller } = alert;
  const lines = [
    alert.text && ['said', h('span', { class: 'said' }, `“${alert.text}”`)],
    ['who', known(alert)
      ? `${who(alert)}, ${caller.subscriber?.issuedTo ?? force(alert)} · ${radioText(caller.radio)}`
      : [h('span', { class: 'mark' }, words('unverified')),
        ` ${radioText(caller.radio)}, ${words('stranger')}`]],
    ['where', address(alert) || words('nowhere')],
    ['placed', `${placing.how} ${placed(placing)}`],
    ['heard', words('heardTimes', {
      n: alert.count, at: clock(alert.heardAt), link: alert.link })],
    alert.outcome && ['outcome', alert.outcome],
  ].filter(Boolean);
  return h('dl', { class: 'facts' },
    lines.flatMap(([key, value]) => [h('dt', {}, words(key)), h('dd', {}, value)]));
}

function placed(placing) {
  const sure = words(`sureness.${placing.sureness}`);
  return placing.place
    ? `(${sure}, ${words('within', { metres: Math.round(placing.uncertaintyMetres) })})`
    : `(${sure})`;
}
