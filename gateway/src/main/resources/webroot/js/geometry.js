// Flat-earth geometry, good to a metre within a town. Positions are { latitude, longitude } in
// degrees, bearings clockwise from true north.
const METRES = 111_195;
const radians = degrees => degrees * Math.PI / 180;

export const point = ({ latitude, longitude }) => [latitude, longitude];

const apart = (from, to) => [
  (to.latitude - from.latitude) * METRES,
  (to.longitude - from.longitude) * METRES * Math.cos(radians(from.latitude)),
];

export const metres = (from, to) => Math.hypot(...apart(from, to));

export function bearing(from, to) {
  const [north, east] = apart(from, to);
  return (Math.atan2(east, north) * 180 / Math.PI + 360) % 360;
}

const away = (from, degrees, distance) => [
  from.latitude + distance * Math.cos(radians(degrees)) / METRES,
  from.longitude + distance * Math.sin(radians(degrees))
    / (METRES * Math.cos(radians(from.latitude))),
];

// What a camera sees: a fan from where it stands.
export function fan(from, middle, width, reach) {
  const edge = [];
  for (let i = 0; i <= 8; i++) {
    edge.push(away(from, middle - width / 2 + width * i / 8, reach));
  }
  return [point(from), ...edge];
}
