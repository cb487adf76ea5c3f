// Puts the page of the police desk together: what the server tells is drawn at the next frame, keys
// become actions.
import { find, h, say, show } from './dom.js';
import { form } from './policeForms.js';
import { buildRows, drawRows, home, step } from './policeRows.js';
import { hear, state, waiting, what } from './policeState.js';
import { drawStory } from './policeStory.js';
import { wire } from './policeWire.js';
import { words } from './policeWords.js';
import { keep, kept } from './store.js';
import { age, clock } from './times.js';

const TOUCH = 60_000;
const keys = { a: 'accept', t: 'attend', r: 'reject', q: 'ask', o: 'resolve', d: 'theme' };

const steps = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

let keysOn = kept('policeKeys', true);
let planned = false;
let touched = 0;

const actions = {
  ...Object.fromEntries(['accept', 'attend', 'reject', 'ask', 'resolve']
    .map(act => [act, () => form(act, back)])),
  theme() {
    const root = document.documentElement.dataset;
    root.theme = root.theme === 'night' ? 'day' : 'night';
    keep('theme', root.theme);
  },
};

const header = {
  waiting: h('b', { id: 'waiting' }),
  live: h('span', { id: 'live' }),
};

function build() {
  const { status, partner, name, service } = state.me;
  show(find('#top'),
    h('h1', {}, words('product', { service })), h('span', { class: 'partner' }, partner),
    header.waiting, header.live, h('span', { class: 'name' }, name),
    h('button', { type: 'button', id: 'sign-out', click: signOut }, words('signOut')),
    words(`status.${status}`)
      && h('p', { class: 'banner', id: 'banner' }, words(`status.${status}`)));
  document.body.dataset.status = status;
  buildRows(find('#list'), open);
  drawKeys();
}

function drawKeys() {
  show(find('#keys'),
    Object.entries(keys).map(([key, act]) => h('button', {
      type: 'button', id: `do-${act}`, click: actions[act] },
    h('kbd', {}, key.toUpperCase()), h('span', {}, words(`action.${act}`)))),
    h('button', {
      type: 'button', id: 'keys-on', 'aria-pressed': String(keysOn), click: switchKeys },
    words(keysOn ? 'keysOn' : 'keysOff')));
}

function switchKeys() {
  keysOn = !keysOn;
  keep('policeKeys', keysOn);
  drawKeys();
}

function draw() {
  planned = false;
  const n = waiting();
  document.title = words('title', { n, ...state.me });
  say(header.waiting, words('waiting', { n }));
  drawRows();
  drawAges();
  drawHealth();
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
}

function drawHealth() {
  document.body.dataset.live = String(wire.live);
  say(header.live, wire.live ? `${words('live')} ${clock(wire.heard)}` : '');
  say(find('#warnings'), !wire.live ? words('notLive', { at: clock(wire.heard) })
    : state.recording ? '' : words('notRecording'));
}

function told(news) {
  if (!news) {
    drawHealth();
    return;
  }
  const before = new Set(state.rows.keys());
  hear(news);
  for (const row of news.some ?? []) {
    if (row.now && !before.has(row.number)) {
      say(find('#spoken'), words('fresh', { what: what(row), where: row.now.place }));
    }
  }
  const row = state.rows.get(state.opened);
  if (state.opened && !row) {
    close();
  } else if (row && row.last !== state.story?.row.last) {
    read(state.opened);
  }
  plan();
}

// Opening an incident is asked of the server, which writes down who did.
async function open(number) {
  state.chosen = number;
  state.opened = number;
  await read(number);
  find('#story').scrollIntoView({ block: 'nearest' });
  if (getComputedStyle(find('#list')).display === 'none') {
    find('#back').focus();
  }
}

async function read(number) {
  const answer = await fetch(`/police/incidents/${number}`);
  if (answer.status === 401) {
    location.assign('/police/sign-in');
  } else if (answer.ok && state.opened === number) {
    state.story = await answer.json();
    drawStory(close);
    plan();
  }
}

function close() {
  state.opened = null;
  state.story = null;
  drawStory(close);
  plan();
  requestAnimationFrame(home);
}

// After a form the keys go on where they were.
function back() {
  if (getComputedStyle(find('#list')).display === 'none') {
    find('#back')?.focus();
  } else {
    home();
  }
}

function press(event) {
  touch();
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing
    || find('dialog[open]')) {
    return;
  }
  const act = keysOn && !event.repeat && keys[event.key.toLowerCase()];
  if (act) {
    event.preventDefault();
    actions[act]();
  } else if (event.key in steps && !event.target.closest('#story')) {
    event.preventDefault();
    step(steps[event.key]);
  } else if (event.key === 'Escape' && state.opened) {
    close();
  }
}

// Tells the server, at most once a minute, that somebody is here.
function touch() {
  if (Date.now() - touched > TOUCH) {
    touched = Date.now();
    fetch('/police/touch', { method: 'POST' }).catch(() => {
      touched = 0;
    });
  }
}

async function signOut() {
  await fetch('/sign-out', { method: 'POST', redirect: 'manual' });
  location.assign('/police/sign-in');
}

async function start() {
  const answer = await fetch('/police/about');
  if (!answer.ok) {
    location.assign('/police/sign-in');
    return;
  }
  state.me = await answer.json();
  build();
  draw();
  drawStory(close);
  wire.start(told);
  setInterval(() => {
    drawAges();
    drawHealth();
  }, 1_000);
  document.addEventListener('keydown', press);
  document.addEventListener('pointerdown', touch);
}

start();
