// Reading offline: communication with the service worker, the notice of an update, messages and elements. The first
// part of offline.js. Its messages come from `locales/` in files that `crates/site` writes, so that they do not enlarge
// the program.
const { worker, words } = document.querySelector("script[data-words]").dataset;
const root = document.documentElement;
// Without credentials, like the scope of the registration, and because Firefox rejects `fetch` of URLs with them.
const scope = Object.assign(new URL(".", import.meta.url), { username: "", password: "" });
// Prefix of the names of this site's caches and stored keys: sites of one origin are distinguished by their paths.
const OWN = `diptych ${scope.pathname} `;
// Fragment of the page after everything was cleared: it says so, and stores nothing in this visit.
const CLEARED = "#cleared";
// Milliseconds after which a tab that becomes visible checks for an update.
const HOUR = 3_600_000;
// Number of concurrent downloads.
const LANES = 6;
// Timeout in milliseconds: a terminated worker does not reply.
const WORKER_TIMEOUT = 150_000;

const service = isSecureContext ? navigator.serviceWorker : undefined;
// The URL of the worker; undefined in development.
const workerAddress = worker && new URL(worker, scope).href;
let registration;
let isUnavailable = !service;
// True if the installation of the first worker failed.
let hasFailed = false;

// ── Worker ──

// The content policy requires trusted script URLs; this policy accepts only the worker's.
function trusted(address) {
  const createScriptURL = (asked) => {
    if (asked !== address) throw new TypeError(`${asked} is not the worker`);
    return asked;
  };
  return trustedTypes.createPolicy("diptych-worker", { createScriptURL }).createScriptURL(address);
}

// Sends a message to a worker and returns its reply; `undefined` after the timeout.
const ask = (to, question, timeout = WORKER_TIMEOUT) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, timeout);
    to.postMessage(question, [port2]);
  });

const askStatus = async (of) => (await ask(of, { ask: "status" })) ?? {};

async function register() {
  if (!worker) {
    // In development: a worker of an earlier build would respond with outdated files.
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

// ── Updates ──

// True if this tab has requested the update; only then does it reload.
let hasAsked = false;

function watch() {
  const offer = async (waiting) => {
    const { build } = await askStatus(waiting);
    // A redundant worker has been replaced by a newer one, which is offered instead.
    if (waiting.state === "redundant") return;
    // A page of the new build needs no update.
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
    registration.update().catch(() => {}); // The next check tries again.
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
  // The worker of a parent folder's site may control this page before its own does.
  if (service.controller?.scriptURL !== workerAddress) return;
  if (hasAsked) {
    location.reload();
    return;
  }
  const { build } = await askStatus(service.controller);
  if (build !== root.dataset.build) notify("earlier", "reload", () => location.reload());
}

// Replies to a worker with the build of this tab, which determines the caches that may be deleted.
function onMessage({ data, ports }) {
  if (data?.ask === "build") ports[0]?.postMessage(root.dataset.build);
}

// ── Messages and elements ──

const loaded = new Map();

// Calls `then` with the messages of the page's language: synchronously if they are loaded.
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
  // A remainder above zero is never shown as zero.
  const shown = bytes && Math.max(0.1, bytes / 1e6);
  return new Intl.NumberFormat(root.lang, megabytes).format(shown);
};

let notice;

// Shows a non-modal notice at the foot of the window, in the language of the page.
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
      // A live region announces changes, not its initial content.
      requestAnimationFrame(() => (said.textContent = phrases[what]));
      if (hadFocus) made.querySelector("button").focus();
    });
  show();
}
