// Puts the console together: what the server tells goes to the room, the room is drawn at the next
// frame, keys become actions.
import { buildAirwave, drawAirwave } from './airwave.js';
import { ask, desk, home, marked, muted, step, take, tell, turn, where } from './desk.js';
import { drawWaits } from './dialog.js';
import { find, say } from './dom.js';
import { close, note, police, reply, tell as tellAirwave } from './forms.js';
import { buildHeader, drawHeader } from './header.js';
import { help } from './help.js';
import { answer, fillIn, finish, more } from './incidentAsks.js';
import { formChanged, formRefused } from './incidentForm.js';
import { drawIncidentList, incidentList } from './incidentList.js';
import { drawKeyBar } from './keybar.js';
import { called, meant } from './incidents.js';
import { listen } from './keys.js';
import { checkLock, touch } from './lock.js';
import { buildMap, drawMap, renewMap } from './map.js';
import { drawOfficers } from './officers.js';
import { numberText } from './numbers.js';
import { buildQueue, drawQueue } from './queue.js';
import { buildRecent, drawRecent } from './recent.js';
import { hear, room } from './room.js';
import { buildScene, drawScene } from './scene.js';
import { search } from './search.js';
import { sound } from './sound.js';
import { keep } from './store.js';
import { age, shortAge } from './times.js';
import { wire } from './wire.js';
import { words } from './words.js';

const actions = {
  take, reply, police, tell: tellAirwave, note, close,
  incident: fillIn, finish, answer, more, search,
  list: () => incidentList(actions),
  up: () => step(-1),
  down: () => step(1),
  mute: () => ask({ type: 'Mute', on: !muted() }),
  theme() {
    const root = document.documentElement.dataset;
    root.theme = root.theme === 'night' ? 'day' : 'night';
    keep('theme', root.theme);
  },
  help: () => help(() => drawKeyBar(actions, home)),
};

let planned = false;
let reading = false;

function draw() {
  planned = false;
  drawHeader();
  drawQueue();
  drawScene();
  drawRecent();
  drawMap();
  drawAirwave();
  drawOfficers();
  drawIncidentList();
  drawWaits();
  drawAges();
}

function plan() {
  if (!planned) {
    planned = true;
    requestAnimationFrame(draw);
  }
}

function drawAges() {
  for (const node of document.querySelectorAll('[data-since]')) {
    say(node, age(node.dataset.since));
  }
  for (const node of document.querySelectorAll('[data-heard]')) {
    say(node, shortAge(node.dataset.heard));
  }
}

function told(events) {
  for (const event of events) {
    if (event.type === 'Refused') {
      if (!formRefused(event)) {
        tell(event.reason);
      }
      checkLock();
    } else {
      hear(event);
    }
  }
  events.filter(event => event.occurrence?.type === 'AlertRaised').forEach(announce);
  events.filter(event => event.occurrence?.type === 'PoliceAsked').forEach(announceQuestion);
  if (room.registers && room.registers !== desk.registers.readAt) {
    readRegisters();
  }
  formChanged();
  sound.listen();
  plan();
}

function announce({ occurrence }) {
  const alert = room.alerts.get(occurrence.alert);
  if (alert) {
    const status = meant(alert) === 'ACTUAL' ? '' : words(`status.${meant(alert)}`);
    say(find('#spoken'), words('newAlert', {
      what: `${status} ${marked(alert)}`.trim(), where: where(alert) }));
  }
}

function announceQuestion({ occurrence: { question: { partner, text }, incident } }) {
  const known = room.incidents.get(numberText(incident));
  const asked = words('policeAsked', { partner, text, number: known ? called(known) : '' });
  tell(asked);
  say(find('#spoken'), asked);
}

// The registers have changed on the server.
async function readRegisters() {
  if (!reading) {
    reading = true;
    try {
      desk.registers = await get('/api/registers');
      renewMap();
      plan();
    } finally {
      reading = false;
    }
  }
}

async function get(path) {
  const answer = await fetch(path);
  if (answer.status === 401) {
    location.assign('/sign-in');
  }
  return answer.json();
}

async function start() {
  const [me, registers] = await Promise.all([get('/api/desk'), get('/api/registers')]);
  Object.assign(desk, me, { registers, changed: plan });
  buildHeader();
  buildQueue();
  buildScene();
  buildRecent();
  buildMap();
  buildAirwave();
  drawKeyBar(actions, home);
  listen(actions, turn);
  sound.start();
  wire.start(told);
  setInterval(() => {
    drawHeader();
    drawOfficers();
    drawAges();
  }, 1_000);
  document.addEventListener('keydown', touch);
  document.addEventListener('pointerdown', touch);
  document.addEventListener('click', backToTheQueue);
  home();
}

// A button that was clicked with the mouse must not keep the keys.
function backToTheQueue(event) {
  const clicked = event.detail > 0 && event.target.closest('button');
  if (clicked && !document.querySelector('dialog[open]')) {
    home();
  }
}

start();
