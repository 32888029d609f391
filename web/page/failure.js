// Handles a stop of the program: shows a panel at the foot of the page, makes links navigate natively, and restores the
// text if it was removed. Runs beside the script that starts the program, and does not depend on it.
const root = document.documentElement;
const isBroken = () => root.dataset.app === "broken";
// The address, and the path of the page: in a single file both are in the fragment.
const isSingle = () => root.dataset.root?.endsWith("#/");
const page = () => (isSingle() ? location.hash.split(/[?#]/)[1] : location.pathname);
const whole = () => (isSingle() ? location.hash : location.pathname + location.search);
// The path and the scroll position at the reader's last input.
let path = page();
let top = 0;
/** @type {string | undefined} */
let address;

/**
 * Capturing listeners on the window, registered first: they stop events before the stopped program's listeners, which
 * would swallow clicks and keys.
 * @param {Event} event
 */
const hear = (event) => {
  if (!isBroken()) {
    // Ignores events that follow from input: focus changes of removed elements, or `popstate`, which fires after the
    // address has changed.
    if (/^(click|key|pointerdown|input|change)/.test(event.type)) {
      path = page();
      top = scrollY;
    }
    return;
  }
  // Parts outside the app still work: the notice of an update, the controls for reading offline.
  const target = /** @type {Partial<Element>} */ (event.target);
  if (target.closest?.(".edition, offline-panel")) return;
  event.stopImmediatePropagation();
  if (event.type === "popstate" && whole() !== address) {
    location.reload();
  }
  if (event.type === "click" && target.closest?.("[data-notice=broken] a")) {
    event.preventDefault();
    // The scroll position in the format of src/platform/history.rs, for restoring after the reload.
    history.replaceState(`diptych ${Math.round(scrollY)} `, "");
    location.reload(); // Unlike following the link, this preserves form input.
  }
};
const HEARD =
  "click auxclick dblclick mousedown mouseup pointerdown pointerup pointermove keydown keyup focusin focusout " +
  "focus blur input change submit close cancel toggle scroll scrollend resize popstate pagehide pageshow " +
  "visibilitychange storage message online offline dragover drop paste";
for (const type of HEARD.split(" ")) addEventListener(type, hear, true);

/**
 * Fetches the static page at the current address; parsed by the browser, without running its scripts.
 * @returns {Promise<Document>}
 */
const fetchPage = () =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.href);
    request.responseType = "document";
    request.onload = () => done(request.response);
    request.onerror = failed;
    request.send();
  });

/**
 * Restores the static page: a program that stops during an update may have removed the text before inserting the next
 * one.
 * @param {HTMLElement} panel
 */
const restore = async (panel) => {
  const written = await fetchPage();
  const [all, left] = [written, document].map((one) => one.querySelector("main")?.textContent.length ?? 0);
  const paragraphs = [...written.querySelectorAll(".section__text [id]")];
  if (left * 2 > all && paragraphs.every(({ id }) => document.getElementById(id)?.textContent)) return;
  // A page of another build does not fit the styles and scripts of this one.
  const [mine, its] = [document, written].map((one) => one.documentElement.dataset.build);
  if (its !== mine) {
    location.reload();
    return;
  }
  const app = /** @type {HTMLElement} */ (document.getElementById("app"));
  // Text that the reader typed is moved to the panel, where it can be copied.
  panel.append(...typed(app));
  app.replaceChildren(.../** @type {HTMLElement} */ (written.getElementById("app")).childNodes);
  scrollTo({ top, behavior: "instant" });
};
/** @param {HTMLElement} where */
const typed = (where) => {
  const fields = /** @type {NodeListOf<HTMLTextAreaElement>} */ (
    where.querySelectorAll("textarea:not([readonly])")
  );
  return [...fields].filter((field) => field.value);
};

// Notes that the program will store when typing pauses: the key and the text of each editor.
/** @type {Map<number, [key: string, text: string]>} */
const unsaved = new Map();
globalThis.diptychUnsaved = (owner, key, text) => {
  if (key) unsaved.set(owner, [key, text]);
  else unsaved.delete(owner);
};
const saveUnsaved = () => {
  for (const [key, text] of unsaved.values()) {
    try {
      localStorage.setItem(key, text);
    } catch (error) {
      console.error(error); // The panel shows the typed text.
    }
  }
  unsaved.clear();
};

/**
 * Handles the stop of the program, of which `what` informs.
 * @param {string} what
 */
const broke = (what) => {
  console.error(what);
  if (isBroken()) return;
  saveUnsaved();
  // Hides the controls that need the program, without moving the text in the viewport.
  const places = [...document.querySelectorAll("[data-place]")];
  const read = places.find((place) => place.getBoundingClientRect().bottom > 0);
  const before = read?.getBoundingClientRect().top ?? 0;
  root.dataset.app = "broken";
  if (read) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: "instant" });
  // Stopped during a navigation: loads the new page, as without the program.
  if (page() !== path) {
    location.reload();
    return;
  }
  address = whole();
  history.scrollRestoration = "auto";
  /** @type {NodeListOf<HTMLElement>} */
  const popovers = document.querySelectorAll(":popover-open");
  for (const popover of popovers) popover.hidePopover();
  /** @type {NodeListOf<HTMLDialogElement>} */
  const dialogs = document.querySelectorAll("dialog[open]");
  for (const dialog of dialogs) {
    dialog.close();
    if (typed(dialog).length) dialog.show(); // Visible, but not modal.
  }
  /** @type {NodeListOf<HTMLElement>} */
  const notices = document.querySelectorAll("[data-notice=broken]");
  const panels = [...notices];
  const panel = panels.find(({ lang }) => lang === root.lang) ?? panels[0];
  const details = /** @type {HTMLElement} */ (panel.querySelector("pre"));
  details.textContent = [what, location.href, navigator.userAgent].join("\n");
  panel.showPopover();
  // A single file has no static page to fetch; its text stays as it is.
  if (!isSingle()) restore(panel).catch(console.error);
};
globalThis.diptychBroke = broke;

/**
 * True if the error is a crash that the panic hook has not reported: a stack overflow, out of memory, or a panic of a
 * release, which aborts without a message. Compared by name: without WebAssembly, its error classes do not exist.
 * @param {any} error
 */
const trapped = (error) => error?.name === "RuntimeError" || /wasm-function/.test(error?.stack);
/** @param {any} error */
const fall = (error) => {
  if (trapped(error)) globalThis.diptychBroke?.(`${error}\n${error.stack}`);
};
addEventListener("error", ({ error }) => fall(error));
addEventListener("unhandledrejection", ({ reason }) => fall(reason));

/**
 * The program could not be started: the static page stays, and its style sheet shows the notice.
 * @param {unknown} error
 */
export const failed = (error) => {
  if (trapped(error)) {
    fall(error);
    return;
  }
  console.error(error);
  root.dataset.app ??= "failed";
};
