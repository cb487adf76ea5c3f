// Leaflet writes two strings as markup: its probe for SVG, and nothing else that is used here.
'use strict';
if (window.trustedTypes) {
  window.trustedTypes.createPolicy('default', {
    createHTML: text => (text === '<svg/>' ? text : null),
  });
}
