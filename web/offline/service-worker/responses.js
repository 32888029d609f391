// The responses of the service worker: pages and files of this build.
import { buildsKept, COMPLETE, download, find, keep, whole } from "./cache.js";

const { precached, pages: list, fallbacks, notFound } = BUILD_MANIFEST;

// Timeout in milliseconds for pages of this build: the fallback page is used instead, which costs little on a slow
// network, because the program renders the same page.
const NETWORK_TIMEOUT = 700;

/** @type {Promise<Record<string, ManifestEntry>> | undefined} */
let pagesRead;
/** Returns every page of the build, by its path; none if the list cannot be loaded. */
export const pages = () =>
  (pagesRead ??= (async () => {
    const [, integrity] = precached[list];
    if (!(await find(list))) await download(list, integrity);
    return /** @type {Response} */ (await find(list)).json();
  })().catch(() => {
    pagesRead = undefined;
    return {};
  }));

/**
 * Returns the network's response for a page of this build; `undefined` after the timeout or a server error. A late
 * response is cached all the same.
 * @param {FetchEvent} event
 * @param {string} path
 * @param {string} integrity
 */
async function fromNetwork(event, path, integrity) {
  const answer = fetch(event.request);
  event.waitUntil(
    answer.then((response) => keep(path, integrity, response.clone())).catch(() => {}),
  );
  /** @type {Promise<undefined>} */
  const silence = new Promise((done) => setTimeout(done, NETWORK_TIMEOUT));
  const response = await Promise.race([answer.catch(() => undefined), silence]);
  return response && response.status >= 500 ? undefined : response;
}

/**
 * Returns the fallback page for an address: the program renders every page, including the one for unknown addresses.
 * @param {string} path
 * @param {number} status
 */
async function emptyPage(path, status) {
  const depth = path.split("/").length - 1;
  const page = (await find(fallbacks[depth] ?? notFound)) ?? (await find(notFound));
  return page ? new Response(page.body, { status, headers: page.headers }) : Response.error();
}

/**
 * Responds to a navigation.
 * @param {FetchEvent} event
 * @param {URL} address
 * @param {string} path
 */
export async function answerPage(event, address, path) {
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

/**
 * Responds with a file of this build; or, for a tab that is older than the last deployment, of an older complete build.
 * @param {FetchEvent} event
 * @param {string} path
 */
export async function answerFile(event, path) {
  const entry = Object.hasOwn(precached, path) ? precached[path] : undefined;
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
