// The police radio, for desks that are entitled to it: who speaks, and the officers heard lately.
import { desk } from './desk.js';
import { find, h, show } from './dom.js';
import { buildOfficers, named, shortForce } from './officers.js';
import { room } from './room.js';
import { officer as glyph } from './shapes.js';
import { words } from './words.js';

let drawn = '';

export function buildAirwave() {
  show(find('#airwave'),
    h('h2', {}, words('airwave'), h('b', { id: 'officer-count' }), h('span', {}, words('official'))),
    h('div', { id: 'heard', class: 'scroll', tabindex: 0, role: 'region',
      'aria-label': words('airwaveLabel') },
    h('ul', { id: 'talks', 'aria-label': words('talks') }),
    h('ul', { id: 'officers', 'aria-label': words('officers') })));
  buildOfficers();
}

export function drawAirwave() {
  const { open = false, officers = [], talks = [] } = room.airwave ?? {};
  const seen = JSON.stringify([open, officers, talks, desk.registers.readAt]);
  if (seen === drawn) {
    return;
  }
  drawn = seen;
  find('#airwave').hidden = !open;
  find('#officer-count').textContent = words('officerCount', { n: officers.length });
  show(find('#talks'), talks.length === 0 ? h('li', { class: 'none' }, words('nobodySpeaks'))
    : talks.map(talk));
  show(find('#officers'), officers
    .toSorted((a, b) => named(a).localeCompare(named(b), 'en-GB', { numeric: true })).map(line));
}

const talk = ({ talkgroup, since, speaker }) => h('li', { class: speaker ? 'speaks' : '' },
  h('span', {}, h('b', {}, talkgroup), ' ',
    speaker ? words('speaker', { who: speakerName(speaker) }) : words('callOpen')),
  h('time', { 'data-since': since }));

const speakerName = speaker =>
  named(room.airwave.officers.find(({ radio }) => radio.id === speaker.id) ?? { radio: speaker });

const line = officer => h('li', {},
  glyph(),
  h('span', { class: 'sign' }, named(officer)),
  h('span', { class: 'state' }, [officer.state, shortForce(officer.force)]
    .filter(Boolean).join(' · ')),
  h('time', { 'data-heard': officer.heardAt }));
