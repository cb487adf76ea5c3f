// The simulator's page: buttons that raise incidents, and what happened.

const at = (id) => document.getElementById(id);
const time = (iso) => new Date(iso).toLocaleTimeString("en-GB");
let troubles = [];
let dragging = false;

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function fill(body, rows) {
  body.replaceChildren(...rows.map((cells) => {
    const row = document.createElement("tr");
    row.append(...cells.map((cell) => element("td", cell)));
    return row;
  }));
}

async function post(path) {
  const answer = await fetch(path, { method: "POST" });
  return answer.ok ? answer : Promise.reject(new Error(await answer.text()));
}

async function raise(kind) {
  try {
    const query = new URLSearchParams({ kind, town: at("town").value });
    if (kind === "officer-emergency" && at("way").value) {
      query.set("way", at("way").value);
    }
    const told = await (await post(`/raise?${query}`)).json();
    at("told").textContent = `${told.trouble}: radio ${told.radio}, ${told.carrier}, ${told.town}`;
    await show();
  } catch (refused) {
    at("told").textContent = `Not raised: ${refused.message}`;
  }
}

function showTerminal(terminal) {
  at("terminal").textContent = !terminal ? "○ none: socat is missing, or the site has no Airwave"
    : `${terminal.plugged ? "● plugged in" : "○ unplugged"}, ${terminal.officers} officers; ${
      terminal.heard ? "the gateway hears them" : "no gateway hears them"}`;
  document.querySelectorAll("[data-do]").forEach((made) => { made.disabled = !terminal; });
  fill(at("sent"), (terminal ? terminal.sent : []).map((one) =>
    [time(one.at), one.to, one.what, one.text]));
}

async function show() {
  try {
    const state = await (await fetch("/state")).json();
    if (!dragging) {
      at("rate").value = state.alertsPerHour;
      at("rate-said").textContent = state.alertsPerHour;
    }
    at("repeaters").replaceChildren(...state.repeaters.map((repeater) => element(
      "li", `${repeater.connected ? "●" : "○"} ${repeater.town}: ${repeater.connected
        ? "connected" : "no gateway"}`)));
    if (at("town").length === 1) {
      at("town").append(...state.repeaters.map((repeater) => element("option", repeater.town)));
    }
    fill(at("raised"), state.raised.map((one) =>
      [time(one.at), one.trouble, one.radio, one.carrier, one.town]));
    showTerminal(state.terminal);
    fill(at("views"), state.views.map((one) =>
      [time(one.since), `${one.camera} ${one.name}`, one.view, `${one.bearing}°`,
        one.moving ? "moving" : "still"]));
  } catch {
    at("told").textContent = "The simulator has stopped.";
  }
}

function button(trouble) {
  const made = document.createElement("button");
  made.append(trouble.words, " ", element("kbd", trouble.key));
  made.addEventListener("click", () => raise(trouble.kind));
  return made;
}

at("rate").addEventListener("input", () => {
  dragging = true;
  at("rate-said").textContent = at("rate").value;
});
at("rate").addEventListener("change", async () => {
  await post(`/rate?perHour=${at("rate").value}`);
  dragging = false;
});
document.querySelectorAll("[data-do]").forEach((made) => made.addEventListener("click", async () => {
  await post(`/terminal?do=${made.dataset.do}`);
  await show();
}));
document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
  if (plain && at("letters").checked && event.target.id !== "town") {
    const trouble = troubles.find((one) => one.key === event.key);
    if (trouble) {
      raise(trouble.kind);
    }
  }
});

troubles = await (await fetch("/troubles")).json();
at("troubles").append(...troubles.map(button));
await show();
setInterval(show, 1000);
