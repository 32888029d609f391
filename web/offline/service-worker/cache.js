// The cache of a build: its files, each verified. Nothing here depends on the reader.
import { sitePrefix } from "../../storage-names.js";
import { NAMED_BY_CONTENT, scope } from "./addresses.js";

const { build, precached } = BUILD_MANIFEST;

// Timeout for a file of an installation, in milliseconds.
const FILE_TIMEOUT = 60_000;

/** Prefix of the names of this site's caches. */
export const PREFIX = sitePrefix(scope.pathname);
/** Name of this build's cache. */
export const CACHE = PREFIX + build;
/** Marker entry that is put into a cache last: a cache with it is complete. */
export const COMPLETE = "sw.js?complete";

/**
 * Returns the URL of a path.
 * @param {string} path
 */
export const whole = (path) => new URL(path, scope).href;

/**
 * Returns the cached response for a path. Unavailable or broken storage counts as empty: the network is used.
 * @param {string} path
 */
export const find = (path, cacheName = CACHE) =>
  caches.match(whole(path), { cacheName, ignoreVary: true }).catch(() => undefined);

/** Returns the names of the caches of this site, one for each build. */
export const buildsKept = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** True after everything was cleared while this worker still controls tabs: it stores nothing any more. */
export let isOver = false;
export const end = () => {
  isOver = true;
};

/**
 * @param {ArrayBuffer} bytes
 * @param {string} integrity `sha256-…`
 */
async function isIntact(bytes, integrity) {
  const [, bits, digest] = /^sha(\d+)-(.*)$/.exec(integrity) ?? [];
  const found = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));
  return btoa(String.fromCharCode(...found)) === digest;
}

/**
 * Caches a response if it matches the integrity in the manifest; returns true if it did.
 * @param {string} path
 * @param {string} integrity
 * @param {Response} response
 */
export async function keep(path, integrity, response) {
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

/**
 * Downloads and caches a file; returns false if the host has another version of it.
 * @param {string} path
 * @param {string} integrity
 */
export async function download(path, integrity) {
  // The browser's HTTP cache is used if its file is right; a host may allow it to be stale.
  const first = NAMED_BY_CONTENT.test(path) ? "default" : "no-cache";
  for (const cache of /** @type {const} */ ([first, "reload"])) {
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

/**
 * @param {string} path
 * @param {string} integrity
 * @param {string[]} older names of caches that may have the same file
 */
async function fillOne(path, integrity, older) {
  if (await find(path)) return;
  for (const name of older) {
    const known = await find(path, name);
    if (known && (await keep(path, integrity, known))) return;
  }
  if (!(await download(path, integrity))) throw new Error(`${path} is not of build ${build}`);
}

/** Caches all files that the site needs to start. Files of an interrupted attempt are reused by the next one. */
export async function fill() {
  if (isOver) throw new Error("everything was cleared");
  const cache = await caches.open(CACHE);
  const older = (await buildsKept()).filter((name) => name !== CACHE);
  const files = Object.entries(precached);
  const ends = await Promise.allSettled(
    files.map(([path, [, integrity]]) => fillOne(path, integrity, older)),
  );
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  for (const [path] of files) {
    if (!(await find(path))) throw new Error(`${path} was removed while others were kept`);
  }
  await cache.put(whole(COMPLETE), new Response(""));
}

/** @type {Promise<void> | undefined} */
let healing;
/** Fills a cache again that was deleted, if there is a network. */
export const heal = () =>
  (healing ??= (async () => {
    if (!isOver && !(await find(COMPLETE))) await fill();
  })()
    .catch(() => {})
    .finally(() => (healing = undefined)));
