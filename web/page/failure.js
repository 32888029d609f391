// Handles a stop of the program: shows a panel at the foot of the page, makes links navigate natively, and restores the
// text if it was removed. Runs beside the script that starts the program, and does not depend on it.
{
  const root = document.documentElement;
  const isBroken = () => root.dataset.app === "broken";
  // The address, and the path of the page: in a single file both are in the fragment.
  const isSingle = () => root.dataset.root?.endsWith("#/");
  const page = () => (isSingle() ? location.hash.split(/[?#]/)[1] : location.pathname);
  const whole = () => (isSingle() ? location.hash : location.pathname + location.search);
  // The path and the scroll position at the reader's last input.
  let path = page();
  let top = 0;
  let address;

  // Capturing listeners on the window, registered first: they stop events before the stopped program's listeners, which
  // would swallow clicks and keys.
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
    if (event.target.closest?.(".edition, offline-panel")) return;
    event.stopImmediatePropagation();
    if (event.type === "popstate" && whole() !== address) {
      location.reload();
    }
    if (event.type === "click" && event.target.closest?.("[data-notice=broken] a")) {
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

  // Fetches the static page at the current address; parsed by the browser, without running its scripts.
  const fetchPage = () =>
    new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open("GET", location.href);
      request.responseType = "document";
      request.onload = () => done(request.response);
      request.onerror = failed;
      request.send();
    });

  // Restores the static page: a program that stops during an update may have removed the text before inserting the next
  // one.
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
    const app = document.getElementById("app");
    // Text that the reader typed is moved to the panel, where it can be copied.
    panel.append(...typed(app));
    app.replaceChildren(...written.getElementById("app").childNodes);
    scrollTo({ top, behavior: "instant" });
  };
  const typed = (where) =>
    [...where.querySelectorAll("textarea:not([readonly])")].filter((field) => field.value);

  // Notes that the program will store when typing pauses: the key and the text of each editor.
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

  globalThis.diptychBroke = (what) => {
    console.error(what);
    if (isBroken()) return;
    saveUnsaved();
    // Hides the controls that need the program, without moving the text in the viewport.
    const places = [...document.querySelectorAll("[data-place]")];
    const read = places.find((place) => place.getBoundingClientRect().bottom > 0);
    const before = read?.getBoundingClientRect().top;
    root.dataset.app = "broken";
    if (read) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: "instant" });
    // Stopped during a navigation: loads the new page, as without the program.
    if (page() !== path) {
      location.reload();
      return;
    }
    address = whole();
    history.scrollRestoration = "auto";
    for (const popover of document.querySelectorAll(":popover-open")) popover.hidePopover();
    for (const dialog of document.querySelectorAll("dialog[open]")) {
      dialog.close();
      if (typed(dialog).length) dialog.show(); // Visible, but not modal.
    }
    const panels = [...document.querySelectorAll("[data-notice=broken]")];
    const panel = panels.find(({ lang }) => lang === root.lang) ?? panels[0];
    panel.querySelector("pre").textContent = [what, location.href, navigator.userAgent].join("\n");
    panel.showPopover();
    // A single file has no static page to fetch; its text stays as it is.
    if (!isSingle()) restore(panel).catch(console.error);
  };
  // True if the error is a crash that the panic hook has not reported: a stack overflow, out of memory, or a panic of a
  // release, which aborts without a message. Compared by name: without WebAssembly, its error classes do not exist.
  const trapped = (error) => error?.name === "RuntimeError" || /wasm-function/.test(error?.stack);
  const fall = (error) => {
    if (trapped(error)) globalThis.diptychBroke(`${error}\n${error.stack}`);
  };
  addEventListener("error", ({ error }) => fall(error));
  addEventListener("unhandledrejection", ({ reason }) => fall(reason));

  // The program could not be started: the static page stays, and its style sheet shows the notice.
  globalThis.diptychFailed = (error) => {
    if (trapped(error)) {
      fall(error);
      return;
    }
    console.error(error);
    root.dataset.app ??= "failed";
  };
}
