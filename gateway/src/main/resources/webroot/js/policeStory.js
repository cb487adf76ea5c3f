// The opened incident: what is known, its cameras, questions and answers, and its timeline.
import { h, find, show } from './dom.js';
import { methaneName, methaneText } from './methaneWords.js';
import { level, state, what } from './policeState.js';
import { words } from './policeWords.js';
import { shape } from './shapes.js';
import { clock } from './times.js';

export function drawStory(close) {
  const { story } = state;
  document.body.dataset.opened = String(Boolean(story));
  show(find('#story'), story ? drawn(story, close)
    : h('p', { class: 'none' }, words('choose')));
}

function drawn({ row, cameras, questions, lines }, close) {
  const { now } = row;
  return [
    h('h2', {}, h('button', { type: 'button', id: 'back', click: close },
      h('kbd', {}, 'Esc'), words('back')), h('span', {}, row.number)),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': row.number },
      h('h3', {}, level(row) && shape(level(row)), what(row)),
      words(`mark.${state.me.status}`)
        && h('p', { class: 'mark' }, words(`mark.${state.me.status}`)),
      h('dl', {}, facts(row, now).filter(([, value]) => value).flatMap(([name, value]) =>
        [h('dt', {}, words(name)), h('dd', {}, value)])),
      h('h4', {}, words('questions')),
      questions.length ? h('ol', { class: 'questions' }, questions.map(asked))
        : h('p', { class: 'none' }, words('noQuestions')),
      h('h4', {}, words('cameras')),
      cameras.length ? h('ul', { class: 'cameras' }, cameras.map(camera =>
        h('li', {}, h('b', {}, String(camera.number)), camera.name)))
        : h('p', { class: 'none' }, words('noCameras')),
      h('h4', {}, words('timeline')),
      h('ol', { class: 'lines' }, lines.map(line))),
  ];
}

const facts = (row, now) => [
  ['where', now.place],
  ['town', now.town],
  ['opened', clock(row.openedAt)],
  ['category', now.opening],
  ['closing', now.closing],
  ...now.methane ? [[methaneName(now.methane), methaneText(now.methane)]] : [],
  ['outcome', now.outcome],
  ['assessed', words('assessment', now)],
  ['grade', row.grade || words('ungraded')],
  ['urn', row.urn || words('unnumbered')],
];

const asked = question => h('li', {},
  h('time', {}, clock(question.at)), h('p', {}, words('asked', question)),
  h('p', { class: question.answer ? 'answer' : 'none' }, question.answer
    ? words('answered', { text: question.answer }) : words('noAnswer')));

const line = ({ at, type, data }) => h('li', {},
  h('time', { datetime: at }, clock(at)), h('span', {}, said(type, data)));

function said(type, data) {
  const { receipt, question } = data;
  if (receipt) {
    return words('receipt', { partner: receipt.partner, step: receipt.step, by: receipt.by,
      details: [receipt.grade, receipt.urn, receipt.reason] });
  }
  if (question) {
    return question.answer ? words('reply', { text: question.answer }) : words('asked', question);
  }
  return words(`event.${type.replace(/^uk\.hcctvp\.|\.v1$/g, '')}`, data);
}
