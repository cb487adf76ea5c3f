// What the police desk knows: the incidents as the server told them, and which one is at hand.
export const state = {
  me: { name: '', partner: '', service: '', grades: [], status: '', told: true },
  rows: new Map(),
  number: 0,
  recording: true,
  chosen: null,
  opened: null,
  story: null,
};

export function hear({ all, some, number }) {
  if (all) {
    state.rows = new Map(all.map(row => [row.number, row]));
  } else {
    for (const row of some) {
      if (row.now) {
        state.rows.set(row.number, row);
      } else {
        state.rows.delete(row.number);
      }
    }
  }
  state.number = number;
  if (!state.rows.has(state.chosen)) {
    state.chosen = null;
  }
}

export const newestFirst = () => [...state.rows.values()].sort((a, b) =>
  b.openedAt.localeCompare(a.openedAt) || b.number.localeCompare(a.number));

export const waiting = () => [...state.rows.values()].filter(row => row.waiting).length;

// The incident that a key is meant for: the one that is open, else the one that was chosen.
export const atHand = () => state.rows.get(state.opened ?? state.chosen);

export const what = row => row.now.event || row.now.closing || row.now.opening;

const levels = { Extreme: 1, Severe: 1, Moderate: 2, Minor: 3 };

// 1 to 3 by the severity that the site gives the category; nothing where it gives none.
export const level = row => levels[row.now.severity];
