// The map: the partnership's outlines and, for the chosen alert, where it is and which cameras see
// it. Leaflet draws; everything else here is which marks there are.
/* global L */
import { cameraName, desk, shown, viewName, where } from './desk.js';
import { find, h, show } from './dom.js';
import { bearing, fan, metres, point } from './geometry.js';
import { statusMark } from './incident.js';
import { meant } from './incidents.js';
import { mark, outline, streets } from './layers.js';
import { inHand, room, waiting } from './room.js';
import { camera as glyph, level, shape } from './shapes.js';
import { words } from './words.js';

export const NEAR = 15;
const CLOSE = 17;
const CONES = 3;
const MARKS = 60;
const FIELD = 30;

let map;
let whole;
let wholeShown = false;
let drawn = '';
let fitted = 0;
const layers = {};

export function buildMap() {
  show(find('#place'), h('h2', {}, words('map')),
    h('div', { id: 'map-frame' },
      h('div', { id: 'map', role: 'region', 'aria-label': words('mapLabel') }),
      h('div', { id: 'map-tools' },
        tool('+', words('mapIn'), () => map.zoomIn()),
        tool('−', words('mapOut'), () => map.zoomOut()),
        tool(words('mapAlert'), words('mapAlertTitle'), () => fit(shown())),
        tool(words('mapWhole'), words('mapWholeTitle'), fitWhole)),
      h('p', { id: 'map-note' }, words('mapNote'))));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  map = L.map(find('#map'), {
    zoomControl: false, attributionControl: false, zoomAnimation: !still, markerZoomAnimation: false,
    fadeAnimation: false, zoomSnap: 0.5, minZoom: 8, maxZoom: 20,
  });
  renewMap();
  fitWhole();
  for (const name of ['outlines', 'labels', 'premises', 'cameras', 'cones', 'alerts']) {
    layers[name] = L.layerGroup().addTo(map);
  }
  map.on('moveend', drawNear);
  map.on('dragstart zoomstart', () => { wholeShown = false; });
  new ResizeObserver(resized).observe(find('#map'));
  fetchOutlines();
}

function resized() {
  map.invalidateSize({ animate: false });
  if (wholeShown) {
    fitWhole();
  }
}

// The registers are others than before.
export function renewMap() {
  whole = L.latLngBounds(desk.registers.towns.map(town => point(town.position)));
  drawn = '';
}

// Adds more layers to the map; `moved` is called when one looks from elsewhere.
export function onMap(more, moved) {
  more.forEach(layer => layer.addTo(map));
  map.on('moveend', moved);
  return map;
}

const tool = (text, title, click) => h('button', { type: 'button', title, 'aria-label': title,
  click }, text);

async function fetchOutlines() {
  const get = name => fetch(`/map/${name}.geojson`).then(answer => answer.json());
  try {
    const [districts, towns, anchors] = await Promise.all(
      ['districts', 'towns', 'streets'].map(get));
    outline(districts, f => (f.properties.partner ? 'm-district' : 'm-district other'))
      .addTo(layers.outlines);
    const covered = outline(towns, () => 'm-town', f => f.properties.covered !== false);
    covered.addTo(layers.outlines);
    layers.streets = streets(anchors);
    drawNear();
  } catch {
    // without outlines the marks still show where things are
  }
}

// What depends on how close one looks.
function drawNear() {
  const zoom = map.getZoom();
  const seen = map.getBounds().pad(0.1);
  const inside = item => seen.contains(point(item.position));
  for (const name of ['labels', 'premises', 'cameras']) {
    layers[name].clearLayers();
  }
  if (zoom < NEAR) {
    desk.registers.towns.forEach(town =>
      mark(town.position, 'm-label town', town.name).addTo(layers.labels));
    return;
  }
  for (const premises of desk.registers.premises.filter(inside)) {
    L.circleMarker(point(premises.position), { radius: 4, className: 'm-premises' })
      .bindTooltip(h('span', {}, `${premises.name}, ${premises.address}`)).addTo(layers.premises);
  }
  for (const camera of desk.registers.cameras.filter(inside)) {
    mark(camera.position, room.broken.has(camera.number) ? 'm-camera down' : 'm-camera', glyph())
      .bindTooltip(h('span', {}, `${cameraName(camera.number)} ${camera.name}`))
      .addTo(layers.cameras);
  }
  if (zoom >= CLOSE) {
    layers.streets?.(map, layers.labels, reserved().map(point));
  }
}

export function drawMap() {
  const alert = shown();
  const marks = marked().map(a => [a.number, a.life, level(a), a === alert]);
  const seen = JSON.stringify([marks, alert && meant(alert), alert?.placing, alert?.candidates,
    alert?.cues.at(-1), [...room.broken.keys()]]);
  if (!map || seen === drawn) {
    return;
  }
  drawn = seen;
  layers.cones.clearLayers();
  layers.alerts.clearLayers();
  if (alert?.placing.place) {
    drawCones(alert);
    mark(place(alert), 'm-name', [statusMark(meant(alert)), where(alert)], 26)
      .addTo(layers.alerts);
  }
  for (const open of marked()) {
    const chosen = open === alert ? ' shown' : '';
    mark(place(open), `m-alert p${level(open)}${chosen}`, shape(level(open)), 26)
      .addTo(layers.alerts);
  }
  if (alert && alert.number !== fitted && (alert.number === desk.selected
    || !find('#map').matches(':hover'))) {
    fit(alert);
  }
  drawNear();
}

// The alerts that are marked: in a flood, the first of them.
const marked = () => [...waiting().slice(0, MARKS), ...inHand().slice(0, MARKS)]
  .filter(alert => alert.placing.place);

// What must not be written over.
const reserved = () => [
  ...marked().map(place),
  ...(shown()?.candidates ?? []).map(({ camera }) => head(camera)?.position).filter(Boolean),
];

const head = number => desk.registers.cameras.find(camera => camera.number === number);

const place = ({ placing }) => placing.place.fix?.position ?? placing.place.position;

function drawCones(alert) {
  const now = alert.cues.at(-1)?.cue.camera ?? alert.candidates[0]?.camera;
  L.circle(point(place(alert)), { radius: alert.placing.uncertaintyMetres, className: 'm-sure',
    interactive: false }).addTo(layers.cones);
  alert.candidates.slice(0, 9).toReversed().forEach((candidate, i, all) => {
    const camera = head(candidate.camera);
    if (!camera) {
      return;
    }
    const rank = all.length - i;
    const chosen = camera.number === now;
    if (chosen || rank <= CONES) {
      L.polygon(cone(camera, candidate, place(alert)), {
        className: chosen ? 'm-cone now' : 'm-cone', interactive: false }).addTo(layers.cones);
    }
    mark(camera.position, 'm-camera', [glyph(), h('b', {},
      `${rank}: ${cameraName(camera.number)}`)])
      .bindTooltip(h('span', {}, viewName(candidate.view))).addTo(layers.cones);
  });
}

function cone(camera, { view }, target) {
  const preset = desk.registers.presets
    .find(p => p.camera === camera.number && p.token === view.token);
  const aim = preset?.looksAt ?? target;
  return fan(camera.position, view.bearing ?? bearing(camera.position, aim),
    preset?.fieldOfView ?? FIELD, (view.distanceMetres ?? metres(camera.position, aim)) * 1.15);
}

function fitWhole() {
  map.fitBounds(whole.isValid() ? whole : [[51.6, -0.45], [52.1, 0.2]],
    { padding: [40, 60], maxZoom: 14, animate: false });
  wholeShown = true;
}

function fit(alert) {
  if (!alert?.placing.place) {
    return;
  }
  fitted = alert.number;
  const points = [point(place(alert)), ...alert.candidates.slice(0, 4)
    .map(({ camera }) => head(camera)).filter(Boolean).map(camera => point(camera.position))];
  map.fitBounds(L.latLngBounds(points), {
    padding: [36, 44], maxZoom: alert.placing.place.force ? 14 : 18, animate: false });
}
