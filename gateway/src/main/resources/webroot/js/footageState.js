// The requests for footage as the server last told them, and what this page knows of them.
import { now } from './times.js';

export const state = { me: { name: '', desk: '', role: 'viewer' }, view: null, selected: 0,
  live: false };

export const chosen = () => state.view?.requests.find(one => one.number === state.selected);

// Who is asked to approve it, where there is a rota.
export const coverOf = request => state.view.covers.find(one => one.request === request.number);

export const open = request => !request.endedAt;

export const kept = () => hours(state.view.kept);

// A duration as the server writes it: PT672H, PT90M.
export function hours(duration) {
  const [, h = 0, m = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(duration);
  return Number(h) * 3_600_000 + Number(m) * 60_000;
}

export const settled = part => Boolean(part.copy) || lost(part);

export const lost = part =>
  Boolean(part.goneUntil) && Date.parse(part.goneUntil) >= Date.parse(part.key.until);

// How long until the recorders write over a part that is not preserved.
export const left = part => Date.parse(part.goneUntil ?? part.key.from) + kept() - now();

export function leftOf(request) {
  const waiting = request.parts.filter(part => !settled(part)).map(left);
  return waiting.length > 0 ? Math.min(...waiting) : null;
}

// Escalated ones first, then those whose footage goes soonest, then the oldest.
export function ordered(requests) {
  const rank = request => [
    late(request) ? 0 : 1, leftOf(request) ?? Number.MAX_VALUE, Date.parse(request.requestedAt)];
  return requests.map(request => [rank(request), request])
    .sort(([a], [b]) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(([, request]) => request);
}

// The stage at which it waits too long now.
export function late(request) {
  const stage = request.status === 'REQUESTED' ? 'APPROVAL'
    : ['APPROVED', 'PRESERVED', 'ORDERED'].includes(request.status) ? 'RELEASE' : null;
  return request.escalated.includes(stage) ? stage : null;
}

export async function act(action) {
  try {
    const answer = await fetch('/api/footage', {
      method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(action), signal: AbortSignal.timeout(10_000),
    });
    return answer.ok ? '' : (await answer.json()).reason;
  } catch {
    return 'Not sent: the server does not answer.';
  }
}
