// An incident as the desk sees it: number, what it lacks, cameras and how long their footage is
// kept, what the police made of it and what they ask.
import { cameraName } from './desk.js';
import { h } from './dom.js';
import { hasDraft } from './drafts.js';
import { firstGone, footage, missing, waitingQuestions } from './incidents.js';
import { bindings } from './keys.js';
import { methaneName, methaneText } from './methaneWords.js';
import { numberText } from './numbers.js';
import { clock, day, minute } from './times.js';
import { keyName, words } from './words.js';

// What is not meant in earnest says so wherever it appears.
export const statusMark = status => status !== 'ACTUAL'
  && h('b', { class: `status ${status.toLowerCase()}` }, words(`status.${status}`));

// The questions of the police, above all else.
export const questionPart = (incident, byKey = true) => waitingQuestions(incident).map(question =>
  h('p', { class: 'ask-police' }, h('b', {}, words('policeAsk')),
    h('span', {}, ` “${question.text}” `, h('span', { class: 'by' },
      [question.partner, question.by, clock(question.at)].filter(Boolean).join(', '))),
    byKey && [h('kbd', {}, keyName(bindings.answer)), h('span', {}, words('action.answer'))]));

// An incident in a line: which one, what it lacks, and what must not be forgotten.
export function incidentStrip(incident) {
  const { number, status, version, receipts } = incident;
  const last = receipts.at(-1);
  const goes = firstGone(incident);
  return h('p', { class: 'incident-line' },
    h('b', { class: 'incident-number' }, numberText(number)), statusMark(status),
    h('span', {}, words('version', { n: version })), state(incident),
    hasDraft(incident) && h('span', { class: 'mark' }, words('draft')),
    goes?.soon && h('b', { class: 'mark' }, goes.gone ? words('footageGone')
      : words('footageLeft', { n: goes.days })),
    last && h('span', {}, words('lastStep', {
      ...last, step: words(`step.${last.step}`) })));
}

function state({ mergedInto, closedAt, facts }) {
  if (mergedInto) {
    return h('span', {}, words('mergedInto', { number: numberText(mergedInto) }));
  }
  if (closedAt) {
    return h('span', {}, words('incidentClosed', { at: minute(closedAt) }));
  }
  const lacks = missing(facts).map(field => words(`fact.${field}`));
  return lacks.length > 0 ? h('span', { class: 'mark' }, words('lacks', {
    what: lacks.join(', ') })) : h('span', {}, words('complete'));
}

export const incidentPart = incident => h('div', { class: 'incident' },
  h('h4', { class: 'part' },
    words('incidentTitle', { number: numberText(incident.number) }), ' ',
    statusMark(incident.status)),
  h('dl', { class: 'facts' }, [['forceAndTown', [incident.town, incident.force]
    .filter(Boolean).join(', ')], ...factLines(incident.facts)].flatMap(([key, value]) =>
    [h('dt', {}, words(key)), h('dd', {}, value)])),
  footagePart(incident), policePart(incident));

export const factLines = facts => [
  ['fact.purpose', facts.purpose],
  ['fact.category', [facts.opening, facts.closing].filter(Boolean).join(' → ')],
  ['fact.place', facts.place],
  ['fact.people', facts.people.map(person).join('; ')],
  ['fact.arrests', facts.arrests > 0 && String(facts.arrests)],
  ['fact.notable', facts.notable && words('yes')],
  ...facts.methane ? [[methaneName(facts.methane), methaneText(facts.methane)]] : [],
  ['fact.contribution', facts.contribution],
  ['fact.outcome', [facts.outcome, facts.reason].filter(Boolean).join(': ')],
].filter(([, value]) => value);

// A name is for the form: what somebody wears is enough to find them.
const person = ({ part, clothing, name }) => [words(`personPart.${part}`), clothing,
  name && words('named')].filter(Boolean).join(', ');

// A camera with its start and end is the key by which footage is asked for.
export const footagePart = ({ cameras }) => cameras.length > 0 && [
  h('h4', { class: 'part' }, words('footage')),
  h('table', { class: 'footage' },
    h('thead', {}, h('tr', {}, ['footageCamera', 'footageFrom', 'footageTo', 'footageKept']
      .map(key => h('th', { scope: 'col' }, words(key))))),
    h('tbody', {}, cameras.map(line))),
];

function line(use) {
  const { until, days, gone, soon } = footage(use);
  const left = gone ? words('footageGone') : days < 1 ? words('footageLastDay')
    : words('daysLeft', { n: days });
  return h('tr', { class: gone ? 'gone' : soon ? 'soon' : '' },
    h('td', {}, cameraName(use.camera), use.alert === 0 && ` ${words('byHand')}`),
    h('td', {}, `${day(use.from)} ${clock(use.from)}`),
    h('td', {}, use.until ? clock(use.until) : words('looksNow')),
    h('td', {}, h('b', {}, left), ` ${minute(until)}`));
}

export const policePart = ({ receipts, questions }) => {
  const answered = questions.filter(one => one.answer);
  return receipts.length + answered.length > 0 && [
    h('h4', { class: 'part' }, words('fromPolice')),
    h('ul', { class: 'receipts' },
      receipts.toReversed().map(receipt => h('li', {}, h('time', {}, clock(receipt.at)),
        h('span', {}, `${receipt.partner}: `,
          h('b', { class: receipt.step === 'REJECTED' ? 'bad' : '' },
            words(`step.${receipt.step}`)),
          ` ${details(receipt)}`))),
      answered.map(({ at, text, answer, partner }) => h('li', {}, h('time', {}, clock(at)),
        h('span', {}, `${partner}: “${text}” `, h('b', {}, `“${answer}”`))))),
  ];
};

const details = ({ urn, grade, by, reason }) => [urn && words('urn', { urn }),
  grade && words('grade', { grade }), by, reason].filter(Boolean).join(' · ');
