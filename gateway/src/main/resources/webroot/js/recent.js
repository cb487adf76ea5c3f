// The last ten minutes: what was closed, who spoke, what broke.
import { callSign, cameraName, desk, marked, radioText, select, where } from './desk.js';
import { find, h, show } from './dom.js';
import { statusMark } from './incident.js';
import { meant } from './incidents.js';
import { room } from './room.js';
import { lamp, level, shape } from './shapes.js';
import { clock } from './times.js';
import { words } from './words.js';

const MOST = 40;
let drawn = '';

export function buildRecent() {
  show(find('#past'), h('h2', {}, words('past')),
    h('ul', { id: 'recent', class: 'scroll', tabindex: 0, 'aria-label': words('past') }));
}

export function drawRecent() {
  const lines = [...closed(), ...room.heard.map(heard).filter(Boolean)]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST);
  const seen = lines.map(line => line.at + line.text).join();
  if (seen !== drawn) {
    drawn = seen;
    show(find('#recent'), lines.length === 0 ? h('li', { class: 'none' }, words('nothingPast'))
      : lines.map(row));
  }
}

const row = ({ at, icon, text, alert, mark }) => h('li', {},
  h('time', {}, clock(at)), icon ?? h('span', {}),
  alert ? h('button', { type: 'button', class: 'open', click: () => select(alert) },
    mark, ' ', text)
    : h('span', {}, text));

const closed = () => [...room.closedAt].filter(([number]) => room.alerts.has(number))
  .map(([number, at]) => {
    const alert = room.alerts.get(number);
    return {
      at, icon: shape(level(alert)), alert: number, mark: statusMark(meant(alert)),
      text: words('closedBy', {
        what: marked(alert), where: where(alert), outcome: alert.outcome ?? '' }),
    };
  });

function heard({ at, radio, camera }) {
  if (camera) {
    const number = cameraName(camera.camera);
    return { at, icon: lamp(camera.healthy), text: camera.healthy
      ? words('cameraWell', { number })
      : words('cameraBroken', { number, reason: camera.reason }) };
  }
  const text = spoken(radio);
  return text && { at, icon: radio.type === 'LinkChange' ? lamp(radio.up) : null, text };
}

function spoken(event) {
  const who = event.radio && name(event.radio);
  const link = event.heard.link;
  switch (event.type) {
    case 'Text': case 'Status': return words('text', { who, text: event.text });
    case 'CallBegun': return words('speaks', { who, group: group(event.talkgroup) });
    case 'EmergencyEnded': return words('emergencyEnded', { who });
    case 'LinkChange': return words(event.up ? 'linkUp' : 'linkDown',
      { link, reason: event.reason });
    case 'Garbled': return words('garbled', { link });
    default: return null;
  }
}

const idText = id => id.type === 'AtLink' ? `at:${id.link}` : `${{ DmrId: 'dmr', DmrGroup: 'dmr', Issi: 'issi', Gssi: 'gssi' }[id.type]}`
  + `:${id.id}`;

function name(radio) {
  if (radio.type === 'Issi') {
    return `${words('airwave')} ${callSign(radio) ?? radioText(radio)}`;
  }
  const known = desk.registers.radios.find(r => r.id === idText(radio));
  const premises = known && desk.registers.premises.find(p => p.id === known.premises);
  return known ? [known.alias, premises?.name].filter(Boolean).join(', ') : idText(radio);
}

const group = talkgroup => talkgroup
  && ([...desk.registers.talkgroups, ...desk.registers.airwave?.talkgroups ?? []].find(g => g.id === idText(talkgroup))?.name ?? idText(talkgroup));
