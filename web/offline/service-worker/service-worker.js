// The service worker, published as sw.js: caches this build's files, each verified, and serves them.
import { isFile, PAGE, pathOf, scope, worker } from "./addresses.js";
import { buildsKept, CACHE, COMPLETE, download, end, fill, find, heal, isOver, PREFIX, whole } from "./cache.js";
import { answerFile, answerPage, pages } from "./responses.js";

const { build, precached } = BUILD_MANIFEST;

// Timeout in milliseconds for a tab's reply with its build. A tab that does not reply may be suspended; its build stays
// cached.
const REPLY_TIMEOUT = 3000;

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const path = pathOf(address);
  if (isOver || path === undefined) return;
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (request.mode === "navigate") {
    // A page in a frame is left to its host page.
    if (request.destination !== "document" || !PAGE.test(path)) return;
    event.respondWith(answerPage(event, address, path));
    event.waitUntil(heal());
  } else if (PAGE.test(path) && /(^|\/)(index\.html)?$/.test(path)) {
    // A static page that is restored after the program has stopped.
    event.respondWith(find(path.replace(/index\.html$/, "")).then((kept) => kept ?? fetch(request)));
  } else if (isFile(path) && !address.search) {
    event.respondWith(answerFile(event, path));
  }
});

/** Returns the build, the total and the cached size in bytes, and the missing files. */
async function status() {
  const all = [...Object.entries(precached), ...Object.entries(await pages())];
  const cache = (await caches.has(CACHE)) && (await caches.open(CACHE));
  const kept = new Set(cache ? (await cache.keys()).map((request) => request.url) : []);
  /** @param {[path: string, entry: ManifestEntry][]} files */
  const sum = (files) => files.reduce((total, [, [size]]) => total + size, 0);
  const missing = all.filter(([path]) => !kept.has(whole(path)));
  return {
    build,
    total: sum(all),
    kept: sum(all) - sum(missing),
    missing: missing.map(([path, [size]]) => [path, size]),
  };
}

/**
 * Caches one page. Returns the result as a string.
 * @param {{ path: string }} message
 */
async function keepPage({ path }) {
  const entry = precached[path] ?? (await pages())[path];
  if (!entry) return "changed";
  try {
    if (await find(path)) return "kept";
    return (await download(path, entry[1])) ? "kept" : "changed";
  } catch (error) {
    return /** @type {Error} */ (error).name === "QuotaExceededError" ? "full" : "unreachable";
  }
}

/**
 * Returns the build of a tab; `undefined` after the timeout.
 * @param {WindowClient} client
 * @returns {Promise<string | undefined>}
 */
const buildOf = (client) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(() => done(undefined), REPLY_TIMEOUT);
    client.postMessage({ ask: "build" }, [port2]);
  });

/** Deletes the caches that no open tab uses. Not during the installation of another build, whose cache is not older. */
async function tidy() {
  const others = (await buildsKept()).filter((name) => name !== CACHE);
  const isFinal = () => !worker.registration.installing && !worker.registration.waiting;
  if (!others.length || !isFinal()) return;
  const tabs = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const below = tabs.filter((tab) => tab.frameType !== "nested" && tab.url.startsWith(scope.href));
  const builds = await Promise.all(below.map(buildOf));
  // Pages of other applications do not reply, and are ignored.
  /** @type {(tab: WindowClient, idx: number) => boolean} */
  const isAsleep = (tab, idx) => builds[idx] === undefined && PAGE.test(pathOf(new URL(tab.url)) ?? "");
  if (below.some(isAsleep) || !(await find(COMPLETE))) return;
  const unfinished = [];
  for (const name of others.filter((name) => !builds.includes(name.slice(PREFIX.length)))) {
    if (!(await find(COMPLETE, name))) unfinished.push(name);
    else if (isFinal()) await caches.delete(name);
  }
  // The last incomplete cache may be that of the next build, interrupted: its installation will reuse it.
  for (const name of unfinished.slice(0, -1)) await caches.delete(name);
}

/** @type {Record<string, (message: { path: string }) => unknown>} */
const ANSWERS = {
  status,
  keep: keepPage,
  // A page was opened, possibly before a worker controlled it.
  opened: async ({ path }) => {
    const entry = (await pages())[path];
    if (entry && !(await find(path))) await download(path, entry[1]).catch(() => {});
    await tidy();
  },
  "take over": () => worker.skipWaiting(),
  end,
};

worker.addEventListener("message", (event) => {
  const { data, ports } = event;
  if (!data || !Object.hasOwn(ANSWERS, data.ask)) return;
  const answer = (async () => ANSWERS[data.ask](data))();
  event.waitUntil(
    answer.then(
      (value) => ports[0]?.postMessage(value),
      () => ports[0]?.postMessage(undefined),
    ),
  );
});
