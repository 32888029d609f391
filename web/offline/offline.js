// Reading offline: entry point. Runs after the page has loaded, so as not to delay it. The files of src/offline/
// precede it in the same file.

// Do not touch the DOM before hydration has ended.
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
  // This visit stores nothing after everything was cleared.
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
    removeEarlierKeys().catch(() => {}); // Storage is unavailable: no earlier keys.
  }
  await isReady();
  say(() => {}); // Preloads the messages, for use without a network.
  customElements.define("offline-panel", OfflinePanel);
  new MutationObserver(() => {
    panels.forEach((panel) => panel.rewrite());
    notice?.show();
  }).observe(root, { attributeFilter: ["lang"] });
}

// Not in frames, which belong to their host page.
if (self === top && location.protocol.startsWith("http")) begin();
