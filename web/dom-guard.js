// Protects the DOM that the program renders into. Translators, ad blockers and other extensions wrap, move, remove and
// rewrite nodes there. Yew applies differences between virtual trees: its next update would fail with an error of
// `insertBefore`, or write new text into nodes that are no longer in the page.
//
// A MutationObserver records foreign changes between two renderings. The changes to the children of an element are
// undone when the program is about to change these children itself, so a page stays translated except for the rendered
// parts. Nodes that were only added are harmless and stay; so does the content of custom elements.

/** @returns {DomGuard} */
const createGuard = () => {
  const OPTIONS = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };
  // The elements that apps are rendered into: `#app` on a page of the site, and one for each mounted custom element.
  /** @type {Set<Element>} */
  const roots = new Set();
  let isRendering = false;

  // Foreign nodes; the original parents of the program's nodes that were removed or moved.
  /** @type {WeakSet<Node>} */
  const added = new WeakSet();
  /** @type {WeakMap<Node, Node>} */
  const parents = new WeakMap();
  // Records of changes to the children of each element; the original data of text nodes.
  /** @type {WeakMap<Node, MutationRecord[]>} */
  const changes = new WeakMap();
  /** @type {WeakMap<Node, string | null>} */
  const originals = new WeakMap();
  // Nodes of the program that may have another parent or be disconnected.
  /** @type {Node[]} */
  const displaced = [];

  /** @param {Node} node */
  const isInRoot = (node) => [...roots].some((root) => root.contains(node));
  /**
   * True inside a custom element: its content belongs to its own script.
   * @param {Node | null} node
   */
  const isCustom = (node) => {
    for (; node && !roots.has(/** @type {Element} */ (node)); node = node.parentNode) {
      if (/** @type {Partial<Element>} */ (node).localName?.includes("-") && !added.has(node)) return true;
    }
    return false;
  };
  /**
   * Marks an added node and its descendants as foreign, except for nodes of the program that were moved into it.
   * @param {Node} node
   * @param {Set<Node>} removed
   */
  const mark = (node, removed) => {
    added.add(node);
    for (const child of node.childNodes) {
      if (!removed.has(child) && !parents.has(child)) mark(child, removed);
    }
  };

  /**
   * Own properties of a node shadow those of its prototype, and only for scripts of the page: the program's changes
   * call them, those of extensions, which run in an isolated world, do not.
   * @param {Node} parent
   * @param {CharacterData | false} [text]
   */
  const guard = (parent, text) => {
    const prepare = () => isRendering && restore(parent);
    for (const name of /** @type {const} */ (["insertBefore", "removeChild"])) {
      /** @type {(node: Node, next?: Node | null) => Node} */
      const change = (node, next = null) => {
        const isLost = prepare() && next?.parentNode !== parent;
        return Node.prototype[name].call(parent, node, isLost ? null : next);
      };
      Object.assign(parent, { [name]: change });
    }
    if (!text) return;
    /** @param {string} value */
    const set = (value) => {
      prepare();
      text.data = value;
    };
    Object.defineProperty(text, "nodeValue", { configurable: true, get: () => text.data, set });
  };

  /** @param {MutationRecord[]} records */
  const note = (records) => {
    const removed = new Set(records.flatMap(({ removedNodes }) => [...removedNodes]));
    for (const record of records) {
      const { target, type, oldValue, removedNodes, addedNodes } = record;
      const isOwn = !added.has(target) && !isCustom(target);
      if (type === "characterData") {
        if (!isOwn) continue;
        const parent = parents.get(target) ?? target.parentNode;
        if (!parent) continue;
        if (!originals.has(target)) originals.set(target, oldValue);
        guard(parent, /** @type {CharacterData} */ (target));
        continue;
      }
      for (const node of isOwn ? removedNodes : []) {
        if (added.has(node)) continue;
        if (!parents.has(node)) parents.set(node, target);
        guard(target, node instanceof Text && node);
        if (!(node instanceof Text)) displaced.push(node);
      }
      for (const node of addedNodes) {
        if (parents.has(node)) displaced.push(node);
        else mark(node, removed);
      }
      if (!isOwn) continue;
      const known = changes.get(target);
      if (known) known.push(record);
      else changes.set(target, [record]);
    }
  };
  const observer = new MutationObserver(note);

  /**
   * Returns the children of an element before the foreign changes, by undoing the records on a copy of the list, latest
   * first.
   * @param {Node} parent
   */
  const childrenBefore = (parent) => {
    /** @type {Node[]} */
    const children = [...parent.childNodes];
    for (const record of (changes.get(parent) ?? []).reverse()) {
      const { addedNodes, removedNodes, previousSibling, nextSibling } = record;
      for (const node of addedNodes) {
        const idx = children.indexOf(node);
        if (idx >= 0) children.splice(idx, 1);
      }
      let idx = nextSibling ? children.indexOf(nextSibling) : children.length;
      if (idx < 0) idx = children.indexOf(/** @type {Node} */ (previousSibling)) + 1;
      children.splice(idx, 0, ...removedNodes);
    }
    changes.delete(parent);
    return new Set(children.filter((node) => !added.has(node)));
  };

  /** @param {Node} parent */
  const restore = (parent) => {
    delete /** @type {Partial<Node>} */ (parent).insertBefore;
    delete /** @type {Partial<Node>} */ (parent).removeChild;
    const tree = /** @type {Document | ShadowRoot} */ (parent.getRootNode());
    const focused = /** @type {HTMLElement | null} */ (tree.activeElement);
    const children = childrenBefore(parent);
    for (const node of [...parent.childNodes]) if (!children.has(node)) node.remove();
    let next = parent.firstChild;
    for (const node of children) {
      if (node === next) next = next.nextSibling;
      else parent.insertBefore(node, next);
      parents.delete(node);
      delete /** @type {Partial<Text>} */ (node).nodeValue;
      if (originals.has(node)) /** @type {Text} */ (node).data = originals.get(node) ?? "";
      originals.delete(node);
    }
    if (focused !== tree.activeElement) focused?.focus({ preventScroll: true });
    return true;
  };

  // The program may render into an element that is disconnected, or remove the parent of a node that was moved to
  // another one, without a change to the children of the latter. A text that was removed is left to the script that
  // replaced it.
  const restoreDisplaced = () => {
    // Latest first, and twice: the parent of a node may have been moved as well.
    const nodes = displaced.splice(0).reverse();
    for (const node of [...nodes, ...nodes]) {
      const parent = parents.get(node);
      if (!parent || parent.contains(node) || !isInRoot(parent)) continue;
      if (!(node instanceof Text) || isInRoot(node)) restore(parent);
    }
  };

  /**
   * Called by each component as it renders, before the DOM is changed. A quiet rendering follows from scrolling, and
   * restores no nodes that an ad blocker would remove again.
   * @param {boolean} [isQuiet]
   */
  const beforeRender = (isQuiet) => {
    if (!isRendering) {
      isRendering = true;
      note(observer.takeRecords());
      observer.disconnect();
      // All pending components render in one task.
      queueMicrotask(() => {
        isRendering = false;
        for (const root of roots) observer.observe(root, OPTIONS);
      });
    }
    if (isQuiet) return;
    restoreDisplaced();
  };
  return { roots, beforeRender };
};

/** The guard of this page, shared with another copy of this script. */
export const guard = (globalThis.diptychGuard ??= createGuard());
