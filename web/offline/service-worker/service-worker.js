// The service worker: caches this build's files, each verified, and serves them. `crates/site` writes it to the root of
// the site, after src/worker/addresses.js and a first line with the manifest of the build:
//   const MANIFEST = { build, precached: { path: [size, integrity] }, pages, fallbacks, notFound, forms }
// `pages` and `fallbacks` name files in `precached`: the list of all pages, and the fallback page for each depth of an
// address, which the program fills. Nothing here depends on the reader.

// Timeout in milliseconds for pages of this build: the fallback page is used instead, which costs little on a slow
// network, because the program renders the same page.
const NETWORK_TIMEOUT = 700;
// Timeout for a file of an installation, in milliseconds.
const FILE_TIMEOUT = 60_000;
// Timeout in milliseconds for a tab's reply with its build. A tab that does not reply may be suspended; its build stays
// cached.
const REPLY_TIMEOUT = 3000;

const PREFIX = `diptych ${scope.pathname} `;
const CACHE = PREFIX + MANIFEST.build;
// Marker entry that is put into a cache last: a cache with it is complete.
const COMPLETE = "sw.js?complete";

const whole = (path) => new URL(path, scope).href;
// Unavailable or broken storage counts as empty: the network is used.
const find = (path, cacheName = CACHE) =>
  caches.match(whole(path), { cacheName, ignoreVary: true }).catch(() => undefined);
const buildsKept = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

// True after everything was cleared while this worker still controls tabs: it stores nothing any more.
let isOver = false;

// ── Verified downloads ──

async function isIntact(bytes, integrity) {
  const [, bits, digest] = /^sha(\d+)-(.*)$/.exec(integrity);
  const found = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));
  return btoa(String.fromCharCode(...found)) === digest;
}

// Caches a response if it matches the integrity in the manifest; returns true if it did.
async function keep(path, integrity, response) {
  if (isOver || response.status !== 200) return false;
  const bytes = await response.arrayBuffer();
  if (!(await isIntact(bytes, integrity))) return false;
  // Headers about the transfer, not the content, would be wrong in a cached response.
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  // A cache that was deleted meanwhile is not created again with a single file.
  if (isOver || !(await caches.has(CACHE))) return false;
  const cache = await caches.open(CACHE);
  await cache.put(whole(path), new Response(bytes, { headers }));
  return true;
}

async function download(path, integrity) {
  // The browser's HTTP cache is used if its file is right; a host may allow it to be stale.
  for (const cache of [NAMED_BY_CONTENT.test(path) ? "default" : "no-cache", "reload"]) {
    // Not `AbortSignal.timeout`: in WebKit its timer keeps a replaced worker alive.
    const tooLate = new AbortController();
    const timer = setTimeout(() => tooLate.abort(), FILE_TIMEOUT);
    try {
      const { signal } = tooLate;
      const response = await fetch(whole(path), { cache, signal, credentials: "same-origin" });
      if (await keep(path, integrity, response)) return true;
    } finally {
      clearTimeout(timer);
    }
  }
  return false;
}

async function fillOne(path, integrity, older) {
  if (await find(path)) return;
  for (const name of older) {
    const known = await find(path, name);
    if (known && (await keep(path, integrity, known))) return;
  }
  if (!(await download(path, integrity))) throw new Error(`${path} is not of build ${MANIFEST.build}`);
}

// Caches all files that the site needs to start. Files of an interrupted attempt are reused by the next one.
async function fill() {
  if (isOver) throw new Error("everything was cleared");
  const cache = await caches.open(CACHE);
  const older = (await buildsKept()).filter((name) => name !== CACHE);
  const files = Object.entries(MANIFEST.precached);
  const ends = await Promise.allSettled(
    files.map(([path, [, integrity]]) => fillOne(path, integrity, older)),
  );
  for (const { reason } of ends.filter(({ status }) => status === "rejected")) throw reason;
  for (const [path] of files) {
    if (!(await find(path))) throw new Error(`${path} was removed while others were kept`);
  }
  await cache.put(whole(COMPLETE), new Response(""));
}

// Fills a cache again that was deleted, if there is a network.
let healing;
const heal = () =>
  (healing ??= (async () => {
    if (!isOver && !(await find(COMPLETE))) await fill();
  })()
    .catch(() => {})
    .finally(() => (healing = undefined)));

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// ── Responses ──

let pagesRead;
// Every page of the build: path → [size, integrity]. Empty if the list cannot be loaded.
const pages = () =>
  (pagesRead ??= (async () => {
    const [, integrity] = MANIFEST.precached[MANIFEST.pages];
    if (!(await find(MANIFEST.pages))) await download(MANIFEST.pages, integrity);
    return (await find(MANIFEST.pages)).json();
  })().catch(() => {
    pagesRead = undefined;
    return {};
  }));

// Returns the network's response for a page of this build; `undefined` after the timeout or a server error. A late
// response is cached all the same.
async function fromNetwork(event, path, integrity) {
  const answer = fetch(event.request);
  event.waitUntil(
    answer.then((response) => keep(path, integrity, response.clone())).catch(() => {}),
  );
  const silence = new Promise((done) => setTimeout(done, NETWORK_TIMEOUT));
  const response = await Promise.race([answer.catch(() => undefined), silence]);
  return response?.status >= 500 ? undefined : response;
}

// Returns the fallback page for an address: the program renders every page, including the one for unknown addresses.
async function emptyPage(path, status) {
  const depth = path.split("/").length - 1;
  const page = (await find(MANIFEST.fallbacks[depth] ?? MANIFEST.notFound)) ?? (await find(MANIFEST.notFound));
  return page ? new Response(page.body, { status, headers: page.headers }) : Response.error();
}

async function answerPage(event, address, path) {
  const name = path.replace(/(^|\/)index\.html$/, "$1");
  const kept = await find(name);
  if (kept) return kept;
  const known = await pages();
  if (Object.hasOwn(known, name)) {
    return (await fromNetwork(event, name, known[name][1])) ?? emptyPage(path, 200);
  }
  if (Object.hasOwn(known, `${name}/`)) {
    // As hosts do: the links in the page are relative to its folder.
    return Response.redirect(`${whole(name)}/${address.search}`, 301);
  }
  // May be a page of a newer build, so the host's response is used, without a timeout.
  return fetch(event.request).catch(() => emptyPage(path, 404));
}

// Responds with a file of this build; or, for a tab that is older than the last deployment, of an older complete build.
async function answerFile(event, path) {
  const entry = Object.hasOwn(MANIFEST.precached, path) ? MANIFEST.precached[path] : undefined;
  if (entry) {
    const kept = await find(path);
    if (kept) return kept;
  } else {
    for (const name of await buildsKept().catch(() => [])) {
      const kept = await find(path, name);
      if (kept && (await find(COMPLETE, name))) return kept;
    }
  }
  const response = await fetch(event.request);
  if (entry) event.waitUntil(keep(path, entry[1], response.clone()).catch(() => {}));
  return response;
}

addEventListener("fetch", (event) => {
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
  } else if (FILES.has(withoutHash(path)) && !address.search) {
    event.respondWith(answerFile(event, path));
  }
});

// ── Messages from pages ──

// Returns the build, the total and the cached size in bytes, and the missing files.
async function status() {
  const all = [...Object.entries(MANIFEST.precached), ...Object.entries(await pages())];
  const cache = (await caches.has(CACHE)) && (await caches.open(CACHE));
  const kept = new Set(cache ? (await cache.keys()).map((request) => request.url) : []);
  const sum = (files) => files.reduce((total, [, [size]]) => total + size, 0);
  const missing = all.filter(([path]) => !kept.has(whole(path)));
  return {
    build: MANIFEST.build,
    total: sum(all),
    kept: sum(all) - sum(missing),
    missing: missing.map(([path, [size]]) => [path, size]),
  };
}

// Caches one page. Returns the result as a string.
async function keepPage({ path }) {
  const entry = MANIFEST.precached[path] ?? (await pages())[path];
  if (!entry) return "changed";
  try {
    if (await find(path)) return "kept";
    return (await download(path, entry[1])) ? "kept" : "changed";
  } catch (error) {
    return error.name === "QuotaExceededError" ? "full" : "unreachable";
  }
}

// Returns the build of a tab; `undefined` after the timeout.
const buildOf = (client) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, REPLY_TIMEOUT);
    client.postMessage({ ask: "build" }, [port2]);
  });

// Deletes the caches that no open tab uses. Not during the installation of another build, whose cache is not an older
// one.
async function tidy() {
  const others = (await buildsKept()).filter((name) => name !== CACHE);
  const isFinal = () => !registration.installing && !registration.waiting;
  if (!others.length || !isFinal()) return;
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const below = tabs.filter((tab) => tab.frameType !== "nested" && tab.url.startsWith(scope.href));
  const builds = await Promise.all(below.map(buildOf));
  // Pages of other applications do not reply, and are ignored.
  const isAsleep = (tab, idx) => builds[idx] === undefined && PAGE.test(pathOf(new URL(tab.url)));
  if (below.some(isAsleep) || !(await find(COMPLETE))) return;
  const unfinished = [];
  for (const name of others.filter((name) => !builds.includes(name.slice(PREFIX.length)))) {
    if (!(await find(COMPLETE, name))) unfinished.push(name);
    else if (isFinal()) await caches.delete(name);
  }
  // The last incomplete cache may be that of the next build, interrupted: its installation will reuse it.
  for (const name of unfinished.slice(0, -1)) await caches.delete(name);
}

const ANSWERS = {
  status,
  keep: keepPage,
  // A page was opened, possibly before a worker controlled it.
  opened: async ({ path }) => {
    const entry = (await pages())[path];
    if (entry && !(await find(path))) await download(path, entry[1]).catch(() => {});
    await tidy();
  },
  "take over": () => skipWaiting(),
  end: () => (isOver = true),
};

addEventListener("message", (event) => {
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
