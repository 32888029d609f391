// Keeps the DOM that the program renders into as the program knows it. Translators, ad blockers and other extensions
// wrap, move, remove and rewrite nodes there. Yew renders by differences: it would stop at the next step, with an error
// of `insertBefore`, or write new words into nodes that are no longer in the page.
//
// A MutationObserver notes the changes that others make between two renderings. The changes to the children of an
// element are undone when the program is about to change these children itself, so a page stays translated but for
// what is rendered. Nodes that were only added do no harm and stay; so does the content of custom elements.
globalThis.diptychGuard ??= (() => {
  const OPTIONS = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };
  // A page of another site may have an element of this name, but not the root that early.js writes.
  const page = document.querySelector("html[data-root] #app[data-path]");
  // The elements that apps are rendered into: of a page of the site, and each mount point of the custom element.
  const roots = new Set(page ? [page] : []);
  let isRendering = false;

  // Nodes that others have added; the parents of the program's nodes that others have removed or moved.
  const added = new WeakSet();
  const parents = new WeakMap();
  // The changes to the children of each element; the words that a text node had.
  const changes = new WeakMap();
  const words = new WeakMap();
  // Elements that were removed and may be gone from the page.
  const removed = [];

  const isInRoot = (node) => [...roots].some((root) => root.contains(node));
  const isOwn = (node) => {
    for (; node && !roots.has(node); node = node.parentNode) {
      if (parents.has(node)) return true;
      if (added.has(node) || node.localName?.includes("-")) return false;
    }
    return true;
  };

  // Properties of a node itself go before those of its prototype, and only the scripts of the page see them: the
  // program comes here when it changes the node, an extension does not.
  const guardChildren = (parent) => {
    for (const name of ["insertBefore", "removeChild"]) {
      parent[name] = (node, next = null) => {
        const change = Node.prototype[name];
        if (!isRendering) return change.call(parent, node, next);
        restore(parent);
        return change.call(parent, node, next?.parentNode === parent ? next : null);
      };
    }
  };
  const guardWords = (text, parent) => {
    const { get, set } = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
    const write = (value) => {
      if (isRendering) restore(parent);
      set.call(text, value);
    };
    Object.defineProperty(text, "nodeValue", { configurable: true, get, set: write });
  };

  const note = (records) => {
    for (const record of records) {
      const { target, type, oldValue, removedNodes, addedNodes } = record;
      if (!isOwn(target)) continue;
      if (type === "characterData") {
        const parent = parents.get(target) ?? target.parentNode;
        if (!parent) continue;
        if (!words.has(target)) words.set(target, oldValue);
        guardWords(target, parent);
        guardChildren(parent);
        continue;
      }
      if (!changes.has(target)) changes.set(target, []);
      changes.get(target).push(record);
      for (const node of removedNodes) {
        if (added.has(node)) continue;
        if (!parents.has(node)) parents.set(node, target);
        guardChildren(target);
        if (node.nodeType === Node.TEXT_NODE) guardWords(node, target);
        else removed.push(node);
      }
      for (const node of addedNodes) if (!parents.has(node)) added.add(node);
    }
  };
  const observer = new MutationObserver(note);

  // The children of an element before all changes: these are undone on a list first, the last one first.
  const childrenBefore = (parent) => {
    const children = [...parent.childNodes];
    for (const record of (changes.get(parent) ?? []).reverse()) {
      const { addedNodes, removedNodes, previousSibling, nextSibling } = record;
      for (const node of addedNodes) {
        const idx = children.indexOf(node);
        if (idx >= 0) children.splice(idx, 1);
      }
      let idx = nextSibling ? children.indexOf(nextSibling) : children.length;
      if (idx < 0) idx = children.indexOf(previousSibling) + 1;
      children.splice(idx, 0, ...removedNodes);
    }
    changes.delete(parent);
    return new Set(children.filter((node) => !added.has(node)));
  };

  const restore = (parent) => {
    delete parent.insertBefore;
    delete parent.removeChild;
    const tree = parent.getRootNode();
    const focused = tree.activeElement;
    const children = childrenBefore(parent);
    for (const node of [...parent.childNodes]) if (!children.has(node)) node.remove();
    let next = parent.firstChild;
    for (const node of children) {
      if (node === next) next = next.nextSibling;
      else parent.insertBefore(node, next);
      parents.delete(node);
      delete node.nodeValue;
      if (words.has(node)) node.data = words.get(node);
      words.delete(node);
    }
    if (focused !== tree.activeElement) focused?.focus({ preventScroll: true });
  };

  // Into an element that is not in the page the program may render without its children being changed.
  const restoreRemoved = () => {
    // The last one first, and twice: the parent of an element may have been removed as well.
    const nodes = removed.splice(0).reverse();
    for (const node of [...nodes, ...nodes]) {
      const parent = parents.get(node);
      if (parent && !isInRoot(node) && isInRoot(parent)) restore(parent);
    }
  };

  // Where all that the program renders into was taken from the page, what stands there instead has no listeners.
  // Another address is loaded, and so is the page itself when a control is used.
  let address = location.href;
  const isReplaced = () => page && !page.isConnected;
  for (const type of ["click", "input"]) {
    const reload = ({ target }) => {
      if (isReplaced() && target.closest?.("#app") && !target.closest("a[href]")) location.reload();
    };
    if (page) addEventListener(type, reload, true);
  }

  // Called by each component as it renders, before the DOM is changed. A quiet one follows from scrolling: it is no
  // reason to put back what an ad blocker will remove again.
  const beforeRender = (isQuiet) => {
    if (!isRendering) {
      isRendering = true;
      note(observer.takeRecords());
      observer.disconnect();
      // All components that are due render in one task.
      queueMicrotask(() => {
        isRendering = false;
        address = location.href;
        for (const root of roots) observer.observe(root, OPTIONS);
      });
    }
    if (isQuiet) return;
    if (isReplaced() && location.href !== address) location.reload();
    restoreRemoved();
  };
  return { roots, beforeRender };
})();
