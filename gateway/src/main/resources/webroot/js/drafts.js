// What was typed into an incident's form and not saved: kept while the page is open, in no storage,
// for there are names in it.
import { numberText } from './numbers.js';

const drafts = new Map();

const key = incident => (incident ? numberText(incident.number) : '');

export const hasDraft = incident => drafts.has(key(incident));
export const draftOf = incident => drafts.get(key(incident));
export const keepDraft = (incident, draft) => drafts.set(key(incident), draft);
export const dropDraft = incident => drafts.delete(key(incident));

// What few incidents have is left out where it is not there.
export const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

// What somebody typed (`mine`, over `base`) and what was saved meanwhile (`theirs`), in one: a
// field that only one of them changed is theirs or mine; where both did, mine stands and is told.
export function rebase(base, mine, theirs) {
  const facts = { ...mine };
  const taken = [];
  const disputed = [];
  for (const field of Object.keys({ ...base, ...theirs })) {
    if (same(theirs[field], base[field]) || same(theirs[field], mine[field])) {
      continue;
    }
    if (same(mine[field], base[field])) {
      facts[field] = theirs[field];
      taken.push(field);
    } else {
      disputed.push(field);
    }
  }
  return { facts, taken, disputed };
}
