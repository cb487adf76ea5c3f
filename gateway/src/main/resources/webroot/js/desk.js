// This desk: who sits here, which alert they look at, and what they ask for.
import { find, say } from './dom.js';
import { metres } from './geometry.js';
import { inHand, room, waiting } from './room.js';
import { words } from './words.js';
import { wire } from './wire.js';

const TOLD = 8_000;
const NEAR_TOWN = 4_000;
let timer = 0;

export const desk = {
  name: '', desk: '', role: 'viewer', airwave: false,
  choices: { outcomes: [], replies: [],
    incidents: { status: 'ACTUAL', purposes: [], categories: [], keptHours: 0 } },
  registers: { towns: [], forces: [], premises: [], radios: [], cameras: [], presets: [],
    talkgroups: [], airwave: null },
  selected: 0,
  incident: '',
  changed: () => {},
};

// The alert that was chosen; where none was, and no incident, the one that Space would take.
export const shown = () => room.alerts.get(desk.selected)
  ?? (room.incidents.has(desk.incident) ? undefined : waiting()[0]);

export function select(number) {
  desk.selected = number;
  desk.incident = '';
  desk.changed();
}

export function step(by) {
  const all = [...waiting(), ...inHand()];
  const at = all.findIndex(alert => alert.number === desk.selected);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  if (all[next]) {
    select(all[next].number);
  }
}

// Takes the chosen alert if it waits, else the top one, and turns its first camera.
export function take() {
  const chosen = room.alerts.get(desk.selected);
  const alert = chosen?.life === 'RAISED' ? chosen : waiting()[0];
  if (!alert) {
    tell(words('nobodyToTake'));
    return;
  }
  const sent = alert.candidates.length > 0
    ? ask({ type: 'Show', alert: alert.number, candidate: 0 })
    : ask({ type: 'Take', alert: alert.number });
  if (sent) {
    select(alert.number);
  }
}

export function turn(rank) {
  const alert = shown();
  if (!alert || alert.life === 'CLOSED') {
    tell(words('chooseFirst'));
  } else if (rank >= alert.candidates.length) {
    tell(words('noSuchCamera', { n: rank + 1 }));
  } else if (ask({ type: 'Show', alert: alert.number, candidate: rank })) {
    select(alert.number);
  }
}

export const muted = () => {
  const until = room.muted.get(desk.desk);
  return until && Date.parse(until) > Date.now() ? until : null;
};

export function ask(action) {
  if (desk.role === 'viewer') {
    tell(words('viewer'));
    return false;
  }
  if (!wire.send(action)) {
    tell(words('notSent'));
    return false;
  }
  return true;
}

// A line to the operator that goes away by itself.
export function tell(text) {
  const line = find('#told');
  say(line, text);
  line.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    line.hidden = true;
  }, TOLD);
}

// Back to the queue, where the keys work.
export function home() {
  const list = room.alerts.get(desk.selected)?.life === 'RAISED' || inHand().length === 0
    ? '#waiting' : '#in-hand';
  find(list)?.focus({ preventScroll: true });
}

export const what = alert => alert.category.name;

// What comes from the police radio must not go on to shops and pubs.
export const restricted = alert => alert.caller.radio.type === 'Issi';

export const marked = alert => (restricted(alert)
  ? `${words('airwave')} ${what(alert)}` : what(alert));

// Whether a register knows the radio.
export const known = ({ caller }) => Boolean(caller.subscriber ?? callSign(caller.radio));

export function who(alert) {
  const { subscriber, radio } = alert.caller;
  return subscriber?.alias ?? callSign(radio) ?? `${words('unverified')} ${radioText(radio)}`;
}

// The call sign of an officer's radio, where it is known.
export const callSign = radio => officer(radio)?.callSign;

export const officer = radio => radio.type === 'Issi'
  && desk.registers.airwave?.officers.find(known => known.id === `issi:${radio.id}`) || undefined;

// A base radio at the end of a link does not tell its id, and an officer's may withhold it.
export function radioText(radio) {
  switch (radio.type) {
    case 'AtLink': return words('baseRadio', { link: radio.link });
    case 'Issi': return radio.id ? words('issi', { id: radio.id }) : words('withheld');
    default: return words('radio', { id: radio.id });
  }
}

export function where(alert) {
  const premises = alert.caller.premises;
  if (premises) {
    return `${premises.name} (${premises.id})`;
  }
  if (restricted(alert)) {
    return [who(alert), town(alert)].filter(Boolean).join(', ');
  }
  const place = alert.placing.place;
  return place?.name ?? (alert.town || words('nowhere'));
}

// The alert's town; where the radio only said where it is, the nearest, if that is near.
export function town(alert) {
  const fix = alert.placing.place?.fix;
  const distance = one => metres(one.position, fix.position);
  const near = fix && desk.registers.towns.toSorted((a, b) => distance(a) - distance(b))[0];
  return alert.town || (near && distance(near) < NEAR_TOWN ? near.name : '');
}

function coordinates({ placing }) {
  const position = placing.place?.fix?.position;
  return position && `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}`;
}

export function address(alert) {
  const premises = alert.caller.premises;
  if (!premises) {
    return [town(alert), coordinates(alert)].filter(Boolean).join(' · ');
  }
  return premises.address.includes(premises.town) ? premises.address
    : `${premises.address}, ${premises.town}`;
}

// The police force that an alert is for.
export const force = alert => (restricted(alert)
  && (alert.caller.subscriber?.issuedTo ?? officer(alert.caller.radio)?.force))
  || (desk.registers.towns.find(one => one.name === town(alert))?.force ?? '');

export const cameraName = number => String(number).padStart(3, '0');

export function viewName(view) {
  return view.type === 'ToPreset' ? view.name
    : words('bearing', { degrees: Math.round(view.bearing) });
}
