// The socket to the server: comes back by itself, from where it was, and knows when it is deaf.
import { room } from './room.js';

const SILENT = 6_000;
const GIVE_UP = 9_000;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 2_000;

const text = new TextDecoder();
let socket = null;
let wait = FIRST_WAIT;
let heardAt = performance.now();
let heardTime = Date.now();
let listener = () => {};

export const wire = {
  live: false,

  // When the server was last heard, by this machine's clock.
  get heard() {
    return heardTime;
  },

  start(onEvents) {
    listener = onEvents;
    open();
    setInterval(watch, 500);
    document.addEventListener('visibilitychange', watch);
    addEventListener('online', () => socket ?? open());
  },

  // Whether it went out.
  send(action) {
    if (!wire.live || socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    socket.send(JSON.stringify(action));
    return true;
  },
};

function open() {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const resume = room.epoch
    ? `?after=${room.number}&epoch=${encodeURIComponent(room.epoch)}` : '';
  const fresh = new WebSocket(`${scheme}://${location.host}/desk${resume}`);
  fresh.binaryType = 'arraybuffer';
  fresh.addEventListener('message', event => {
    if (fresh === socket) {
      receive(event.data);
    }
  });
  fresh.addEventListener('close', event => {
    if (fresh === socket) {
      socket = null;
      again(event.code);
    }
  });
  socket = fresh;
}

function receive(data) {
  heardAt = performance.now();
  heardTime = Date.now();
  wire.live = true;
  wait = FIRST_WAIT;
  listener(text.decode(data).trimEnd().split('\n').map(line => JSON.parse(line)));
}

async function again(code) {
  if (code === 4401 || await signedOut()) {
    location.assign('/sign-in');
    return;
  }
  setTimeout(() => socket ?? open(), wait);
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

async function signedOut() {
  try {
    const answer = await fetch('/api/desk', { signal: AbortSignal.timeout(2_000) });
    return answer.status === 401;
  } catch {
    return false;
  }
}

function watch() {
  const silent = performance.now() - heardAt;
  if (wire.live && silent > SILENT) {
    wire.live = false;
    listener([]);
  }
  if (silent > GIVE_UP && socket) {
    const deaf = socket;
    socket = null;
    heardAt = performance.now() - SILENT;
    deaf.close();
    again(0);
  }
}
