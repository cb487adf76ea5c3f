// What this browser keeps between visits; a browser without storage forgets.
export function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`watchlink.${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(`watchlink.${name}`, JSON.stringify(value));
  } catch {
    // nothing is lost but the habit
  }
}
