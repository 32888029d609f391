// Reading offline: the entry of the page's script. Runs after the page has loaded, so as not to delay it.
import { removeEarlierKeys } from "./earlier-keys.js";
import { say } from "./messages.js";
import { rewriteNotice } from "./notice.js";
import { OfflinePanel, refresh, rewritePanels } from "./panel.js";
import { onControllerChange, onMessage, register } from "./registration.js";
import { CLEARED, root } from "./site.js";
import { service, state } from "./worker-client.js";

/**
 * Do not touch the DOM before hydration has ended.
 * @returns {Promise<void>}
 */
const isReady = () =>
  new Promise((done) => {
    const look = () => {
      if (!root.dataset.app) return;
      done();
      watcher.disconnect();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(root, { attributeFilter: ["data-app"] });
    look();
  });

async function begin() {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done, { once: true }));
  }
  // This visit stores nothing after everything was cleared.
  if (location.hash !== CLEARED) {
    if (service) {
      service.addEventListener("controllerchange", onControllerChange);
      service.addEventListener("message", onMessage);
      service.startMessages();
      register(service)
        .catch((error) => {
          state.isUnavailable = true;
          console.info(error.message);
        })
        .finally(() => refresh());
    }
    removeEarlierKeys().catch(() => {}); // Storage is unavailable: no earlier keys.
  }
  await isReady();
  say(() => {}); // Preloads the messages, for use without a network.
  customElements.define("offline-panel", OfflinePanel);
  new MutationObserver(() => {
    rewritePanels();
    rewriteNotice();
  }).observe(root, { attributeFilter: ["lang"] });
}

// Not in frames, which belong to their host page.
if (self === top && location.protocol.startsWith("http")) begin();
