// The page of requests for footage: the queue beside one request, live, by keys alone.
import { find, h, say, show } from './dom.js';
import { ask, correct } from './footageAsk.js';
import { disc, line, link, long, preserve, words } from './footageForms.js';
import { drawQueue } from './footageQueue.js';
import { act, chosen, coverOf, state } from './footageState.js';
import { drawStory } from './footageStory.js';
import { serverSays } from './times.js';
import { wire } from './wire.js';

const EVERY = 30_000;
const TOLD = 8_000;

let tag = '';
let reading = false;
let timer = 0;

const supervisor = () => state.me.role === 'supervisor';

const deeds = {
  a: { name: 'Approve', run: request => at(request, 'ApproveFootage') },
  x: { name: 'Refuse', run: then(words({ type: 'RefuseFootage', title: 'Refuse request',
    fields: () => [long('reason', 'Why')], send: 'Refuse' })) },
  p: { name: 'Preserve', run: then(preserve) },
  o: { name: 'Order link', run: then(link(true)) },
  l: { name: 'Link by hand', run: then(link(false)) },
  d: { name: 'Disc', run: then(disc) },
  v: { name: 'Shown', run: then(words({ type: 'ShowFootage', title: 'Viewing of request',
    fields: request => [line('viewer', 'Who was shown it', request.ask.requester.name)],
    send: 'Shown' })) },
  r: { name: 'Received', run: then(words({ type: 'ReceiveFootage', title: 'Receipt of request',
    fields: request => [line('recipient', 'Who says so',
      request.handover.link?.recipient ?? request.handover.disc?.officer),
    long('note', 'Note', { required: false })], send: 'Received' })) },
  e: { name: 'Correct', run: then(correct) },
  w: { name: 'Note', run: then(words({ type: 'NoteFootage', title: 'Note on request',
    fields: () => [long('text', 'Note')], send: 'Save' })) },
};

const prosecutes = request => ['POLICE', 'AUTHORITY'].includes(request.ask.requester.kind);
const viewing = request => request.ask.want === 'VIEWING';

function possible(request) {
  const cover = coverOf(request);
  const able = !state.view.rota || cover?.able.includes(state.me.name);
  const decide = supervisor() ? (able ? 'ax' : 'x') : '';
  const shown = viewing(request) ? 'v' : '';
  const release = viewing(request) ? ''
    : `${state.view.system ? 'o' : ''}l${prosecutes(request) ? 'd' : ''}`;
  const keys = {
    REQUESTED: `${decide}pe`, APPROVED: `p${shown}${supervisor() ? 'x' : ''}`,
    PRESERVED: `${release}${shown}p`, ORDERED: '', RELEASED: 'r', RECEIVED: '', SHOWN: '',
    REFUSED: '',
  }[request.status];
  return [...`${keys}w`].map(key => ({ key, ...deeds[key] }));
}

function then(run) {
  return request => run(request, read);
}

async function at(request, type) {
  const reason = await act({ type, request: request.number });
  if (reason) {
    tell(reason);
  }
  read();
}

function tell(text) {
  say(find('#told'), text.charAt(0).toUpperCase() + text.slice(1));
  clearTimeout(timer);
  timer = setTimeout(() => say(find('#told'), ''), TOLD);
}

function choose(number) {
  state.selected = number;
  draw();
  find(`#request-${number}`)?.focus();
}

function draw() {
  if (state.view) {
    const scrolled = find('#story .body')?.scrollTop ?? 0;
    const same = find('#story').dataset.request === String(state.selected);
    find('#story').dataset.request = state.selected;
    drawQueue(choose, () => ask(read));
    drawStory(possible);
    if (same && find('#story .body')) {
      find('#story .body').scrollTop = scrolled;
    }
  }
}

async function read() {
  if (reading) {
    return;
  }
  reading = true;
  try {
    const answer = await fetch('/api/footage', { headers: { 'If-None-Match': tag } });
    if (answer.status === 401) {
      location.assign('/sign-in');
    } else if (answer.ok) {
      tag = answer.headers.get('ETag');
      state.view = await answer.json();
      serverSays(state.view.at);
      if (!chosen()) {
        state.selected = 0;
      }
      draw();
    }
  } catch {
    // the next look will do
  } finally {
    reading = false;
  }
}

function hear(events) {
  const lamp = find('#live');
  lamp.className = wire.live ? 'lamp' : 'lamp down';
  say(lamp, wire.live ? 'Live' : 'NOT LIVE');
  for (const event of events.filter(one => one.type === 'Health')) {
    serverSays(event.at);
    read();
  }
}

function keys(event) {
  const typing = event.target.closest('input, textarea, select');
  if (event.ctrlKey || event.altKey || event.metaKey || typing
    || document.querySelector('dialog[open]')) {
    return;
  }
  const key = event.key.toLowerCase();
  const request = chosen();
  const deed = request && possible(request).find(one => one.key === key);
  if (/^(arrow(up|down)|home|end)$/.test(key) && !event.target.closest('.body')) {
    event.preventDefault();
    walk(key);
  } else if (key === 'n' && state.me.role !== 'viewer') {
    event.preventDefault();
    ask(read);
  } else if (deed && state.me.role !== 'viewer' && !event.repeat) {
    event.preventDefault();
    deed.run(request);
  }
}

function walk(key) {
  const rows = [...document.querySelectorAll('.row')];
  const current = rows.findIndex(row => row.getAttribute('aria-current'));
  const next = { arrowup: Math.max(0, current - 1),
    arrowdown: Math.min(rows.length - 1, current + 1), home: 0, end: rows.length - 1 }[key];
  rows[next]?.click();
}

async function start() {
  const answer = await fetch('/api/desk');
  if (answer.status === 401) {
    location.assign('/sign-in');
    return;
  }
  state.me = await answer.json();
  show(find('#top'),
    h('h1', {}, 'Footage requests'),
    h('span', { class: 'desk' }, `${state.me.desk} · ${state.me.name} · ${state.me.role}`),
    h('span', { id: 'live', class: 'lamp', role: 'status' }),
    h('a', { href: '/' }, 'Console'));
  await read();
  wire.start(hear);
  setInterval(() => {
    if (!document.querySelector('dialog[open]')) {
      draw();
    }
  }, EVERY);
  document.addEventListener('keydown', keys);
}

start();
