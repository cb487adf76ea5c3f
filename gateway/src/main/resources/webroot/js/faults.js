// The page of the cameras' faults: what the system proposes, what is open, and what to do about it.
import { find, h, say, show } from './dom.js';
import { wire } from './wire.js';
import { ZONE } from './zone.js';

const AGAIN = 10_000;
const SOON = 300;
let cameras = new Map();
let drawn = '';

const place = number => [String(number).padStart(3, '0'), cameras.get(number)?.name]
  .filter(Boolean).join(', ');

const time = iso => new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE,
}).format(new Date(iso));

function act(action) {
  const sent = wire.send(action);
  say(find('#told'), sent ? '' : 'Not sent: there is no line to the gateway.');
  return sent;
}

// A form of one or more texts and its button.
function form(key, button, fields, action) {
  const inputs = fields.map(([name, label]) => h('div', {},
    h('label', { for: `${name}-${key}` }, label),
    h('input', { id: `${name}-${key}`, name, maxlength: 1000, required: true })));
  return h('form', {
    class: 'ask',
    submit(event) {
      event.preventDefault();
      act(action(Object.fromEntries(new FormData(event.target))));
    },
  }, inputs, h('button', {}, button));
}

const proposed = outage => h('li', {},
  h('h3', {}, place(outage.camera)),
  h('p', {}, `Since ${time(outage.began)}: ${outage.reason || 'no reason told'}`),
  h('button', {
    type: 'button',
    click: () => act({
      type: 'ReportFault', camera: outage.camera, symptom: outage.reason || 'cannot be used',
    }),
  }, 'It is a fault'),
  form(`p${outage.camera}`, 'It is none', [['reason', 'Why it is none']],
    ({ reason }) => ({ type: 'DeclineFault', camera: outage.camera, reason })));

const open = fault => h('li', {},
  h('h3', {}, `Fault ${fault.number}: ${place(fault.camera)}`),
  h('p', {}, `${fault.symptom}. Reported by ${fault.reporter}, ${time(fault.reportedAt)}.`),
  form(`f${fault.number}`, 'Put right', [['engineer', 'Engineer'], ['remedy', 'What was done']],
    ({ engineer, remedy }) => ({ type: 'ClearFault', fault: fault.number, engineer, remedy })));

const list = (all, item) => all.length > 0 ? all.map(item) : h('li', {}, 'None.');

// Draws only what is new: somebody may be writing.
async function load() {
  const answer = await fetch('/api/faults').catch(() => null);
  if (answer?.status === 401) {
    location.assign('/sign-in');
  } else if (!answer?.ok) {
    say(find('#told'), 'The faults cannot be read now.');
  } else {
    const text = await answer.text();
    if (text !== drawn) {
      const now = JSON.parse(text);
      drawn = text;
      show(find('#proposed'), list(now.proposed, proposed));
      show(find('#open'), list(now.open, open));
    }
  }
}

// A report that was taken need not be written again.
function written({ camera, type }) {
  if (type === 'FaultReported' && camera === Number(find('#camera').value)) {
    find('#report').reset();
  }
}

// What was done shows in the list a little later than it happens.
function hear(events) {
  for (const event of events) {
    if (event.type === 'Refused') {
      say(find('#told'), event.reason);
    } else if (event.type === 'Changed' && /^(Fault|CameraC)/.test(event.occurrence.type)) {
      setTimeout(load, SOON);
      written(event.occurrence);
    }
  }
}

async function begin() {
  const registers = await fetch('/api/registers').then(answer => answer.json(), () => null);
  cameras = new Map(registers?.cameras.map(camera => [camera.number, camera]) ?? []);
  find('#report').addEventListener('submit', event => {
    event.preventDefault();
    const { camera, symptom } = Object.fromEntries(new FormData(event.target));
    act({ type: 'ReportFault', camera: Number(camera), symptom });
  });
  wire.start(hear);
  await load();
  setInterval(load, AGAIN);
}

begin();
