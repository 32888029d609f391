// Reading offline: the service worker's side in the page, the notice of a new edition, and the reader's
// controls. It runs once the page is loaded, and never delays it. Its words come from `locales/` by files
// that `crates/site` writes and names, so that the program does not carry them.
const { worker, words } = document.querySelector("script[data-words]").dataset;
const root = document.documentElement;
const scope = new URL(".", import.meta.url);
const CACHES = `diptych ${scope.pathname} `;
const STORED = "diptych";
// Where the page is led to after everything was cleared: it says so, and keeps nothing in this visit.
const CLEARED = "#cleared";
// A tab that is looked at again after so long asks whether there is a newer edition.
const HOUR = 3_600_000;
// So many files are on their way at a time.
const LANES = 6;
// A worker that is gone does not answer.
const PATIENCE = 150_000;

const service = isSecureContext ? navigator.serviceWorker : undefined;
let registration;
let isUnavailable = !service;
// The first files did not all arrive.
let hasFailed = false;

// ── The worker ──

// The policy asks for trusted addresses of scripts; this one trusts a single one.
function trusted(address) {
  const createScriptURL = (asked) => {
    if (asked !== address) throw new TypeError(`${asked} is not the worker`);
    return asked;
  };
  return trustedTypes.createPolicy("diptych-worker", { createScriptURL }).createScriptURL(address);
}

// Asks a worker, and waits for its answer.
const ask = (to, question, patience = PATIENCE) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, patience);
    to.postMessage(question, [port2]);
  });

const askStatus = async (of) => (await ask(of, { ask: "status" })) ?? {};

async function register() {
  if (!worker) {
    // Somebody develops: a worker from before would answer with what is no longer so.
    isUnavailable = true;
    const old = await service.getRegistration(scope);
    if (old?.scope === scope.href) await old.unregister();
    return;
  }
  const address = new URL(worker, scope).href;
  registration = await service.register(globalThis.trustedTypes ? trusted(address) : address);
  watch();
  await service.ready;
  const path = location.pathname.slice(scope.pathname.length);
  registration.active.postMessage({ ask: "opened", path: path.replace(/index\.html$/, "") });
}

// ── A new edition ──

// Whether this tab asked for it; only then does it reload.
let hasAsked = false;

function watch() {
  const offer = async (waiting) => {
    const { build } = await askStatus(waiting);
    // A page that came from the new build already has nothing to update.
    if (build === root.dataset.build) waiting.postMessage({ ask: "take over" });
    else notify("update", "updateNow", () => update(waiting));
  };
  const follow = (incoming) =>
    incoming?.addEventListener("statechange", () => {
      hasFailed = incoming.state === "redundant" && !registration.active;
      refresh();
      if (incoming.state === "installed" && registration.active) offer(incoming);
    });
  if (registration.waiting) offer(registration.waiting);
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  let checked = Date.now();
  const check = () => {
    if (document.visibilityState === "hidden" || Date.now() - checked < HOUR) return;
    checked = Date.now();
    registration.update().catch(() => {}); // It will be tried again.
  };
  document.addEventListener("visibilitychange", check);
  addEventListener("online", check);
}

function update(waiting) {
  hasAsked = true;
  const failed = () => {
    hasAsked = false;
    notify("updateFailed");
  };
  if (waiting.state === "redundant") failed();
  waiting.addEventListener("statechange", () => waiting.state === "redundant" && failed());
  waiting.postMessage({ ask: "take over" });
}

async function onControllerChange() {
  if (hasAsked) {
    location.reload();
    return;
  }
  if (!service.controller) return;
  const { build } = await askStatus(service.controller);
  if (build !== root.dataset.build) notify("earlier", "reload", () => location.reload());
}

// A worker asks which build this tab is made of, to know what it may delete.
function onMessage({ data, ports }) {
  if (data?.ask === "build") ports[0]?.postMessage(root.dataset.build);
}

// ── Words and elements ──

const loaded = new Map();

// The words of the page's language. Those that were loaded before are there at once.
function say(then) {
  const { lang } = root;
  if (loaded.has(lang)) return then(loaded.get(lang));
  const name = words.split(" ").find((name) => name.startsWith(`words-${lang}-`));
  fetch(new URL(name, scope))
    .then((response) => response.json())
    .then((phrases) => {
      loaded.set(lang, phrases);
      if (root.lang === lang) then(phrases);
    })
    .catch((error) => console.error(error));
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const button = (label, onclick) =>
  element("button", { type: "button", className: "button", onclick }, label);

const size = (bytes) => {
  const megabytes = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 };
  // What is left is never shown as nothing.
  const shown = bytes && Math.max(0.1, bytes / 1e6);
  return new Intl.NumberFormat(root.lang, megabytes).format(shown);
};

let notice;

// A quiet notice at the foot of the window, in the language of the page.
function notify(what, act, onclick) {
  const show = () =>
    say((phrases) => {
      const close = () => {
        notice.element.remove();
        notice = undefined;
      };
      const said = element("p", { role: "status" });
      const buttons = [button(phrases.later, close)];
      if (act) buttons.unshift(button(phrases[act], onclick));
      const made = element(
        "aside",
        { className: "edition", ariaLabel: phrases.notice },
        said,
        element("p", {}, ...buttons),
      );
      made.lang = root.lang;
      made.dataset.edition = what;
      const hadFocus = notice?.element?.contains(document.activeElement);
      if (notice?.element?.isConnected) notice.element.replaceWith(made);
      else document.body.append(made);
      notice = { element: made, show };
      // A live region tells what changes in it, not what it came with.
      requestAnimationFrame(() => (said.textContent = phrases[what]));
      if (hadFocus) made.querySelector("button").focus();
    });
  show();
}

// ── The reader's controls ──

const panels = new Set();
// What is being done, for all panels: keeping goes on while the reader looks at other pages.
const task = { state: undefined, run: undefined };

const show = () => panels.forEach((panel) => panel.show());
const refresh = () => panels.forEach((panel) => panel.refresh());

async function keepEverything() {
  const run = Symbol("run");
  Object.assign(task, { state: "keeping", run });
  // Where the browser says no, the files are kept for as long as there is room.
  navigator.storage?.persist?.().catch(() => {});
  const { active } = registration;
  const { missing = [], kept, total } = await askStatus(active);
  Object.assign(task, { kept, total });
  show();
  const isWanted = () => task.run === run;
  const lane = async () => {
    while (isWanted() && missing.length) {
      const [path, bytes] = missing.shift();
      const became = (await ask(active, { ask: "keep", path })) ?? "unreachable";
      if (!isWanted()) return;
      if (became === "kept") task.kept += bytes;
      else endKeeping(became);
      show();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (isWanted()) endKeeping(undefined);
}

// Ends it with what is to be said.
function endKeeping(state) {
  Object.assign(task, { state, run: undefined });
  if (state === "changed") registration.update().catch(() => {}); // The notice will follow.
  refresh();
}

function clearStorage() {
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      const storage = globalThis[name];
      const ours = Object.keys(storage).filter((key) => key.startsWith(STORED));
      ours.forEach((key) => storage.removeItem(key));
    } catch {
      // It lets nothing be kept, so there is nothing to clear.
    }
  }
}

async function reset() {
  const old = await service?.getRegistration(scope).catch(() => undefined);
  // Another site of this host may stand above this one.
  if (old?.scope === scope.href) {
    if (old.active) await ask(old.active, { ask: "end" }, 3000);
    await old.unregister();
  }
  const names = await globalThis.caches?.keys().catch(() => []);
  for (const name of names ?? []) if (name.startsWith(CACHES)) await caches.delete(name);
  clearStorage();
  // Other parts of the page may note something when it is left; these listeners come after theirs.
  for (const left of ["pagehide", "visibilitychange", "unload"]) addEventListener(left, clearStorage);
  location.hash = CLEARED;
  location.reload();
}

function question(id, title, detail, yes, no, onyes) {
  const heading = element("h2", { id: `${id}-title` }, title);
  const dialog = element("dialog", { id, className: "keys" });
  dialog.setAttribute("aria-labelledby", heading.id);
  const close = () => dialog.close();
  const accept = () => {
    close();
    onyes();
  };
  dialog.append(heading, element("p", {}, detail));
  dialog.append(element("p", { className: "offline__acts" }, button(no, close), button(yes, accept)));
  return dialog;
}

class OfflinePanel extends HTMLElement {
  #parts;

  connectedCallback() {
    panels.add(this);
    this.#write();
  }

  disconnectedCallback() {
    panels.delete(this);
  }

  // Writes everything in the language of the page.
  #write() {
    say((phrases) => {
      const parts = {
        phrases,
        state: element("p", { role: "status" }),
        progress: element("progress", { hidden: true, ariaLabel: phrases.keeping }),
        keep: button("", () => this.#askToKeep()),
        stop: button(phrases.stop, () => endKeeping("stopped")),
        reset: button(phrases.reset, () => this.#askToReset()),
      };
      this.#parts = parts;
      this.replaceChildren(
        element("h2", {}, phrases.heading),
        element("p", {}, phrases.about),
        parts.state,
        parts.progress,
        element("p", { className: "offline__acts" }, parts.keep, parts.stop, parts.reset),
      );
      this.show();
      this.refresh();
    });
  }

  // Asks the worker how much is kept.
  async refresh() {
    const found = registration?.active && (await askStatus(registration.active));
    if (found && task.state !== "keeping") Object.assign(task, found);
    this.show();
  }

  // Shows what is known.
  show() {
    if (!this.#parts) return;
    const { phrases, state, progress, keep, stop, reset } = this.#parts;
    const isKeeping = task.state === "keeping";
    const isKnown = task.total > 0;
    const isAll = isKnown && task.kept === task.total;
    let said = isKnown ? (task.state ?? "ready") : "preparing";
    if (hasFailed) said = "failed";
    if (isUnavailable) said = "unavailable";
    if (isAll) said = "all";
    if (location.hash === CLEARED) said = "cleared";
    const amount = isKeeping ? `${size(task.kept)} / ${size(task.total)}` : size(task.kept);
    const sentence = isKnown ? `${phrases[said]} ${amount}` : phrases[said];
    // While files come in, the bar tells of it; a sentence a moment would be noise.
    state.ariaLive = isKeeping ? "off" : "polite";
    if (state.textContent !== sentence) state.textContent = sentence;
    state.dataset.state = said;
    progress.hidden = !isKeeping;
    Object.assign(progress, { max: task.total || 1, value: task.kept || 0 });
    const hadFocus = [keep, stop].includes(document.activeElement);
    keep.textContent = isKnown ? `${phrases.keep} (${size(task.total - task.kept)})` : phrases.keep;
    keep.hidden = !isKnown || isAll || isKeeping;
    stop.hidden = !isKeeping;
    if (hadFocus && document.activeElement !== (isKeeping ? stop : keep)) {
      [stop, keep, reset].find((one) => !one.hidden).focus();
    }
    this.lang = root.lang;
  }

  #ask(dialog) {
    this.append(dialog);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.showModal();
  }

  #askToKeep() {
    const { phrases } = this.#parts;
    const detail = `${phrases.keepDetail} ${size(task.total - task.kept)}`;
    const { keepQuestion, keepYes, cancel } = phrases;
    this.#ask(question("keep-all", keepQuestion, detail, keepYes, cancel, keepEverything));
  }

  #askToReset() {
    const { resetQuestion, resetDetail, resetYes, cancel } = this.#parts.phrases;
    this.#ask(question("reset-all", resetQuestion, resetDetail, resetYes, cancel, reset));
  }

  // The language of the page changed.
  rewrite() {
    this.#write();
  }
}

// ── The beginning ──

// The page is the app's until the app lives: it compares it with what was written.
const isReady = () => new Promise((done) => {
  const look = () => root.dataset.app && (done(), watcher.disconnect());
  const watcher = new MutationObserver(look);
  watcher.observe(root, { attributeFilter: ["data-app"] });
  look();
});

async function begin() {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done, { once: true }));
  }
  // After everything was cleared, this visit keeps nothing.
  if (location.hash !== CLEARED) {
    service?.addEventListener("controllerchange", onControllerChange);
    service?.addEventListener("message", onMessage);
    service?.startMessages();
    if (service) {
      register()
        .catch((error) => {
          isUnavailable = true;
          console.info(error.message);
        })
        .finally(() => refresh());
    }
  }
  await isReady();
  say(() => {}); // They are there when they are needed, and when there is no network.
  customElements.define("offline-panel", OfflinePanel);
  new MutationObserver(() => {
    panels.forEach((panel) => panel.rewrite());
    notice?.show();
  }).observe(root, { attributeFilter: ["lang"] });
}

// A frame belongs to the page around it.
if (self === top && location.protocol.startsWith("http")) begin();
