// Keeps what someone types in a form with `data-draft`: on the server while they type, on this device while the line
// or the session is down. What is on the device is put back when the page is opened again, and sent when it can be.
// Says the state in words where `#saved` stands. Without this script a button saves the draft.

const PAUSE = 1200;
const language = document.documentElement.lang || "fr-CA";
const form = document.querySelector("form[data-draft]");

/** Everything in the form but which button is pressed; `parts` without what the server counts. */
function held() {
  const data = new URLSearchParams(new FormData(form));
  data.delete("act");
  data.delete("confirmed");
  return data;
}

function typed(text) {
  const data = new URLSearchParams(text);
  data.delete("version");
  return data.toString();
}

const key = `draft ${form?.dataset.account} ${form?.dataset.draft.replace(/^\/\w+/, "")}`;

const device = {
  get: () => attempt(() => localStorage.getItem(key)),
  set: (text) => attempt(() => localStorage.setItem(key, text)),
  clear: () => attempt(() => localStorage.removeItem(key)),
};

/** Storage may be full or forbidden: then only the server keeps the draft. */
function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

let timer;
let saving = Promise.resolve();
let kept = form ? typed(held().toString()) : "";
let left = false;

function say(words, instant) {
  const place = document.getElementById("saved");
  if (!place) return;
  const time = instant && new Date(instant).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
  const line = document.createElement("b");
  line.textContent = time ? `${words} ${time}` : words;
  place.replaceChildren(line);
}

async function save() {
  const body = held();
  if (left || typed(body.toString()) === kept) return;
  say(form.dataset.saving);
  let answer;
  try {
    answer = await fetch(form.dataset.draft, { method: "POST", body });
  } catch {
    device.set(body.toString());
    say(form.dataset.local);
    return;
  }
  if (answer.ok) {
    const { version, saved_at } = await answer.json();
    form.elements.version.value = version;
    kept = typed(body.toString());
    device.clear();
    say(form.dataset.saved, `${saved_at}Z`);
    return;
  }
  device.set(body.toString());
  const { elsewhere, signedOut, tooLong, local } = form.dataset;
  say({ 409: elsewhere, 401: signedOut, 403: signedOut, 404: signedOut, 413: tooLong }[answer.status] ?? local);
}

/** One after the other: two at once would each think the other a second window. */
function soon(pause = PAUSE) {
  clearTimeout(timer);
  timer = setTimeout(() => (saving = saving.then(save)), pause);
}

function restore() {
  const stored = device.get();
  if (!stored) return;
  if (form.dataset.told !== "nothing" || typed(stored) === kept) {
    device.clear();
    return;
  }
  const data = new URLSearchParams(stored);
  for (const input of form.elements) {
    if (!input.name || input.type === "submit" || input.name === "confirmed") continue;
    if (input.type === "radio") {
      input.checked = data.get(input.name) === input.value;
    } else if (data.has(input.name)) {
      input.value = data.get(input.name);
    }
    const folded = input.closest("details");
    if (folded && input.checked && input.value) folded.open = true;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
  say(form.dataset.restored);
  soon(0);
}

if (form) {
  const place = document.querySelector("#saved time");
  if (place) say(form.dataset.saved, place.dateTime);
  document.getElementById("notice")?.focus();
  form.addEventListener("input", () => soon());
  form.addEventListener("click", (event) => {
    if (event.target.closest(".choice button")) soon();
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    left = true;
    // Where the line is down the form does not arrive: what is on the device is all there is.
    if (typed(held().toString()) !== kept) device.set(held().toString());
  });
  addEventListener("online", () => soon(0));
  addEventListener("pagehide", () => {
    if (!left && typed(held().toString()) !== kept) device.set(held().toString());
  });
  addEventListener("pageshow", () => (left = false));
  // The islands are awake before their inputs are filled again.
  addEventListener("load", () => setTimeout(restore, 50));
}
