// The clock on the control room's wall.
import { ZONE } from './zone.js';

const DAY = 86_400_000;

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit',
  minute: '2-digit', second: '2-digit' });

// What it shows at a time, in milliseconds as if it showed UTC.
function shown(at) {
  const [day, month, year, hour, minute, second] = format.format(at).split(/\D+/).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

// What it shows at a time, as 2026-11-22T21:40:00.
export const wall = at => new Date(shown(at)).toISOString().slice(0, 19);

// When it shows that: the first time where it does twice, NaN where never.
export function atWall(text) {
  const utc = Date.parse(`${text}Z`);
  if (Number.isNaN(utc) || !new Date(utc).toISOString().startsWith(text)) {
    return NaN;
  }
  return [utc - DAY, utc + DAY].map(near => utc - (shown(near) - near))
    .find(at => shown(at) === utc) ?? NaN;
}
