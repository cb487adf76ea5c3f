// When it sounds. An alert that waits sounds at fixed times after it was raised, by the server's
// clock: so all desks ring in step, and a reload or a reconnection adds no ring. It grows louder
// with every ring. P1 cannot be muted.
import { muted } from './desk.js';
import { room, waiting } from './room.js';
import { level } from './shapes.js';
import { now } from './times.js';
import { play, tones } from './tones.js';
import { wire } from './wire.js';

const FRESH = 3_000;
const GROWTH = 0.15;

const rung = new Map();
let down = null;
let context;

export const sound = {
  rings: 0,

  // Browsers give sound only after a key or a click.
  start() {
    try {
      context = new AudioContext();
    } catch {
      return;
    }
    for (const sign of ['keydown', 'pointerdown']) {
      document.addEventListener(sign, () => {
        if (context.state !== 'running') {
          context.resume();
        }
      });
    }
    setInterval(listen, 250);
  },

  blocked: () => context?.state !== 'running',

  play(tone, gain) {
    sound.rings++;
    document.body.dataset.rings = sound.rings;
    if (!sound.blocked()) {
      play(context, tones[tone], gain);
    }
  },

  listen,
};

function listen() {
  const due = waiting().filter(isDue).map(level);
  if (due.length > 0) {
    const worst = Math.min(...due);
    sound.play(worst, 1 + GROWTH * Math.min(6, rings(worst)));
  }
  for (const number of rung.keys()) {
    if (room.alerts.get(number)?.life !== 'RAISED') {
      rung.delete(number);
    }
  }
  const faults = !wire.live || !room.recording || room.links.some(link => !link.up);
  if (faults && down === false) {
    sound.play('fault');
  }
  down = faults;
}

// Whether the next of an alert's fixed times has come.
function isDue(alert) {
  const tone = tones[level(alert)];
  if (!tone || muted() && level(alert) > 1) {
    return false;
  }
  const old = now() - Date.parse(alert.raisedAt);
  const turn = tone.every ? Math.floor(old / (tone.every * 1000)) : 0;
  const before = rung.get(alert.number) ?? (old < FRESH ? -1 : turn);
  rung.set(alert.number, Math.max(before, turn));
  return turn > before;
}

const rings = priority => Math.max(0, ...waiting()
  .filter(alert => level(alert) === priority).map(alert => rung.get(alert.number) ?? 0));
