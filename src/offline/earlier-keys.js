// Stored keys, of this site and of earlier editions, which were the same for every site of an origin: what "Reset"
// clears, and when the earlier ones go. The second part of offline.js; src/stored-keys.js copies them at the start.
const EARLIER = "diptych-";
const EARLIER_KEYS = /^diptych-(kept\/|preferences$)/;
const TAKEN_OVER = "taken-over";
// So long after they were copied, no tab of an earlier edition is likely to be open.
const MONTH = 30 * 24 * HOUR;

// The paths of the other sites of this origin that the reader has been to: their caches and keys name them.
async function otherSites() {
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    // It lets nothing be kept.
  }
  const paths = names.map((name) => /^diptych (\/\S*) /.exec(name)?.[1]);
  return [...new Set(paths)].filter((path) => path && path !== scope.pathname);
}

// Removes what this site has stored; earlier keys as well, unless they may be those of `others`. Then this site notes
// that it has nothing to do with them any more.
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
      // It lets nothing be kept, so there is nothing to clear.
    }
  }
}

// Removes earlier keys that every site which the reader has been to copied a month ago. Without caches nothing tells of
// other sites: then they stay.
async function removeEarlierKeys() {
  if (!globalThis.caches) return;
  const paths = [scope.pathname, ...(await otherSites())];
  const lists = paths.map((path) => JSON.parse(localStorage.getItem(`diptych ${path} ${TAKEN_OVER}`)));
  const isDue = (list, name) => list?.since < Date.now() - MONTH && list.names.includes(name);
  for (const name of lists[0]?.names ?? []) {
    if (lists.every((list) => isDue(list, name))) localStorage.removeItem(EARLIER + name);
  }
}
