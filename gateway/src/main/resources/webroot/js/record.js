// An incident from the archive: what is written of it now, what happened, and every version.
import { h } from './dom.js';
import { factLines, footagePart, policePart, questionPart, statusMark } from './incident.js';
import { numberText } from './numbers.js';
import { clock, day, minute } from './times.js';
import { words } from './words.js';

export const recordPart = ({ incident, timeline, versions }) => [
  h('p', { class: 'incident-line', 'data-number': numberText(incident.number) },
    h('b', { class: 'incident-number' }, numberText(incident.number)),
    statusMark(incident.status), h('span', {}, words('version', { n: incident.version })),
    h('span', {}, [incident.town, incident.force].filter(Boolean).join(', ')),
    h('span', {}, incident.closedAt
      ? words('openedClosed', { from: minute(incident.openedAt), to: minute(incident.closedAt) })
      : words('openedAt', { from: minute(incident.openedAt) }))),
  questionPart(incident, false), facts(incident.facts), footagePart(incident), policePart(incident),
  h('h3', { class: 'part' }, words('timeline')),
  h('ul', { class: 'receipts' }, timeline.map(({ at, by, text }) => h('li', {},
    h('time', {}, `${day(at)} ${clock(at)}`),
    h('span', {}, by ? `${by}: ${text}` : text)))),
  h('h3', { class: 'part' }, words('versions')),
  h('ol', { class: 'versions' }, versions.toReversed().map(version)),
];

const facts = written => h('dl', { class: 'facts' }, factLines(written).flatMap(([key, value]) =>
  [h('dt', {}, words(key)), h('dd', {}, value)]));

const version = ({ version: n, at, by, reason, facts: written }) => h('li', {},
  h('details', {},
    h('summary', {}, [words('version', { n }), minute(at), by, reason].filter(Boolean)
      .join(' · ')), facts(written)));
