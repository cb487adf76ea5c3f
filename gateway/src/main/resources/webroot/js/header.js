// The header: which desk this is, what still works and when it was last heard, and the time.
import { desk, muted } from './desk.js';
import { find, h, say, show } from './dom.js';
import { statusMark } from './incident.js';
import { asked, toComplete } from './incidents.js';
import { bindings } from './keys.js';
import { room } from './room.js';
import { lamp, notice } from './shapes.js';
import { sound } from './sound.js';
import { age, clock, now, shortAge } from './times.js';
import { wire } from './wire.js';
import { keyName, words } from './words.js';

export function buildHeader() {
  show(find('#top'),
    h('h1', {}, h('img', { src: '/img/watchlink.svg', alt: '', width: 26, height: 26 }),
      words('product')),
    h('span', { class: 'desk' }, `${desk.desk} · ${desk.name}`),
    h('span', { class: 'lamp' }, words(`role.${desk.role}`)),
    h('b', { id: 'central', hidden: true }), h('span', { id: 'meant' }, statusMark(desk.choices.incidents.status)),
    h('span', { id: 'others', class: 'lamp' }),
    h('span', { id: 'questions', class: 'lamp down' }),
    h('span', { id: 'incomplete', class: 'lamp' }),
    h('span', { id: 'sound', class: 'lamp' }),
    pages(),
    h('button', { type: 'button', click: signOut }, words('signOut')),
    h('time', { id: 'clock' }),
    h('ul', { id: 'links', 'aria-label': words('links') }));
}

const pages = () => h('nav', { 'aria-label': words('pages') },
  ['footage', 'faults', ...desk.role === 'supervisor' ? ['reports'] : []]
    .map(page => h('a', { href: `/${page}` }, words(`page.${page}`))));

async function signOut() {
  await fetch('/sign-out', { method: 'POST', redirect: 'manual' });
  location.assign('/sign-in');
}

export function drawHeader() {
  const lamps = room.links.map(link => chip(link.up, linkText(link)));
  const all = room.camerasUp === room.camerasTotal;
  lamps.push(chip(all, words('camerasUp', { up: room.camerasUp, total: room.camerasTotal })));
  if (room.airwave && !room.airwave.open) {
    lamps.push(chip(false, words('airwaveOff', { reason: room.airwave.reason })));
  } else if (room.airwave && !room.airwave.sends) {
    lamps.push(chip(true, words('airwaveListens')));
  }
  lamps.push(...room.notices.filter(text => !central(text)).map(text =>
    h('li', { class: 'lamp notice' }, notice(), h('span', {}, text))));
  const list = find('#links');
  lamps.forEach((fresh, i) => {
    const old = list.children[i];
    if (old?.className === fresh.className) {
      say(old.lastChild, fresh.lastChild.textContent);
    } else if (old) {
      old.replaceWith(fresh);
    } else {
      list.append(fresh);
    }
  });
  while (list.children.length > lamps.length) {
    list.lastChild.remove();
  }
  const others = room.desks.filter(d => d.desk !== desk.desk || d.name !== desk.name)
    .map(d => `${d.desk} ${d.name}`).join(', ');
  say(find('#others'), others ? words('onDuty', { desks: others }) : '');
  drawIncidents();
  say(find('#sound'), soundText());
  find('#sound').classList.toggle('down', sound.blocked() || Boolean(muted()));
  say(find('#clock'), clock(now()));
  drawWarnings();
}

// What the central log lacks: recorded here, and not yet there.
const central = text => /^not recording centrally/i.test(text);

function drawIncidents() {
  const behind = room.notices.find(central);
  find('#central').hidden = !behind;
  say(find('#central'), behind ?? '');
  const incidents = toComplete();
  say(find('#incomplete'), incidents.length > 0 ? words('incomplete', {
    n: incidents.length, age: shortAge(incidents[0].openedAt),
    key: keyName(bindings.list) }) : words('allComplete'));
  const questions = asked().length;
  say(find('#questions'), questions > 0
    ? words('questions', { n: questions, key: keyName(bindings.answer) }) : '');
}

const chip = (up, text) => h('li', { class: up ? 'lamp' : 'lamp down' }, lamp(up),
  h('span', {}, text));

// The network's name is told only where there are several.
function shortName(link) {
  const networks = new Set(room.links.map(one => one.link.split('/')[0]));
  return networks.size > 1 ? link : link.slice(link.indexOf('/') + 1);
}

function linkText({ link: name, up, lastHeard, reason }) {
  const link = shortName(name);
  const heard = lastHeard ? shortAge(lastHeard) : '';
  if (!up) {
    return words('linkDownSince', { link, age: heard, reason });
  }
  return heard ? words('linkAge', { link, age: heard }) : words('linkNever', { link });
}

function soundText() {
  const until = muted();
  if (sound.blocked()) {
    return words('soundBlocked');
  }
  return until
    ? words('soundMuted', { age: age(new Date(now()).toISOString(), Date.parse(until)) })
    : words('soundOn');
}

function drawWarnings() {
  const warnings = [];
  if (!wire.live) {
    warnings.push(['not-live', words('notLive'),
      words('notLiveText', { at: clock(wire.heard) })]);
  } else if (!room.recording) {
    warnings.push(['not-recording', words('notRecording'), words('notRecordingText')]);
  }
  const shownNow = [...find('#warnings').children].map(line => line.id).join();
  if (shownNow !== warnings.map(([id]) => id).join()) {
    show(find('#warnings'), warnings.map(([id, name, text]) =>
      h('p', { class: 'warning', id }, h('b', {}, name), text)));
  }
  document.body.classList.toggle('dead', !wire.live);
  document.body.dataset.live = wire.live;
}
