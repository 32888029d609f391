// The keys of `localStorage`: sets the prefix of this site's keys as `data-storage` of the document, and copies the
// keys of earlier builds, which were the same for every site of an origin. Precedes early.js in the same file;
// docs/notebook.md describes the keys.
{
  const EARLIER = "diptych-";
  const EARLIER_KEYS = /^diptych-(kept\/|preferences$)/;
  // An inline script, as in a single file, has no `src`.
  const { src } = document.currentScript;
  const { pathname, protocol } = src ? new URL(".", src) : location;
  // A path contains no space, so no site's prefix is a prefix of another's key. Names of caches begin in the same way.
  const own = `diptych ${pathname.replace(/\/index\.html$/, "/")} `;
  const list = `${own}taken-over`;
  const room = `${own}room`;

  // Parses the names of copied keys, and the time of the first copy; no names if the list is damaged.
  const takenOver = (text) => {
    try {
      const { since, names } = JSON.parse(text);
      return { since, names: new Set(names) };
    } catch {
      return { since: Date.now(), names: new Set() };
    }
  };

  // Copies earlier keys that were not copied before, all or none: throws if the quota is exceeded.
  const takeOver = (storage) => {
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
    const copies = missing.map((name) => [own + name, storage.getItem(EARLIER + name)]);
    const text = JSON.stringify({ since: before.since, names });
    // Reserves the space first. The next start completes an interrupted copy.
    storage.setItem(room, copies.flat().join("") + list + text);
    storage.removeItem(room);
    for (const [key, value] of copies) if (value !== null) storage.setItem(key, value);
    storage.setItem(list, text);
  };

  let keys = own;
  // A local file has no permanent address: it is moved, renamed and replaced by newer ones, and its reader's notes must
  // be found again. So files use the earlier keys.
  if (protocol === "file:") keys = EARLIER;
  else {
    let isFirst = false;
    try {
      isFirst = !Object.keys(localStorage).some((key) => key.startsWith(own) && key !== room);
      takeOver(localStorage);
    } catch {
      // Without space for copies, the site uses the earlier keys until a start at which there is enough.
      if (isFirst) keys = EARLIER;
    }
  }
  document.documentElement.dataset.storage = keys;
}
