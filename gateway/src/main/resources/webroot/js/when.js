// Dates and times as people type them, in the control room's zone: 21:40 is the last time it was
// that, 22/11 21:40 and 22/11/2026 say the day.
import { now } from './times.js';
import { atWall } from './wall.js';
import { ZONE } from './zone.js';

const DAY = 86_400_000;

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit' });

export const whenText = at => partsFormat.format(new Date(at)).replace(',', '');

// The time that is meant, in milliseconds; NaN where none is.
export function whenOf(text) {
  const [, day, month, year, hour = '0', minute = '0'] = text.trim().match(
    /^(?:(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?)?[ ,]*(?:(\d{1,2})[:.](\d{2}))?$/) ?? [];
  if (!text.trim() || (day === undefined && !/\d/.test(text))) {
    return NaN;
  }
  const [d, m, y] = whenText(now()).split(/[/ ]/);
  const meant = instant(year ?? y, month ?? m, day ?? d, hour, minute);
  if (day === undefined && !(meant <= now())) {
    const before = new Date(Date.UTC(y, m - 1, d - 1));
    return instant(
      before.getUTCFullYear(), before.getUTCMonth() + 1, before.getUTCDate(), hour, minute);
  }
  return year === undefined && meant > now() + DAY
    ? instant(Number(y) - 1, month, day, hour, minute) : meant;
}

// Where the clock strikes an hour twice the first is meant.
function instant(year, month, day, hour, minute) {
  const two = n => String(n).padStart(2, '0');
  return atWall(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`);
}
