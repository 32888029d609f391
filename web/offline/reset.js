// Reading offline: "Delete everything".
import { clearStorage, otherSites } from "./earlier-keys.js";
import { CLEARED, OWN, scope } from "./site.js";
import { ask, service } from "./worker-client.js";

/** Removes the worker, the caches and the stored data of this site, and reloads the page. */
export async function deleteEverything() {
  const old = await service?.getRegistration(scope).catch(() => undefined);
  // A site in a parent folder of this host may control this scope.
  if (old?.scope === scope.href) {
    for (const worker of [old.installing, old.waiting, old.active]) {
      if (worker) await ask(worker, { ask: "end" }, 3000);
    }
    await old.unregister();
  }
  const names = await globalThis.caches?.keys().catch(() => []);
  for (const name of names ?? []) if (name.startsWith(OWN)) await caches.delete(name);
  const others = await otherSites();
  clearStorage(others);
  // Clears again on leaving, because other scripts may write then; these listeners run after theirs.
  for (const left of ["pagehide", "visibilitychange", "unload"]) {
    addEventListener(left, () => clearStorage(others));
  }
  location.hash = CLEARED;
  location.reload();
}
