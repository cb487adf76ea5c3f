import { svg } from './dom.js';

// A priority is a shape, a number, a word and a colour; any one of them is enough.
const outlines = {
  1: 'M12 2h16l10 10v16L28 38H12L2 28V12z',
  2: 'M20 2L39 36H1z',
  3: 'M20 2a18 18 0 1 0 .01 0z',
  4: 'M20 1l19 19-19 19L1 20z',
};

const baseline = { 1: 26, 2: 31, 3: 25.5, 4: 25.5 };

export const level = alert => Number(alert.category.priority[1]);

export const shape = priority => svg('svg', {
  viewBox: '0 0 40 40', class: `shape p${priority}`, 'aria-hidden': 'true',
},
svg('path', { d: outlines[priority] }),
svg('text', { x: 20, y: baseline[priority] }, String(priority)));

export const lamp = up => svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' },
  svg('path', { d: up ? 'M6 1a5 5 0 1 0 .01 0z' : 'M6 0l6 12H0z' }));

// A shield: no priority and no camera has this outline.
export const officer = () => svg('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true' },
  svg('path', { d: 'M10 1l8 2.6v6c0 4.6-3.4 7.6-8 9.4-4.6-1.8-8-4.8-8-9.4v-6z' }));

export const notice = () => svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' },
  svg('path', { d: 'M0 0h12v12H0zM5 2v5h2V2zM5 8.5v2h2v-2z', 'fill-rule': 'evenodd' }));

export const camera = () => svg('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' },
  svg('path', { d: 'M2 5h9v8H2zM11 8l5-4v10l-5-4z' }));
