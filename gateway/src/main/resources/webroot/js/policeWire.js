// What the server tells by server-sent events: comes back by itself, from where it was, and knows
// when it is deaf.
import { state } from './policeState.js';
import { serverSays } from './times.js';

const SILENT = 6_000;
const GIVE_UP = 9_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 4_000;

let source = null;
let wait = FIRST_WAIT;
let heardAt = performance.now();
let listener = () => {};

export const wire = {
  live: false,
  heard: Date.now(),

  // `told` gets { all } or { some } with their number, or nothing when only the health changed.
  start(told) {
    listener = told;
    open();
    setInterval(watch, 500);
    document.addEventListener('visibilitychange', watch);
  },
};

function open() {
  source = new EventSource(`/police/stream?after=${state.number}`);
  source.addEventListener('all', event => told(event, 'all'));
  source.addEventListener('some', event => told(event, 'some'));
  source.addEventListener('pulse', pulse);
  source.addEventListener('error', again);
}

function told(event, kind) {
  listener({ [kind]: JSON.parse(event.data), number: Number(event.lastEventId) });
}

function pulse(event) {
  const { at, recording } = JSON.parse(event.data);
  serverSays(at);
  heardAt = performance.now();
  wire.heard = Date.now();
  wire.live = true;
  wait = FIRST_WAIT;
  state.recording = recording;
  listener(null);
}

async function again() {
  source?.close();
  source = null;
  if (await signedOut()) {
    location.assign('/police/sign-in');
    return;
  }
  setTimeout(() => source ?? open(), wait);
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

async function signedOut() {
  try {
    const answer = await fetch('/police/about', { signal: AbortSignal.timeout(2_000) });
    return answer.status === 401 || answer.status === 403;
  } catch {
    return false;
  }
}

function watch() {
  const silent = performance.now() - heardAt;
  if (wire.live && silent > SILENT) {
    wire.live = false;
    listener(null);
  }
  if (silent > GIVE_UP && source) {
    heardAt = performance.now() - SILENT;
    again();
  }
}
