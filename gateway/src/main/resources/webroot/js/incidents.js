// Incidents as the desk knows them: which one is meant, what it still lacks, whom the police ask.
import { desk, shown, where } from './desk.js';
import { metres } from './geometry.js';
import { numberText } from './numbers.js';
import { room } from './room.js';
import { now } from './times.js';
import { words } from './words.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NIGHT = 12 * HOUR;
const WARN_DAYS = 5;

const all = () => [...room.incidents.values()];

export const ofAlert = alert => room.incidents.get(room.incidentOf.get(alert.number));

// The incident that was chosen, or else that of the alert that is shown.
export function shownIncident() {
  const alert = shown();
  return room.incidents.get(desk.incident) ?? (alert && ofAlert(alert));
}

// What still has to be completed, oldest first.
export const toComplete = () => all().filter(one => !one.closedAt)
  .sort((a, b) => Date.parse(a.openedAt) - Date.parse(b.openedAt));

// What an alert is meant as. The site's own way holds until it has an incident.
export const meant = alert => ofAlert(alert)?.status ?? desk.choices.incidents.status;

export const waitingQuestions = incident => incident.questions.filter(one => !one.answer);

// Every question of the police that waits for an answer: those of what is shown first.
export function asked() {
  const here = shownIncident();
  return all().flatMap(incident => waitingQuestions(incident)
    .map(question => ({ incident, question })))
    .sort((a, b) => (b.incident === here) - (a.incident === here)
      || Date.parse(a.question.at) - Date.parse(b.question.at));
}

// The fields without which it cannot be closed.
export const missing = facts => ['purpose', 'closing', 'outcome']
  .filter(field => facts[field].trim() === '');

export const openAlertsOf = incident => incident.alerts
  .map(number => room.alerts.get(number)).filter(alert => alert && alert.life !== 'CLOSED');

export const category = name =>
  desk.choices.incidents.categories.find(one => one.name === name);

// Its number, and how it is meant if that is not in earnest.
export const called = ({ number, status }) => [numberText(number),
  status !== 'ACTUAL' && words(`status.${status}`)].filter(Boolean).join(' ');

// What is short for it: what it is, where.
export const gist = ({ facts, town }) => [facts.closing || facts.opening, facts.place || town]
  .filter(Boolean).join(', ');

// Until when the recorders keep what this camera saw, and how many whole days that is yet.
export function footage(use) {
  const until = Date.parse(use.from) + desk.choices.incidents.keptHours * HOUR;
  const days = Math.floor((until - now()) / DAY);
  return { until, days, gone: until <= now(), soon: days < WARN_DAYS };
}

// The footage that goes first.
export const firstGone = incident => incident.cameras.map(footage)
  .sort((a, b) => a.until - b.until)[0];

// Open incidents of the same status: those of this night first, the nearest of them first, among
// those equally near the newest.
export function near(incident, position) {
  const QUARTER = 250;
  const far = ({ facts }) => (facts.position && position
    ? metres(facts.position, position) : Number.MAX_SAFE_INTEGER);
  const old = one => now() - Date.parse(one.openedAt) > NIGHT;
  return toComplete()
    .filter(one => one !== incident && (!incident || one.status === incident.status))
    .map(one => ({ one, far: far(one) }))
    .sort((a, b) => old(a.one) - old(b.one)
      || Math.floor(a.far / QUARTER) - Math.floor(b.far / QUARTER)
      || Date.parse(b.one.openedAt) - Date.parse(a.one.openedAt));
}

// How an alert of it ended, if one did.
export const alertOutcome = incident => incident.alerts
  .map(number => room.alerts.get(number)?.outcome).findLast(Boolean) ?? '';

export const alertLine = alert => words('alertLine', {
  number: alert.number, what: alert.category.name, where: where(alert) });

// Shows an incident: with its alert where one is still open.
export function selectIncident(incident) {
  const alert = openAlertsOf(incident)[0];
  desk.selected = alert?.number ?? 0;
  desk.incident = alert ? '' : numberText(incident.number);
  desk.changed();
}
