// The buttons "Embed" of films, sections and cards: fetches the script of the dialog on first use, and opens it.
import { beside } from "./program.js";

/** @type {Set<string>} */
const preloaded = new Set();

/**
 * Imports a script of the build. Its integrity is verified by `modulepreload`, because `import()` has no option for it.
 * WebKit verifies nothing there, so the file is fetched with its integrity first. Preloaded only once: Firefox reports
 * an error for a module that is already loaded.
 * @param {Asset} asset
 */
const load = async ({ name, integrity }) => {
  if (preloaded.has(name)) return import(beside(name));
  await fetch(beside(name), { integrity });
  const link = document.createElement("link");
  await new Promise((done, failed) => {
    const onerror = () => failed(new Error(`${name} cannot be loaded`));
    Object.assign(link, { rel: "modulepreload", integrity, href: beside(name), onload: done, onerror });
    document.head.append(link);
  }).finally(() => link.remove());
  preloaded.add(name);
  return import(beside(name));
};

/** @param {MouseEvent} event */
const onClick = async ({ target }) => {
  const button = /** @type {Partial<Element>} */ (target).closest?.("[data-embed]");
  const path = /** @type {HTMLElement | undefined} */ (button)?.dataset.embed;
  if (path === undefined) return;
  const { href } = location;
  try {
    const { open } = await load(DIALOG_SCRIPT);
    // After a navigation the dialog would be about another film.
    if (location.href === href) await open(path, load);
  } catch (error) {
    console.error(error);
    // Falls back to the page itself: its address is most of the code. A pop-up blocker may refuse the window: always
    // without transient activation, and in WebKit after the failed fetch. `noopener` would hide the refusal.
    const url = new URL(path, document.documentElement.dataset.root);
    const opened = globalThis.open(url, "_blank");
    if (opened) opened.opener = null;
    else location.assign(url);
  }
};

/** Opens the dialog at a click on such a button. */
export const listenForEmbed = () => document.addEventListener("click", onClick);
