// Every word of the police page, en-GB. Another language is another such table.
const plurals = new Intl.PluralRules('en-GB');

const plural = (n, one, other) => (plurals.select(n) === 'one' ? one : other).replace('#', n);

const serviceName = service => table.service[service] ?? table.service.OTHER;

const table = {
  title: ({ n, partner, service }) =>
    (n ? `${n} waiting · ${partner}` : `${serviceName(service)} · ${partner}`),
  product: ({ service }) => `Watchlink ${serviceName(service).toLowerCase()} desk`,
  service: {
    POLICE: 'Police', FIRE: 'Fire service', AMBULANCE: 'Ambulance service',
    COASTGUARD: 'Coastguard', COUNCIL: 'Council', OTHER: 'Partner',
  },
  incidents: 'Incidents, newest first',
  columns: ['Incident', 'What', 'Where', 'State', 'Grade and number'],
  none: 'No incident has been told to this desk.',
  nobody: 'This partner is told nothing at present. Ask the CCTV control room.',
  waiting: ({ n }) => `${n} waiting`,
  waits: 'WAITING',
  live: 'Live',
  notLive: ({ at }) => `NOT LIVE since ${at}. What is shown may be old: telephone the control room.`,
  notRecording: 'The control room is not recording at present.',
  status: {
    EXERCISE: 'EXERCISE. Nothing here is real: nobody is to be sent.',
    TEST: 'TEST. Nothing here is real: nobody is to act.',
  },
  mark: { EXERCISE: 'EXERCISE', TEST: 'TEST' },
  state: { open: 'open', closed: 'closed by CCTV', merged: 'merged' },
  step: {
    RECEIVED: 'received', CONSIDERED: 'considered', ACCEPTED: 'accepted', REJECTED: 'rejected',
    ATTENDING: 'attending', RESOLVED: 'resolved',
  },
  by: ({ at, by }) => `${at}, ${by}`,
  ungraded: 'not graded',
  unnumbered: 'no reference number',
  unanswered: ({ n }) => plural(n, '# question open', '# questions open'),
  choose: 'Choose an incident and press Enter to open it.',
  back: 'Back',
  where: 'Where',
  town: 'Town',
  opened: 'Told at',
  category: 'Category',
  closing: 'Closed as',
  METHANE: 'METHANE',
  ETHANE: 'ETHANE',
  outcome: 'CCTV outcome',
  assessed: 'CCTV says',
  assessment: assessed => ['severity', 'urgency', 'certainty'].filter(name => assessed[name])
    .map(name => `${name} ${assessed[name].toLowerCase()}`).join(', '),
  severity: ({ severity }) => (severity ? `severity ${severity.toLowerCase()}` : ''),
  urn: 'Reference number',
  grade: 'Grade',
  cameras: 'Cameras',
  noCameras: 'None yet.',
  questions: 'Questions to the desk',
  noQuestions: 'None.',
  noAnswer: 'No answer yet.',
  answered: ({ text }) => `Desk: ${text}`,
  timeline: 'Timeline',
  fresh: ({ what, where }) => `New incident: ${what}, ${where}`,
  event: {
    'incident.created': () => 'Told to this desk',
    'incident.updated': ({ changed }) => (changed.length
      ? `More known: ${changed.map(one => table.changed[one] ?? one).join(', ')}` : 'More known'),
    'incident.closed': () => 'Closed by CCTV',
    'incident.cancelled': () => 'No longer for this desk',
    'incident.linked': ({ other }) => (other ? `Joined with ${other}` : 'Joined with another'),
    'incident.merged': ({ other }) => (other ? `Goes on as ${other}` : 'Goes on in another'),
    'alert.raised': ({ alert }) => `Call for help ${alert}`,
    'alert.acknowledged': ({ alert }) => `Operator has call ${alert}`,
    'alert.escalated': ({ alert }) => `Operator passed call ${alert} to the police`,
    'alert.stood-down': ({ alert }) => `Call ${alert} dealt with`,
    'camera.assigned': ({ camera }) => `Camera ${camera} assigned`,
    'camera.preset-called': ({ camera }) => `Camera ${camera} turned there`,
    'evidence.requested': () => 'Footage requested',
    'evidence.linked': () => 'Footage ready',
  },
  changed: {
    facts: 'facts', alerts: 'calls', cameras: 'cameras', state: 'state', question: 'question',
    receipt: 'answer', town: 'town', force: 'force',
  },
  receipt: ({ partner, step, by, details }) =>
    `${partner}: ${table.step[step]} (${[by, ...details].filter(Boolean).join(', ')})`,
  asked: ({ by, text }) => `${by} asked: ${text}`,
  reply: ({ text }) => `Desk answered: ${text}`,
  action: {
    accept: 'Accept', attend: 'Attending', reject: 'Reject', ask: 'Ask the desk',
    resolve: 'Outcome', open: 'Open', choose: 'Choose', theme: 'Day or night',
  },
  form: {
    accept: 'Accept', attend: 'Attending', reject: 'Reject', ask: 'Ask the desk',
    resolve: 'Outcome',
  },
  field: {
    accept: 'Your reference number (URN), if there is one', attend: 'Unit or note, if any',
    reject: 'Reason', ask: 'Question', resolve: 'Outcome and reason',
  },
  gradeFirst: 'Grade of response, set by this desk only',
  send: 'Send',
  cancel: 'Cancel',
  needed: 'This is needed.',
  unsent: 'That did not reach the control room. Try again or telephone.',
  chooseFirst: 'Choose an incident first.',
  sent: ({ what, number }) => `${what}: told the desk, ${number}`,
  keysOn: 'Keys on',
  keysOff: 'Keys off',
  signOut: 'Sign out',
};

// The words for `path`, such as 'step.ACCEPTED', filled in with `values`.
export function words(path, values = {}) {
  const [name, ...rest] = path.split('.');
  const found = rest.length ? table[name]?.[rest.join('.')] : table[name];
  return typeof found === 'function' ? found(values) : found ?? '';
}
