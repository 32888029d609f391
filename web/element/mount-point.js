// Mount points: containers that an app is mounted in. Apps are pooled, because Yew never removes their listeners: a
// mount point without an element is reused for the next one. The second part of embed.js.

// Mount points without an element.
const idle = [];
// Elements with a mount point.
const mounted = new Set();

const newMountPoint = () => {
  const frame = document.createElement("div");
  const appRoot = document.createElement("section");
  frame.className = "frame";
  appRoot.className = "app-root";
  appRoot.part = "app";
  appRoot.dataset.appRoot = "";
  appRoot.dataset.root = root;
  globalThis.diptychGuard.roots.add(appRoot);
  frame.append(appRoot);
  return { frame, appRoot };
};
