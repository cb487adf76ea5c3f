// Times as the control room reads them, by the server's clock.
import { ZONE } from './zone.js';

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit',
});

let ahead = 0;

export function serverSays(iso) {
  ahead = Date.parse(iso) - Date.now();
}

export const now = () => Date.now() + ahead;

export const clock = at => clockFormat.format(typeof at === 'string' ? Date.parse(at) : at);

// 0:04, 12:30, 1:02:03
export function age(since, until = now()) {
  const seconds = Math.max(0, Math.floor((until - Date.parse(since)) / 1000));
  const two = n => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

// 3 s, 4 min, 2 h, 3 d
export function shortAge(since) {
  const seconds = Math.max(0, Math.floor((now() - Date.parse(since)) / 1000));
  return seconds < 100 ? `${seconds} s`
    : seconds < 6_000 ? `${Math.floor(seconds / 60)} min`
      : seconds < 172_800 ? `${Math.floor(seconds / 3_600)} h`
        : `${Math.floor(seconds / 86_400)} d`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, day: 'numeric', month: 'short' });
const minuteFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
export const day = at => dayFormat.format(new Date(at));

export const minute = at => minuteFormat.format(new Date(at));
