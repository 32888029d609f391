// The service worker: keeps this build's files, each verified, and answers from them. `crates/site` writes
// it to the root of the site, behind src/worker/addresses.js and a first line that names the build:
//   const EDITION = { build, shell: { path: [size, integrity] }, pages, shells, lost, forms }
// `pages` and `shells` are paths in `shell`: the list of all pages, and an empty page for each depth of an
// address, which the program fills. Nothing here knows a reader.

// A network that does not answer within so many milliseconds is taken for dead, where a page of this build is asked for:
// little is lost if it was only slow, as the program renders the same.
const PATIENCE = 700;
// A file of an installation may take so long.
const FILE_PATIENCE = 60_000;
// A tab that does not say within this time which build it is made of may be asleep, and keeps its build.
const ANSWER_PATIENCE = 3000;

const PREFIX = `diptych ${scope.pathname} `;
const CACHE = PREFIX + EDITION.build;
// Put into a cache last of all: whatever has it is whole.
const COMPLETE = "sw.js?complete";

const whole = (path) => new URL(path, scope).href;
// Storage that refuses or is broken is as good as empty: the network is asked.
const find = (path, cacheName = CACHE) =>
  caches.match(whole(path), { cacheName, ignoreVary: true }).catch(() => undefined);
const buildsKept = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

// Everything was cleared while this worker still answers to tabs: it keeps nothing any more.
let isOver = false;

// ── Verified, then kept ──

async function isIntact(bytes, integrity) {
  const [, bits, digest] = /^sha(\d+)-(.*)$/.exec(integrity);
  const found = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));
  return btoa(String.fromCharCode(...found)) === digest;
}

// Keeps what an answer holds if it is what the build says; tells whether it was.
async function keep(path, integrity, response) {
  if (isOver || response.status !== 200) return false;
  const bytes = await response.arrayBuffer();
  if (!(await isIntact(bytes, integrity))) return false;
  // What told of the way here, and not of the content, would be wrong in an answer from a cache.
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  // A cache that was cleared while this went on does not begin anew with one file.
  if (isOver || !(await caches.has(CACHE))) return false;
  const cache = await caches.open(CACHE);
  await cache.put(whole(path), new Response(bytes, { headers }));
  return true;
}

async function download(path, integrity) {
  // The browser's own cache is good enough where it is right; a host may let it be old.
  for (const cache of [NAMED_BY_CONTENT.test(path) ? "default" : "no-cache", "reload"]) {
    // Not `AbortSignal.timeout`: WebKit's worker of a build that another one replaces does not end before its time.
    const tooLate = new AbortController();
    const timer = setTimeout(() => tooLate.abort(), FILE_PATIENCE);
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
  if (!(await download(path, integrity))) throw new Error(`${path} is not of build ${EDITION.build}`);
}

// Brings everything together that the site needs to open. What was kept before an interruption stays, for
// the next try.
async function fill() {
  if (isOver) throw new Error("everything was cleared");
  const cache = await caches.open(CACHE);
  const older = (await buildsKept()).filter((name) => name !== CACHE);
  const files = Object.entries(EDITION.shell);
  const ends = await Promise.allSettled(
    files.map(([path, [, integrity]]) => fillOne(path, integrity, older)),
  );
  for (const { reason } of ends.filter(({ status }) => status === "rejected")) throw reason;
  for (const [path] of files) {
    if (!(await find(path))) throw new Error(`${path} was removed while others were kept`);
  }
  await cache.put(whole(COMPLETE), new Response(""));
}

// A cache that somebody deleted is filled again while there is a network.
let healing;
const heal = () =>
  (healing ??= (async () => {
    if (!isOver && !(await find(COMPLETE))) await fill();
  })()
    .catch(() => {})
    .finally(() => (healing = undefined)));

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// ── Answers ──

let pagesRead;
// Every page of the build: path → [size, integrity]. Empty where the list cannot be had.
const pages = () =>
  (pagesRead ??= (async () => {
    const [, integrity] = EDITION.shell[EDITION.pages];
    if (!(await find(EDITION.pages))) await download(EDITION.pages, integrity);
    return (await find(EDITION.pages)).json();
  })().catch(() => {
    pagesRead = undefined;
    return {};
  }));

// The network's answer for a page of this build; `undefined` if there is none in time. What comes later is kept all the
// same.
async function fromNetwork(event, path, integrity) {
  const answer = fetch(event.request);
  event.waitUntil(
    answer.then((response) => keep(path, integrity, response.clone())).catch(() => {}),
  );
  const silence = new Promise((done) => setTimeout(done, PATIENCE));
  const response = await Promise.race([answer.catch(() => undefined), silence]);
  return response?.status >= 500 ? undefined : response;
}

// The empty page for an address: the program renders every page, also that for addresses that lead nowhere.
async function emptyPage(path, status) {
  const depth = path.split("/").length - 1;
  const page = (await find(EDITION.shells[depth] ?? EDITION.lost)) ?? (await find(EDITION.lost));
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
    // As hosts do: the addresses in the page are relative to its folder.
    return Response.redirect(`${whole(name)}/${address.search}`, 301);
  }
  // It may be a page of a newer build. The host's answer is taken as it is, however late.
  return fetch(event.request).catch(() => emptyPage(path, 404));
}

// A file of this build; or, for a tab that outlived a deploy, one of an older build that is whole.
async function answerFile(event, path) {
  const entry = Object.hasOwn(EDITION.shell, path) ? EDITION.shell[path] : undefined;
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
    // What stands in a frame is the business of the page around it.
    if (request.destination !== "document" || !PAGE.test(path)) return;
    event.respondWith(answerPage(event, address, path));
    event.waitUntil(heal());
  } else if (PAGE.test(path) && /(^|\/)(index\.html)?$/.test(path)) {
    // A page that is put back after the program stopped.
    event.respondWith(find(path.replace(/index\.html$/, "")).then((kept) => kept ?? fetch(request)));
  } else if (FILES.has(withoutHash(path)) && !address.search) {
    event.respondWith(answerFile(event, path));
  }
});

// ── What pages ask ──

// How much is kept, and what is not.
async function status() {
  const all = [...Object.entries(EDITION.shell), ...Object.entries(await pages())];
  const cache = (await caches.has(CACHE)) && (await caches.open(CACHE));
  const kept = new Set(cache ? (await cache.keys()).map((request) => request.url) : []);
  const sum = (files) => files.reduce((total, [, [size]]) => total + size, 0);
  const missing = all.filter(([path]) => !kept.has(whole(path)));
  return {
    build: EDITION.build,
    total: sum(all),
    kept: sum(all) - sum(missing),
    missing: missing.map(([path, [size]]) => [path, size]),
  };
}

// Keeps one page. Answers with a word: what became of it.
async function keepPage({ path }) {
  const entry = EDITION.shell[path] ?? (await pages())[path];
  if (!entry) return "changed";
  try {
    if (await find(path)) return "kept";
    return (await download(path, entry[1])) ? "kept" : "changed";
  } catch (error) {
    return error.name === "QuotaExceededError" ? "full" : "unreachable";
  }
}

// Which build a tab is made of; `undefined` if it does not say.
const buildOf = (client) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, ANSWER_PATIENCE);
    client.postMessage({ ask: "build" }, [port2]);
  });

// Deletes what no open tab is made of. Not while another build is on its way: its cache is no older one.
async function tidy() {
  const others = (await buildsKept()).filter((name) => name !== CACHE);
  const isFinal = () => !registration.installing && !registration.waiting;
  if (!others.length || !isFinal()) return;
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const below = tabs.filter((tab) => tab.frameType !== "nested" && tab.url.startsWith(scope.href));
  const builds = await Promise.all(below.map(buildOf));
  // Pages of other applications do not answer, and need not.
  const isAsleep = (tab, idx) => builds[idx] === undefined && PAGE.test(pathOf(new URL(tab.url)));
  if (below.some(isAsleep) || !(await find(COMPLETE))) return;
  const unfinished = [];
  for (const name of others.filter((name) => !builds.includes(name.slice(PREFIX.length)))) {
    if (!(await find(COMPLETE, name))) unfinished.push(name);
    else if (isFinal()) await caches.delete(name);
  }
  // The last one may be the next build, interrupted: it will go on from there.
  for (const name of unfinished.slice(0, -1)) await caches.delete(name);
}

const ANSWERS = {
  status,
  keep: keepPage,
  // A page was opened, perhaps before there was a worker to see it.
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
