// Stored keys, of this site and of earlier builds, whose keys were the same for every site of an origin: those that
// "Delete everything" removes, and the removal of earlier keys. stored-keys.js copies them at the start.
import { EARLIER, EARLIER_KEYS, TAKEN_OVER, sitePrefix } from "../storage-names.js";
import { OWN, scope } from "./site.js";

// Milliseconds after copying until no tab of an earlier build is likely to be open.
const MONTH = 30 * 24 * 3_600_000;

/** Returns the paths of the visited other sites of this origin, from the names of their caches and keys. */
export async function otherSites() {
  /** @type {string[]} */
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    // Storage is unavailable.
  }
  const paths = new Set(names.map((name) => /^diptych (\/\S*) /.exec(name)?.[1] ?? scope.pathname));
  return [...paths].filter((path) => path !== scope.pathname);
}

/**
 * Removes the data of this site; earlier keys as well, unless they may belong to `others`. In that case their names are
 * stored as copied, so that this site does not copy them again.
 * @param {unknown[]} others
 */
export function clearStorage(others) {
  for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    try {
      const storage = globalThis[name];
      const keys = Object.keys(storage);
      const earlier = keys.filter((key) => EARLIER_KEYS.test(key));
      const cleared = keys.filter((key) => key.startsWith(OWN)).concat(others.length ? [] : earlier);
      cleared.forEach((key) => storage.removeItem(key));
      if (!others.length || !earlier.length) continue;
      const names = earlier.map((key) => key.slice(EARLIER.length));
      storage.setItem(OWN + TAKEN_OVER, JSON.stringify({ since: Date.now(), names }));
    } catch {
      // Storage is unavailable: nothing to clear.
    }
  }
}

/**
 * Removes earlier keys that every visited site has copied at least a month ago. Without the Cache API other sites are
 * unknown, so the keys stay.
 */
export async function removeEarlierKeys() {
  if (!globalThis.caches) return;
  const paths = [scope.pathname, ...(await otherSites())];
  /** @type {({ since: number, names: string[] } | null)[]} */
  const lists = paths.map((path) => JSON.parse(localStorage.getItem(sitePrefix(path) + TAKEN_OVER) ?? "null"));
  for (const name of lists[0]?.names ?? []) {
    const isDue = lists.every((list) => list && list.since < Date.now() - MONTH && list.names.includes(name));
    if (isDue) localStorage.removeItem(EARLIER + name);
  }
}
