// Runs before anything is painted, so that a night desk never flashes white.
'use strict';
{
  let theme = 'night';
  try {
    theme = JSON.parse(localStorage.getItem('watchlink.theme')) ?? theme;
  } catch {
    // a browser without storage starts at night
  }
  document.documentElement.dataset.theme = theme === 'day' ? 'day' : 'night';
}
