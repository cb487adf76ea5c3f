// An incident's number as people write it: 41-20261122-0007.
const digits = (n, least) => String(n).padStart(least, '0');

export const numberText = ({ force, date, serial }) =>
  `${digits(force, 2)}-${date.replaceAll('-', '')}-${digits(serial, 4)}`;
