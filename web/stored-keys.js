// The prefix of this site's keys in `localStorage`, and copies of the keys of earlier builds, which were the same for
// every site of an origin. docs/notebook.md describes the keys.
import { EARLIER, EARLIER_KEYS, TAKEN_OVER, sitePrefix } from "./storage-names.js";

/**
 * Parses the names of copied keys, and the time of the first copy; no names if the list is damaged.
 * @param {string | null} text
 * @returns {{ since: number, names: Set<string> }}
 */
const takenOver = (text) => {
  try {
    const { since, names } = JSON.parse(/** @type {string} */ (text));
    return { since, names: new Set(names) };
  } catch {
    return { since: Date.now(), names: new Set() };
  }
};

/**
 * Copies earlier keys that were not copied before, all or none.
 * @param {Storage} storage
 * @param {string} own prefix of the site
 * @param {string} room key that reserves the space
 * @throws {DOMException} if the quota is exceeded
 */
const takeOver = (storage, own, room) => {
  const list = own + TAKEN_OVER;
  const keys = Object.keys(storage).filter((key) => EARLIER_KEYS.test(key));
  const stored = storage.getItem(list);
  if (!keys.length) {
    if (stored !== null) storage.removeItem(list);
    return;
  }
  const names = keys.map((key) => key.slice(EARLIER.length)).sort(); // The settings are last.
  const before = takenOver(stored);
  const fresh = names.filter((name) => !before.names.has(name));
  if (!fresh.length) return;
  // An existing record of this site is newer.
  const missing = fresh.filter((name) => storage.getItem(own + name) === null);
  const copies = missing.map((name) => /** @type {const} */ ([own + name, storage.getItem(EARLIER + name)]));
  const text = JSON.stringify({ since: before.since, names });
  // Reserves the space first. The next start completes an interrupted copy.
  storage.setItem(room, copies.flat().join("") + list + text);
  storage.removeItem(room);
  for (const [key, value] of copies) if (value !== null) storage.setItem(key, value);
  storage.setItem(list, text);
};

/**
 * Returns the prefix of this page's keys, after copying earlier keys.
 * @param {string} src URL of the script in the head; empty if it is inline, as in a single file
 */
export const storagePrefix = (src) => {
  const { pathname, protocol } = src ? new URL(".", src) : location;
  // A local file has no permanent address: it is moved, renamed and replaced by newer ones, and its reader's notes must
  // be found again. So files use the earlier keys.
  if (protocol === "file:") return EARLIER;
  const own = sitePrefix(pathname.replace(/\/index\.html$/, "/"));
  const room = `${own}room`;
  let isFirst = false;
  try {
    isFirst = !Object.keys(localStorage).some((key) => key.startsWith(own) && key !== room);
    takeOver(localStorage, own, room);
  } catch {
    // Without space for copies, the site uses the earlier keys until a start at which there is enough.
    if (isFirst) return EARLIER;
  }
  return own;
};
