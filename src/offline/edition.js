// Reading offline, in the page: the service worker's side, the notice of a new edition, words and elements. The first
// part of offline.js. Its words come from `locales/` by files that `crates/site` writes and names, so that the program
// does not carry them.
const { worker, words } = document.querySelector("script[data-words]").dataset;
const root = document.documentElement;
// Without the name and the password that the page's own address may have: Firefox fetches nothing from such addresses.
const scope = Object.assign(new URL(".", import.meta.url), { username: "", password: "" });
// The beginning of the names of this site's caches and of its stored keys: sites of one origin are told by their paths.
const OWN = `diptych ${scope.pathname} `;
// Where the page is led to after everything was cleared: it says so, and keeps nothing in this visit.
const CLEARED = "#cleared";
// A tab that is looked at again after so long asks whether there is a newer edition.
const HOUR = 3_600_000;
// So many files are on their way at a time.
const LANES = 6;
// A worker that is gone does not answer.
const PATIENCE = 150_000;

const service = isSecureContext ? navigator.serviceWorker : undefined;
// The address of the worker; none while somebody develops.
const workerAddress = worker && new URL(worker, scope).href;
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
  registration = await service.register(
    globalThis.trustedTypes ? trusted(workerAddress) : workerAddress,
  );
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
    // A newer one has taken its place, and is offered instead.
    if (waiting.state === "redundant") return;
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
  // Another site's worker may take this page over before it has one of its own.
  if (service.controller?.scriptURL !== workerAddress) return;
  if (hasAsked) {
    location.reload();
    return;
  }
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
