// Stored keys, of this site and of earlier builds, whose keys were the same for every site of an origin: which of them
// "Delete everything" removes, and when the earlier ones are removed. The second part of offline.js; src/stored-keys.js copies them
// at the start.
const EARLIER = "diptych-";
const EARLIER_KEYS = /^diptych-(kept\/|preferences$)/;
const TAKEN_OVER = "taken-over";
// Milliseconds after copying until no tab of an earlier build is likely to be open.
const MONTH = 30 * 24 * HOUR;

// Returns the paths of the visited other sites of this origin, from the names of their caches and keys.
async function otherSites() {
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    // Storage is unavailable.
  }
  const paths = names.map((name) => /^diptych (\/\S*) /.exec(name)?.[1]);
  return [...new Set(paths)].filter((path) => path && path !== scope.pathname);
}

// Removes the data of this site; earlier keys as well, unless they may belong to `others`. In that case their names are
// stored as copied, so that this site does not copy them again.
function clearStorage(others) {
  for (const name of ["localStorage", "sessionStorage"]) {
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

// Removes earlier keys that every visited site has copied at least a month ago. Without the Cache API other sites are
// unknown, so the keys stay.
async function removeEarlierKeys() {
  if (!globalThis.caches) return;
  const paths = [scope.pathname, ...(await otherSites())];
  const lists = paths.map((path) => JSON.parse(localStorage.getItem(`diptych ${path} ${TAKEN_OVER}`)));
  const isDue = (list, name) => list?.since < Date.now() - MONTH && list.names.includes(name);
  for (const name of lists[0]?.names ?? []) {
    if (lists.every((list) => isDue(list, name))) localStorage.removeItem(EARLIER + name);
  }
}
