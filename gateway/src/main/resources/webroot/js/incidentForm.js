// The form of an incident. It stays until the server has what was typed: what somebody else saved
// meanwhile is taken in beside it, and what is left unsaved is there when the form is opened again.
import { ask, desk, tell } from './desk.js';
import { open } from './dialog.js';
import { h, say } from './dom.js';
import { draftOf, dropDraft, hasDraft, keepDraft, rebase, same } from './drafts.js';
import { blank, factFields } from './facts.js';
import { beginning, formEnd, formTitle, reasonField, shownAs } from './formParts.js';
import { alertOutcome, called, missing, selectIncident } from './incidents.js';
import { numberText } from './numbers.js';
import { room } from './room.js';
import { words } from './words.js';

let form = null;

const at = selector => form.dialog.querySelector(selector);

const sameFacts = (a, b) => Object.keys(blank()).every(field => same(a[field], b[field]));

// `closing` means to close it; without an incident the form opens one.
export function incidentForm(incident, closing = false) {
  if (desk.role === 'viewer') {
    tell(words('viewer'));
    return;
  }
  const draft = draftOf(incident);
  const fields = factFields();
  form = {
    incident, fields, closing, sent: null, news: false, done: false,
    base: draft?.base ?? incident?.facts ?? blank(),
    version: draft?.version ?? incident?.version ?? 0,
    before: new Set(room.incidents.keys()),
  };
  const facts = draft?.mine ?? form.base;
  fields.write(closing ? preset(incident, facts) : facts);
  form.begun = draft ? {} : fields.read();
  form.dialog = open(formTitle(incident), h('form', { novalidate: true, input: mark },
    h('p', { id: 'form-message', role: 'status' }),
    !incident && beginning(draft), fields.node,
    incident && reasonField(incident, draft, () => send(form.closing)),
    formEnd(incident, closing, send, () => form.dialog.close())));
  form.dialog.classList.add('wide');
  form.dialog.addEventListener('close', left);
  form.dialog.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      send(form.closing);
    }
  });
  begin(draft);
  formChanged();
}

// What the alert and the opening already told need not be typed again.
const preset = (incident, facts) => ({ ...facts,
  closing: facts.closing || facts.opening,
  outcome: facts.outcome || alertOutcome(incident) });

function begin(draft) {
  const gaps = mark();
  if (draft) {
    news(words('draftBack'));
  }
  if (!form.incident) {
    at('#open-town').focus();
  } else if (form.closing && gaps.length === 0) {
    at('#form-close').focus();
  } else {
    form.fields.focus(gaps[0] ?? 'closing');
  }
}

// Says at once what is missing before it can be closed.
function mark() {
  const must = form.closing || form.incident?.closedAt;
  const gaps = must ? missing(form.fields.read()) : [];
  form.fields.invalid(gaps);
  if (!form.news) {
    say(at('#form-message'), gaps.length > 0 ? words('lacks', {
      what: gaps.map(field => words(`fact.${field}`)).join(', ') }) : '');
  }
  return gaps;
}

// What the operator has to know before anything else.
function news(text, focus) {
  form.news = true;
  say(at('#form-message'), text);
  if (focus) {
    at(focus).focus();
  }
}

function send(close) {
  Object.assign(form, { closing: close, news: false });
  const facts = form.fields.read();
  const gaps = mark();
  const fresh = !form.incident;
  const why = at('#fact-why')?.value.trim();
  if (gaps.length > 0) {
    form.fields.focus(gaps[0]);
  } else if (fresh && !at('#open-town').value) {
    news(words('whichTown'), '#open-town');
  } else if (!fresh && !close && sameFacts(facts, form.base)) {
    news(words('nothingChanged'));
  } else if (!fresh && !close && !why) {
    news(words('whyMissing'), '#fact-why');
  } else {
    const sent = ask(action(facts, close, why));
    form.sent = sent ? { facts, close } : null;
    news(words(sent ? 'saving' : 'notSentKept'));
  }
}

function action(facts, close, reason) {
  const { incident, version } = form;
  if (!incident) {
    return { type: 'OpenIncident', status: at('#open-status').value,
      town: at('#open-town').value, facts };
  }
  const asked = { incident: incident.number, version, facts };
  return close ? { type: 'CloseIncident', ...asked } : { type: 'AmendIncident', ...asked, reason };
}

// Whether a refusal was for this form, which then tells it.
export function formRefused({ action: refused, reason }) {
  const ours = form?.sent && (!refused || /^(Open|Amend|Close)Incident$/.test(refused.type));
  if (ours) {
    form.sent = null;
    news(words('refusedKept', { reason }));
  }
  return Boolean(ours);
}

// The room has changed: what was sent may be saved now, or somebody else was quicker.
export function formChanged() {
  if (!form) {
    return;
  }
  const now = form.incident ? room.incidents.get(numberText(form.incident.number)) : opened();
  if (!now || now.version <= form.version) {
    return;
  }
  if (form.sent && sameFacts(now.facts, form.sent.facts) && (!form.sent.close || now.closedAt)) {
    saved(now);
  } else if (form.incident) {
    takeIn(now);
  }
}

const opened = () => form.sent && [...room.incidents].find(([number, incident]) =>
  !form.before.has(number) && incident.openedBy === desk.desk
  && sameFacts(incident.facts, form.sent.facts))?.[1];

function saved(now) {
  const { incident } = form;
  form.done = true;
  form.dialog.close();
  dropDraft(incident);
  if (!incident) {
    selectIncident(now);
  }
  tell(words(now.closedAt ? 'savedClosed' : 'saved', {
    number: called(now), n: now.version }));
}

function takeIn(now) {
  const { facts, taken, disputed } = rebase(form.base, form.fields.read(), now.facts);
  const held = document.activeElement;
  form.fields.write(facts);
  (held?.isConnected ? held : at('button')).focus();
  for (const field of disputed) {
    const line = at(`#dispute-${field}`);
    line.hidden = false;
    say(line, words('dispute', { theirs: shownAs(now.facts[field]) }));
  }
  Object.assign(form, { incident: now, base: now.facts, version: now.version, sent: null });
  if (now.closedAt) {
    form.closing = false;
    at('#form-close')?.remove();
  }
  say(at('#form-version'), words('version', { n: now.version }));
  const by = room.amendedBy.get(numberText(now.number));
  news(words(now.closedAt ? 'closedMeanwhile' : 'changedMeanwhile', {
    by: by ? `${by.name}, ${by.desk}` : words('somebody'), n: now.version,
    fields: [...taken, ...disputed].map(field => words(`fact.${field}`)).join(', ') }));
}

function left() {
  const { incident, fields, base, version, begun, done } = form;
  const mine = fields.read();
  if (!done && !sameFacts(mine, begun) && !sameFacts(mine, base)) {
    keepDraft(incident, { base, mine, version, why: at('#fact-why')?.value,
      town: at('#open-town')?.value, status: at('#open-status')?.value });
    tell(words('draftKept'));
  } else if (!done && hasDraft(incident)) {
    dropDraft(incident);
  }
  form = null;
  desk.changed();
}
