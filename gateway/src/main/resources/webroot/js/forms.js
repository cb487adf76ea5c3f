// What an operator says: to the radio, to the police, to officers, to the record.
import { airwaveFault, byAirwave, destinations } from './destinations.js';
import { ask as send, desk, select, shown, tell as notify, who } from './desk.js';
import { ask } from './dialog.js';
import { room } from './room.js';
import { words } from './words.js';

const REPLY = 40;
const NOTE = 1_000;

const withAlert = form => () => {
  const alert = shown();
  if (!alert || alert.life === 'CLOSED') {
    notify(words('chooseFirst'));
  } else if (desk.role === 'viewer') {
    notify(words('viewer'));
  } else {
    select(alert.number);
    form(alert);
  }
};

export const reply = withAlert(alert => ask({
  title: words('replyTitle', { who: who(alert) }),
  choices: desk.choices.replies.slice(0, 9),
  field: { label: words('replyOwn'), most: REPLY, send: words('send') },
  done(choice, text) {
    const said = choice ?? text;
    return said !== '' && send({ type: 'Reply', alert: alert.number, text: said });
  },
}));

export const police = withAlert(alert => ask({
  title: words('policeTitle'),
  hint: [words('policeHint'), airwaveFault()].filter(Boolean).join(' '),
  choices: destinations(alert),
  done: choice => send({ type: 'Pass', alert: alert.number, to: choice }),
}));

export const tell = withAlert(alert => {
  const fault = desk.airwave ? airwaveFault() ?? (room.airwave ? '' : words('airwaveNone'))
    : words('notEntitled');
  if (fault) {
    notify(fault);
    return;
  }
  ask({
    title: words('tellTitle', { number: alert.number }),
    hint: words('tellHint'),
    choices: byAirwave(alert),
    field: { label: words('tellField'), most: NOTE, needsChoice: true, first: true },
    done: (choice, text) =>
      text !== '' && send({ type: 'Tell', alert: alert.number, to: choice, text }),
  });
});

export const note = withAlert(alert => ask({
  title: words('noteTitle', { number: alert.number }),
  field: { label: words('noteField'), most: NOTE, send: words('save') },
  done: (_, text) => text !== '' && send({ type: 'Write', alert: alert.number, text }),
}));

export const close = withAlert(alert => ask({
  title: words('closeTitle', { number: alert.number }),
  hint: words('closeHint'),
  choices: desk.choices.outcomes.slice(0, 9),
  field: { label: words('reason'), most: NOTE, needsChoice: true },
  done(choice, text) {
    const sent = send({ type: 'Close', alert: alert.number, outcome: choice, reason: text });
    if (sent && desk.selected === alert.number) {
      desk.selected = 0;
    }
    return sent;
  },
}));
