// Whom an alert can be passed to: first those of its own town and force.
import { desk, force, town } from './desk.js';
import { room } from './room.js';
import { words } from './words.js';

// Why nothing can be sent by Airwave; nothing where it can, or where there is none.
export function airwaveFault() {
  const { open = true, sends = true, reason } = room.airwave ?? {};
  return open && sends ? undefined : words('airwaveFault', { reason });
}

// Those on Airwave: of the town, of the whole force, and the others.
export function byAirwave(alert) {
  const ours = force(alert);
  const here = town(alert);
  const rank = ({ force: theirs, towns }) => towns.includes(here) ? 0
    : theirs === ours ? (towns.includes('*') ? 1 : 2) : 3;
  return (desk.registers.airwave?.destinations ?? [])
    .map(one => ({ value: one.name, text: one.name, rank: rank(one),
      kind: words(`destination.${one.kind}`, { force: one.force }) }))
    .sort((a, b) => a.rank - b.rank || a.kind.localeCompare(b.kind)
      || a.text.localeCompare(b.text));
}

export function destinations(alert) {
  const rooms = desk.registers.forces
    .map(name => ({ value: name, text: name, kind: words('destination.room') }));
  const police = room.airwave && !airwaveFault() ? byAirwave(alert) : [];
  return [...police.filter(one => one.rank < 2), ...rooms, ...police.filter(one => one.rank > 1)];
}
