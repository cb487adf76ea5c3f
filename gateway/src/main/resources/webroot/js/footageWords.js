// Every word of the page of requests for footage, en-GB.
import { ZONE } from './zone.js';

export const status = {
  REQUESTED: 'to be approved', APPROVED: 'to be preserved', PRESERVED: 'to be released',
  ORDERED: 'link ordered', RELEASED: 'receipt awaited', RECEIVED: 'received', SHOWN: 'shown',
  REFUSED: 'refused',
};

export const kinds = {
  POLICE: 'Police', AUTHORITY: 'Other prosecuting authority', SOLICITOR: 'Solicitor',
  INSURER: 'Insurer', SUBJECT: 'Person in the picture',
};

export const wants = { COPY: 'Copy', VIEWING: 'Urgent viewing' };

export const stages = { APPROVAL: 'Waits too long: approve', RELEASE: 'Waits too long: release' };

export const asked = cover => `with ${cover.with.join(', ') || 'nobody'}`;

export const turn = cover => asked(cover) + (cover.able.length === 0
  ? ': all approvers are absent or entered it themselves'
  : cover.then.length > 0 ? `; then ${cover.then.join(', ')}` : '');

const stamp = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit',
  minute: '2-digit', second: '2-digit',
});
const shortTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit',
});

export const time = iso => stamp.format(Date.parse(iso));

export const number = n => String(n).padStart(4, '0');

export const camera = n => `Camera ${String(n).padStart(3, '0')}`;

export function stretch({ camera: n, from, until }) {
  const sameDay = time(from).slice(0, 11) === time(until).slice(0, 11);
  return `${camera(n)}, ${time(from)} to ${sameDay ? shortTime.format(Date.parse(until))
    : time(until)}`;
}

export const incident = i => i
  && `${String(i.force).padStart(2, '0')}-${i.date.replaceAll('-', '')}-${number(i.serial)}`;

// 3 d 4 h, 5 h, 40 min
export function span(millis) {
  const minutes = Math.max(0, Math.floor(millis / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours >= 24 ? `${Math.floor(hours / 24)} d ${hours % 24} h`
    : hours > 0 ? `${hours} h` : `${minutes} min`;
}
