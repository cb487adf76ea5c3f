// The officers on the map, as their radios last told. A mark is kept and moved, not drawn anew; it
// grows old until the server forgets the officer.
/* global L */
import { callSign, radioText, restricted, shown } from './desk.js';
import { find, h, say } from './dom.js';
import { point } from './geometry.js';
import { NEAR, onMap } from './map.js';
import { room } from './room.js';
import { officer as glyph } from './shapes.js';
import { now, shortAge } from './times.js';
import { words } from './words.js';

const MINUTE = 60_000;
const OLD = 2 * MINUTE;
const STALE = 5 * MINUTE;
const CROWD = 25;
const APART = 13;

const marks = new Map();
let layer;
let circles;
let map;

export const named = ({ callSign: told, radio }) => told || callSign(radio) || radioText(radio);

export const shortForce = force => force.replace(/ (Constabulary|Police)$/, '');

export function buildOfficers() {
  layer = L.layerGroup();
  circles = L.layerGroup();
  map = onMap([layer, circles], drawView);
  drawView();
}

// The officer whose alert is shown has its name there already.
export function drawOfficers() {
  const there = new Set();
  const alert = shown();
  const alerting = alert && restricted(alert) ? alert.caller.radio.id : 0;
  for (const officer of room.airwave?.officers ?? []) {
    if (officer.fix) {
      there.add(officer.radio.id);
      const mark = marks.get(officer.radio.id) ?? add(officer);
      draw(mark, officer);
      mark.name.hidden = officer.radio.id === alerting;
    }
  }
  for (const [id, { marker, circle }] of marks) {
    if (!there.has(id)) {
      layer.removeLayer(marker);
      circles.removeLayer(circle);
      marks.delete(id);
    }
  }
  drawCrowd();
}

function add(officer) {
  const sign = h('b', {});
  const age = h('span', { class: 'age' });
  const force = h('span', { class: 'force' });
  const name = h('span', { class: 'name' }, sign, age, force);
  const body = h('span', {}, glyph(), name);
  const at = point(officer.fix.position);
  const mark = { name, sign, age, force, body, officer };
  mark.marker = L.marker(at, {
    keyboard: false, zIndexOffset: -500,
    icon: L.divIcon({ className: 'm-officer', html: body, iconSize: [20, 20] }),
  }).bindTooltip(() => h('span', {}, described(mark.officer))).addTo(layer);
  mark.circle = L.circle(at, { radius: 1, className: 'm-unsure', interactive: false })
    .addTo(circles);
  marks.set(officer.radio.id, mark);
  return mark;
}

function draw(mark, officer) {
  const { marker, circle, sign, age, force, body } = mark;
  const { position, uncertaintyMetres, at } = officer.fix;
  const old = now() - Date.parse(at);
  mark.officer = officer;
  say(sign, named(officer));
  say(age, old < MINUTE ? '' : ` ${shortAge(at)}`);
  say(force, shortForce(officer.force));
  body.className = old < OLD ? 'fresh' : old < STALE ? 'old' : 'stale';
  const where = L.latLng(point(position));
  if (!where.equals(marker.getLatLng())) {
    marker.setLatLng(where);
    circle.setLatLng(where);
  }
  if (circle.getRadius() !== uncertaintyMetres) {
    circle.setRadius(uncertaintyMetres);
  }
}

// How much is told depends on how close one looks, and on how many officers one sees.
function drawView() {
  const near = map.getZoom() >= NEAR;
  map[near ? 'addLayer' : 'removeLayer'](circles);
  find('#map').classList.toggle('near', near);
  drawCrowd();
}

function drawCrowd() {
  const seen = map.getBounds();
  const inView = [...marks.values()].filter(({ marker }) => seen.contains(marker.getLatLng()));
  find('#map').classList.toggle('crowd', map.getZoom() < APART || inView.length > CROWD);
}

const described = officer => [named(officer), officer.force, officer.state,
  words('within', { metres: Math.round(officer.fix.uncertaintyMetres) }),
  words('ago', { age: shortAge(officer.fix.at) })].filter(Boolean).join(' · ');
