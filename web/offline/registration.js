// Reading offline: registers the service worker, and offers updates.
import { notify } from "./notice.js";
import { root, scope } from "./site.js";
import { askStatus, reportChange, service, state, workerAddress } from "./worker-client.js";

// Milliseconds after which a tab that becomes visible checks for an update.
const HOUR = 3_600_000;

/**
 * The content policy requires trusted script URLs; this policy accepts only the worker's.
 * @param {string} address
 */
function trusted(address) {
  /** @param {string} asked */
  const createScriptURL = (asked) => {
    if (asked !== address) throw new TypeError(`${asked} is not the worker`);
    return asked;
  };
  return trustedTypes.createPolicy("diptych-worker", { createScriptURL }).createScriptURL(address);
}

/**
 * Registers the worker, and reports this page to it.
 * @param {ServiceWorkerContainer} service
 */
export async function register(service) {
  if (!workerAddress) {
    // In development: a worker of an earlier build would respond with outdated files.
    state.isUnavailable = true;
    const old = await service.getRegistration(scope);
    if (old?.scope === scope.href) await old.unregister();
    return;
  }
  const registration = await service.register(
    /** @type {string} */ ("trustedTypes" in globalThis ? trusted(workerAddress) : workerAddress),
  );
  state.registration = registration;
  watch(registration);
  await service.ready;
  const path = location.pathname.slice(scope.pathname.length);
  registration.active?.postMessage({ ask: "opened", path: path.replace(/index\.html$/, "") });
}

// True if this tab has requested the update; only then does it reload.
let hasAsked = false;

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  /** @param {ServiceWorker} waiting */
  const offer = async (waiting) => {
    const { build } = await askStatus(waiting);
    // A redundant worker has been replaced by a newer one, which is offered instead.
    if (waiting.state === "redundant") return;
    // A page of the new build needs no update.
    if (build === root.dataset.build) waiting.postMessage({ ask: "take over" });
    else notify("update", "updateNow", () => update(waiting));
  };
  /** @param {ServiceWorker | null} incoming */
  const follow = (incoming) =>
    incoming?.addEventListener("statechange", () => {
      state.hasFailed = incoming.state === "redundant" && !registration.active;
      reportChange();
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

/** @param {ServiceWorker} waiting */
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

/** Handles a new controller: reloads the page if it has requested the update, otherwise offers to reload it. */
export async function onControllerChange() {
  const controller = service?.controller;
  // The worker of a parent folder's site may control this page before its own does.
  if (!controller || controller.scriptURL !== workerAddress) return;
  if (hasAsked) {
    location.reload();
    return;
  }
  const { build } = await askStatus(controller);
  if (build !== root.dataset.build) notify("earlier", "reload", () => location.reload());
}

/**
 * Replies to a worker with the build of this tab, which determines the caches that may be deleted.
 * @param {MessageEvent} event
 */
export function onMessage({ data, ports }) {
  if (data?.ask === "build") ports[0]?.postMessage(root.dataset.build);
}
