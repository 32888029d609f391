// Reading offline: the beginning. It runs once the page is loaded, and never delays it. What stands in
// src/offline/ comes before it in the same file.

// The page is the app's until the app lives: it compares it with what was written.
const isReady = () => new Promise((done) => {
  const look = () => root.dataset.app && (done(), watcher.disconnect());
  const watcher = new MutationObserver(look);
  watcher.observe(root, { attributeFilter: ["data-app"] });
  look();
});

async function begin() {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done, { once: true }));
  }
  // After everything was cleared, this visit keeps nothing.
  if (location.hash !== CLEARED) {
    service?.addEventListener("controllerchange", onControllerChange);
    service?.addEventListener("message", onMessage);
    service?.startMessages();
    if (service) {
      register()
        .catch((error) => {
          isUnavailable = true;
          console.info(error.message);
        })
        .finally(() => refresh());
    }
    removeEarlierKeys().catch(() => {}); // Storage refuses: there are none.
  }
  await isReady();
  say(() => {}); // They are there when they are needed, and when there is no network.
  customElements.define("offline-panel", OfflinePanel);
  new MutationObserver(() => {
    panels.forEach((panel) => panel.rewrite());
    notice?.show();
  }).observe(root, { attributeFilter: ["lang"] });
}

// A frame belongs to the page around it.
if (self === top && location.protocol.startsWith("http")) begin();
