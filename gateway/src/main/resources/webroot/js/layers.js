// Kinds of marks on the map.
/* global L */
import { h } from './dom.js';
import { point } from './geometry.js';

const STREETS = 70;
const CELL = [110, 26];

// A mark of our own elements at a position.
export function mark(position, className, contents, size = 18) {
  return L.marker(point(position), {
    keyboard: false,
    zIndexOffset: className.startsWith('m-label') ? -1_000 : 0,
    icon: L.divIcon({
      className, html: h('span', {}, contents), iconSize: [size, size],
    }),
  });
}

// Outlines of GeoJSON features, each with its own class.
export function outline(collection, className, wanted = () => true) {
  return L.geoJSON(collection, {
    interactive: false,
    filter: wanted,
    style: feature => ({ className: className(feature) }),
    pointToLayer: () => null,
  });
}

// Street names from the points they were recorded at: one of a name, none over another or over
// what is `taken`.
export function streets(collection) {
  const named = collection.features.map(feature => ({
    name: feature.properties.name,
    at: L.latLng(feature.geometry.coordinates[1], feature.geometry.coordinates[0]),
  }));
  return (map, layer, taken) => {
    const bounds = map.getBounds();
    const cellOf = position => {
      const { x, y } = map.latLngToContainerPoint(position);
      return `${Math.round(x / CELL[0])},${Math.round(y / CELL[1])}`;
    };
    const used = new Set(taken.map(cellOf));
    for (const { name, at } of named.filter(street => bounds.contains(street.at))) {
      const cell = cellOf(at);
      if (used.size < 2 * STREETS && !used.has(name) && !used.has(cell)) {
        used.add(name).add(cell);
        mark({ latitude: at.lat, longitude: at.lng }, 'm-label', name)
          .addTo(layer);
      }
    }
  };
}
