// The control room as the server last told it. The truth is there; this is its picture.
import { numberText } from './numbers.js';
import { now, serverSays } from './times.js';

const TEN_MINUTES = 600_000;
const HEARD = 60;

export const room = {
  epoch: '', number: 0, alerts: new Map(), unrecorded: new Set(), closedAt: new Map(),
  links: [], camerasUp: 0, camerasTotal: 0, broken: new Map(), desks: [], muted: new Map(),
  recording: true, registers: null, notices: [], heard: [], airwave: null,
  incidents: new Map(), incidentOf: new Map(), amendedBy: new Map(),
};

const told = {
  Snapshot(event) {
    serverSays(event.at);
    Object.assign(room, {
      epoch: event.epoch,
      number: event.number,
      alerts: new Map(event.alerts.map(alert => [alert.number, alert])),
      unrecorded: new Set(event.unrecorded),
      closedAt: new Map(),
      links: event.links,
      broken: new Map(event.cameras.filter(c => !c.healthy).map(c => [c.camera, c.reason])),
      desks: event.desks,
      muted: new Map(event.muted.map(m => [m.desk, m.until])),
      airwave: null,
      incidents: new Map(), incidentOf: new Map(), amendedBy: new Map(),
    });
    event.incidents.forEach(keepIncident);
    for (const alert of event.alerts.filter(alert => alert.life === 'CLOSED')) {
      room.closedAt.set(alert.number, alert.timeline.at(-1)?.at ?? alert.heardAt);
    }
  },

  Changed(event) {
    if (event.recorded) {
      if (event.number <= room.number) {
        return;
      }
      room.number = event.number;
    }
    if (event.alert) {
      room.alerts.set(event.alert.number, event.alert);
      room.unrecorded[event.recorded ? 'delete' : 'add'](event.alert.number);
    }
    event.incidents.forEach(keepIncident);
    happened[event.occurrence.type]?.(event.occurrence, event.at);
  },

  Health(event) {
    serverSays(event.at);
    Object.assign(room, {
      links: event.links, recording: event.recording,
      camerasUp: event.camerasUp, camerasTotal: event.camerasTotal,
      registers: event.registers, notices: event.notices,
    });
    forget();
  },

  Airwave: event => { room.airwave = event; },
};

const happened = {
  IncidentAmended: it => room.amendedBy.set(numberText(it.incident), it.by),
  IncidentClosed: it => room.amendedBy.set(numberText(it.incident), it.by),
  AlertClosed: (it, at) => room.closedAt.set(it.alert, at),
  RadioHeard: (it, at) => heard({ at, radio: it.event }),
  CameraChanged(it, at) {
    room.broken[it.health.healthy ? 'delete' : 'set'](it.health.camera, it.health.reason);
    heard({ at, camera: it.health });
  },
  DeskChanged(it) {
    const same = d => d.name === it.operator.name && d.desk === it.operator.desk;
    room.desks = room.desks.filter(d => !same(d)).concat(it.present ? [it.operator] : []);
  },
  DeskMuted: it => room.muted[it.until ? 'set' : 'delete'](it.operator.desk, it.until),
};

function keepIncident(incident) {
  const number = numberText(incident.number);
  room.incidents.set(number, incident);
  if (!incident.mergedInto) {
    incident.alerts.forEach(alert => room.incidentOf.set(alert, number));
  }
}

function heard(line) {
  room.heard = [...room.heard.slice(-HEARD + 1), line];
}

function forget() {
  const past = at => now() - Date.parse(at) > TEN_MINUTES;
  for (const [number, at] of room.closedAt) {
    if (past(at)) {
      room.closedAt.delete(number);
      room.alerts.delete(number);
    }
  }
  room.heard = room.heard.filter(line => !past(line.at));
  for (const [number, { closedAt, alerts, questions }] of room.incidents) {
    if (closedAt && past(closedAt) && questions.every(question => question.answer)
      && !alerts.some(alert => room.alerts.has(alert))) {
      room.incidents.delete(number);
      room.amendedBy.delete(number);
      alerts.forEach(alert => room.incidentOf.delete(alert));
    }
  }
}

// Takes in what the server tells; false where it is none of the room's.
export function hear(event) {
  told[event.type]?.(event);
  return event.type in told;
}

const worse = alert => Number(alert.category.priority[1]);

// Alerts are numbered as they are raised: the smaller number is the older alert.
export const waiting = () => [...room.alerts.values()]
  .filter(alert => alert.life === 'RAISED')
  .sort((a, b) => worse(a) - worse(b) || a.number - b.number);

export const inHand = () => openAlerts().filter(alert => alert.life !== 'RAISED')
  .sort((a, b) => a.number - b.number);

const openAlerts = () => [...room.alerts.values()].filter(a => a.life !== 'CLOSED');

// Who else has this camera for another open alert.
export function cameraUser(camera, alert) {
  return openAlerts().find(other => {
    const last = other.cues.at(-1);
    return other.number !== alert.number && last?.cue.camera === camera
      && !['FAILED', 'SUPERSEDED'].includes(last.state);
  });
}
