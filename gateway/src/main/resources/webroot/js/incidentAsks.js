// The short questions about an incident: which alert goes where, which camera, a note, an answer to
// the police. What keys alone cannot answer is in the form.
import { ask as send, desk, shown, tell } from './desk.js';
import { ask } from './dialog.js';
import { statusMark } from './incident.js';
import { cameraForm } from './cameraForm.js';
import { incidentForm } from './incidentForm.js';
import {
  alertLine, asked, called, gist, missing, near, ofAlert, openAlertsOf, shownIncident,
} from './incidents.js';
import { hasDraft } from './drafts.js';
import { numberText } from './numbers.js';
import { shortAge } from './times.js';
import { townForm } from './townForm.js';
import { words } from './words.js';

const TEXT = 1_000;
const CHOICES = 9;

const withIncident = deed => () => {
  const incident = shownIncident();
  if (incident) {
    deed(incident);
  } else {
    tell(words(shown() ? 'noIncidentYet' : 'chooseFirst'));
  }
};

export const fillIn = withIncident(incident => incidentForm(incident));

// One key where nothing is missing; else the form says what.
export const finish = withIncident(incident => {
  const open = openAlertsOf(incident);
  if (incident.closedAt) {
    tell(words('closedAlready', { number: called(incident) }));
  } else if (open.length > 0) {
    tell(words('closeAlertsFirst', { alerts: open.map(alertLine).join('; ') }));
  } else if (missing(incident.facts).length > 0 || hasDraft(incident)) {
    incidentForm(incident, true);
  } else if (send({ type: 'CloseIncident', incident: incident.number,
    version: incident.version, facts: incident.facts })) {
    tell(words('closing', { number: called(incident) }));
  }
});

export function answer() {
  const first = asked()[0];
  if (!first) {
    tell(words('noQuestion'));
  } else if (desk.role === 'viewer') {
    tell(words('viewer'));
  } else {
    const { incident: { number, status }, question } = first;
    ask({
      title: [words('answerTitle', { number: numberText(number) }), statusMark(status)],
      hint: `${question.partner}, ${question.by}: “${question.text}”`,
      field: { label: words('answerField'), most: TEXT, send: words('send') },
      done: (_, text) => text !== '' && send({
        type: 'AnswerPolice', incident: number, question: question.number, text }),
    });
  }
}

// What is done more rarely: two keys.
export function more() {
  if (desk.role === 'viewer') {
    tell(words('viewer'));
    return;
  }
  const alert = shown();
  const incident = shownIncident();
  const choices = [
    alert && ['move', () => move(alert)],
    incident?.alerts.length > 1 && alert && ofAlert(alert) && ['split', () => split(alert)],
    incident && !incident.closedAt && ['merge', () => merge(incident)],
    incident && ['name', () => cameraForm(incident)],
    incident && ['noteIncident', () => note(incident)],
    incident && !incident.mergedInto && ['relocate', () => townForm(incident)],
    ['openNew', () => incidentForm(null)],
  ].filter(Boolean);
  const subject = [alert && alertLine(alert), incident && called(incident)];
  ask({
    title: [words('moreTitle'), incident && statusMark(incident.status)],
    hint: subject.filter(Boolean).join(' · '),
    choices: choices.map(([name, value]) => ({ value, text: words(`rarely.${name}`) })),
    done(deed) {
      queueMicrotask(deed);
      return true;
    },
  });
}

const choicesOf = found => found.slice(0, CHOICES).map(({ one, far }) => ({
  value: one.number,
  text: [numberText(one.number), statusMark(one.status), ` ${gist(one)}`],
  kind: [far < Number.MAX_SAFE_INTEGER && words('metres', { metres: Math.round(far) }),
    words('ago', { age: shortAge(one.openedAt) })].filter(Boolean).join(' · '),
}));

// A number chooses; the reason is the usual one unless another is typed first.
function into(title, incident, position, usual, action) {
  const found = near(incident, position);
  if (found.length === 0) {
    tell(words('noOther'));
    return;
  }
  ask({
    title,
    hint: words('intoHint'),
    choices: choicesOf(found),
    field: { label: words('reason'), most: TEXT, needsChoice: true, value: usual },
    done: (to, reason) => reason !== '' && send(action(to, reason)),
  });
}

const move = alert => into(
  words('moveTitle', { alert: alertLine(alert) }), ofAlert(alert),
  (alert.placing.place?.fix ?? alert.placing.place)?.position, words('moveWhy'),
  (to, reason) => ({ type: 'MoveAlert', alert: alert.number, to, reason }));

const merge = incident => into(
  [words('mergeTitle', { number: numberText(incident.number) }), statusMark(incident.status)],
  incident, incident.facts.position, words('moveWhy'),
  (to, reason) => ({ type: 'MergeIncident', incident: incident.number, into: to, reason }));

const split = alert => ask({
  title: words('splitTitle', { alert: alertLine(alert) }),
  hint: words('splitHint'),
  field: { label: words('whyLabel'), most: TEXT, send: words('split'), value: words('splitWhy') },
  done: (_, reason) => reason !== ''
    && send({ type: 'MoveAlert', alert: alert.number, to: null, reason }),
});

const note = ({ number, status }) => ask({
  title: [words('noteIncidentTitle', { number: numberText(number) }), statusMark(status)],
  field: { label: words('noteField'), most: TEXT, send: words('save') },
  done: (_, text) => text !== '' && send({ type: 'NoteIncident', incident: number, text }),
});
