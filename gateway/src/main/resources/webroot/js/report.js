// The page of reports: asks for one, draws it, and keeps in the address what was asked.
import { find, h, say, show } from './dom.js';
import { chart } from './report-chart.js';
import { table } from './report-table.js';
import { wall } from './wall.js';

const form = find('#ask');
const asked = () => Object.fromEntries(new FormData(form));
const service = () => 'service' in find('#name').selectedOptions[0].dataset;
// The row of a service of which it is shown what stands behind it.
let row = '';

function about() {
  const { camera, name, per } = asked();
  return service() ? { per, ...(row ? { of: row } : {}) }
    : name === 'fault-history' ? { camera } : {};
}

function query(format) {
  const { from, to } = asked();
  return new URLSearchParams({ from, to, ...about(), ...(format ? { format } : {}) });
}

const address = format => `/api/reports/${asked().name}?${query(format)}`;

// 2026-03-01T00:00 as 1 March 2026; a time of day only where there is one.
function date(text) {
  const [day, time] = text.split('T');
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00Z`));
  return time === '00:00' ? words : `${words}, ${time}`;
}

const span = dates => `from ${date(dates.from)} until before ${date(dates.to)}`;

const number = value => value === null ? 'not measured' : value.toLocaleString('en-GB');

const figures = report => h('dl', { class: 'figures' }, report.figures.map(figure => h('div', {},
  h('dt', {}, figure.title),
  h('dd', {}, h('strong', {}, number(figure.now)),
    ` · year before ${number(figure.before)}`))));

// The address of this page for what stands behind a row; for all rows where it is empty.
const page = of => `?${new URLSearchParams({ ...asked(), ...(of ? { of } : {}) })}`;

function draw(report) {
  const counted = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long', timeStyle: 'short', timeZone: report.zone,
  }).format(new Date(report.countedAt));
  document.title = `${report.title} · Watchlink`;
  show(find('#report'),
    h('h2', {}, report.title),
    h('p', {}, `${report.zone} time, ${span(report.period)}. Year before: `
      + `${span(report.yearBefore)}. Counted on ${counted}.`),
    figures(report),
    row && h('p', {}, h('a', { href: page('') }, 'All of them')),
    report.rows.length === 0 && h('p', {}, 'Nothing in this period.'),
    report.rows.length > 0 && report.bars.length > 0
      && chart(report, find('#report').clientWidth),
    report.rows.length > 0 && table(report, service() && !row ? page : null),
    h('ul', { class: 'rules', 'aria-label': 'How it is counted' },
      report.rules.map(rule => h('li', {}, rule))));
  find('#report').dataset.shown = report.name;
}

function follow() {
  find('#of-camera').hidden = asked().name !== 'fault-history';
  find('#camera').required = asked().name === 'fault-history';
  find('#of-service').hidden = !service();
  find('#csv').href = address('csv');
  find('#json').href = address('json');
}

async function load() {
  follow();
  history.replaceState(null, '', page(row));
  delete find('#report').dataset.shown;
  say(find('#told'), 'Counting …');
  try {
    const answer = await fetch(address());
    if (answer.status === 401) {
      location.assign('/sign-in');
    } else if (answer.ok) {
      draw(await answer.json());
      say(find('#told'), '');
    } else {
      say(find('#told'), (await answer.json()).detail);
    }
  } catch {
    say(find('#told'), 'The gateway does not answer.');
  }
}

const iso = (year, month, day = 1) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

// The last whole months, quarters or years before today; this month with today for none of them.
function usual(months) {
  const [year, month, day] = wall(Date.now()).split(/\D/).map(Number);
  const end = months ? Math.floor((month - 1) / months) * months : month - 1;
  form.elements.from.value = iso(year, end - months);
  form.elements.to.value = months ? iso(year, end) : iso(year, end, day + 1);
}

function begin() {
  usual(1);
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (form.elements[key]) {
      form.elements[key].value = value;
    } else if (key === 'of') {
      row = value;
    }
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    row = '';
    load();
  });
  form.addEventListener('input', () => {
    row = '';
    follow();
  });
  find('#usual').addEventListener('click', event => {
    if (event.target.dataset.months) {
      usual(Number(event.target.dataset.months));
      load();
    }
  });
  find('#print').addEventListener('click', () => window.print());
  follow();
  if (form.checkValidity()) {
    load();
  }
}

begin();
