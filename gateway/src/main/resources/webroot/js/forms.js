// What an operator says: to the radio, to the police, to the record.
import { ask as send, desk, select, shown, tell, who } from './desk.js';
import { ask } from './dialog.js';
import { words } from './words.js';

const REPLY = 40;
const NOTE = 1_000;

const withAlert = form => () => {
  const alert = shown();
  if (!alert || alert.life === 'CLOSED') {
    tell(words('chooseFirst'));
  } else if (desk.role === 'viewer') {
    tell(words('viewer'));
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
  hint: words('policeHint'),
  choices: desk.choices.destinations.slice(0, 9),
  done: choice => send({ type: 'Pass', alert: alert.number, to: choice }),
}));

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
