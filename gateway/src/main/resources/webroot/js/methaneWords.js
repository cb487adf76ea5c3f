// METHANE in words, en-GB: the report of a major or serious incident that every emergency service
// expects in the order of these letters. Without a major incident it is ETHANE.
export const methaneWords = {
  title: 'METHANE, for a major or serious incident',
  major: 'Major incident',
  declared: 'Major incident declared',
  location: 'Exact location',
  type: 'Type of incident',
  hazards: 'Hazards, present or suspected',
  access: 'Access and egress',
  casualties: 'Casualties',
  present: 'Emergency services present',
  required: 'Emergency services required',
};

const LETTERS = ['location', 'type', 'hazards', 'access', 'casualties', 'present', 'required'];

export const methaneName = ({ major }) => (major ? 'METHANE' : 'ETHANE');

// What is known of it, on one line.
export const methaneText = report => [report.major && methaneWords.declared,
  ...LETTERS.filter(letter => ![null, ''].includes(report[letter]))
    .map(letter => `${methaneWords[letter]}: ${report[letter]}`)].filter(Boolean).join('; ');
