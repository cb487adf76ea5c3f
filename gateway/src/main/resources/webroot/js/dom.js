// Plain DOM. Text is always a text node: nothing that came over the air is ever read as markup.
const SVG = 'http://www.w3.org/2000/svg';

function build(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : value);
    }
  }
  node.append(...children.flat(Infinity).filter(child => child || child === 0));
  return node;
}

export const h = (tag, attributes = {}, ...children) =>
  build(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
  build(document.createElementNS(SVG, tag), attributes, children);

// Replaces what `parent` shows; what had the focus keeps it if it is there again.
export function show(parent, ...children) {
  const focused = parent.contains(document.activeElement) ? document.activeElement.id : '';
  parent.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

export function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

export const find = selector => document.querySelector(selector);
