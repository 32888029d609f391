// The keys of `localStorage`: what those of this site begin with, as `data-storage` of the document; and the first start
// after an edition whose keys were the same for every site of an origin. Stands before early.js in the same file;
// docs/notebook.md describes the keys.
{
  const EARLIER = "diptych-";
  const EARLIER_KEYS = /^diptych-(kept\/|preferences$)/;
  // In a script of the page itself, as in a single file, there is no address of a script.
  const { src } = document.currentScript;
  const { pathname, protocol } = src ? new URL(".", src) : location;
  // A path has no space in it, so no key of one site begins like one of another. Caches are named the same way.
  const own = `diptych ${pathname.replace(/\/index\.html$/, "/")} `;
  const list = `${own}taken-over`;
  const room = `${own}room`;

  // The names that were copied, and since when; none if the list was damaged.
  const takenOver = (text) => {
    try {
      const { since, names } = JSON.parse(text);
      return { since, names: new Set(names) };
    } catch {
      return { since: Date.now(), names: new Set() };
    }
  };

  // Copies what stands under earlier keys and was not copied before, all of it or nothing: throws where there is no room.
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
    // A record that this site has already is the newer one.
    const missing = fresh.filter((name) => storage.getItem(own + name) === null);
    const copies = missing.map((name) => [own + name, storage.getItem(EARLIER + name)]);
    const text = JSON.stringify({ since: before.since, names });
    // Reserves the room first. A start that is interrupted is finished by the next one.
    storage.setItem(room, copies.flat().join("") + list + text);
    storage.removeItem(room);
    for (const [key, value] of copies) if (value !== null) storage.setItem(key, value);
    storage.setItem(list, text);
  };

  let keys = own;
  // A file on a disk has no lasting address: it is moved, renamed and replaced by a newer one, and its reader's notes are
  // to be found again. So files keep to the earlier keys.
  if (protocol === "file:") keys = EARLIER;
  else {
    let isFirst = false;
    try {
      isFirst = !Object.keys(localStorage).some((key) => key.startsWith(own) && key !== room);
      takeOver(localStorage);
    } catch {
      // Without room for copies, the site goes on with the earlier keys until there is room at a start.
      if (isFirst) keys = EARLIER;
    }
  }
  document.documentElement.dataset.storage = keys;
}
