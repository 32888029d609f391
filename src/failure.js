// What happens when the program stops: a panel at the foot of the page, links that lead on by themselves, and
// the text, put back if it went with the program. Runs beside whatever starts the program, and outlives it.
{
  const root = document.documentElement;
  const isBroken = () => root.dataset.app === "broken";
  // The address of the page, and of what it shows: in a single file both are kept behind its own.
  const isSingle = () => root.dataset.root?.endsWith("#/");
  const page = () => (isSingle() ? location.hash.split(/[?#]/)[1] : location.pathname);
  const whole = () => (isSingle() ? location.hash : location.pathname + location.search);
  // Where the page was when the reader last did something.
  let path = page();
  let top = 0;
  let address;

  // A program that has stopped hears nothing any more, or it would swallow clicks and keys. This hears of
  // everything before it does: on the window, and first.
  const hear = (event) => {
    if (!isBroken()) {
      // Not what follows from that: focus that goes with an element, or Back, which has changed the address before
      // it is heard of.
      if (/^(click|key|pointerdown|input|change)/.test(event.type)) {
        path = page();
        top = scrollY;
      }
      return;
    }
    // What stands beside the program goes on: the notice of a new edition, the controls for reading offline.
    if (event.target.closest?.(".edition, offline-panel")) return;
    event.stopImmediatePropagation();
    if (event.type === "popstate" && whole() !== address) {
      location.reload();
    }
    if (event.type === "click" && event.target.closest?.("[data-notice=broken] a")) {
      event.preventDefault();
      // Where the program will look for the reader's place, as src/platform/history.rs writes it.
      history.replaceState(`diptych ${Math.round(scrollY)} `, "");
      location.reload(); // Unlike its link, it keeps what was typed.
    }
  };
  const HEARD =
    "click auxclick dblclick mousedown mouseup pointerdown pointerup pointermove keydown keyup focusin focusout " +
    "focus blur input change submit close cancel toggle scroll scrollend resize popstate pagehide pageshow " +
    "visibilitychange storage message online offline dragover drop paste";
  for (const type of HEARD.split(" ")) addEventListener(type, hear, true);

  // The page as it was written, from its own address: parsed by the browser, not run, and not a word of it by us.
  const fetchPage = () =>
    new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open("GET", location.href);
      request.responseType = "document";
      request.onload = () => done(request.response);
      request.onerror = failed;
      request.send();
    });

  // A program that stops in the middle of a step may have taken the text away before it wrote the next one.
  const restore = async (panel) => {
    const written = await fetchPage();
    const [all, left] = [written, document].map((one) => one.querySelector("main")?.textContent.length ?? 0);
    const paragraphs = [...written.querySelectorAll(".section__text [id]")];
    if (left * 2 > all && paragraphs.every(({ id }) => document.getElementById(id)?.textContent)) return;
    // A page of another build does not fit the style and the scripts of this one.
    const [mine, its] = [document, written].map((one) => one.documentElement.dataset.build);
    if (its !== mine) {
      location.reload();
      return;
    }
    const app = document.getElementById("app");
    // What somebody wrote goes to the panel, where it can be copied.
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
        console.error(error); // What was typed is shown in the panel.
      }
    }
    unsaved.clear();
  };

  globalThis.diptychBroke = (what) => {
    console.error(what);
    if (isBroken()) return;
    saveUnsaved();
    // What only a program can do goes from the page; the text that is being read stays where it is.
    const places = [...document.querySelectorAll("[data-place]")];
    const read = places.find((place) => place.getBoundingClientRect().bottom > 0);
    const before = read?.getBoundingClientRect().top;
    root.dataset.app = "broken";
    if (read) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: "instant" });
    // It stopped on the way to another page: the browser goes there, as it would have without a program.
    if (page() !== path) {
      location.reload();
      return;
    }
    address = whole();
    history.scrollRestoration = "auto";
    for (const popover of document.querySelectorAll(":popover-open")) popover.hidePopover();
    for (const dialog of document.querySelectorAll("dialog[open]")) {
      dialog.close();
      if (typed(dialog).length) dialog.show(); // In sight, but in nobody's way.
    }
    const panels = [...document.querySelectorAll("[data-notice=broken]")];
    const panel = panels.find(({ lang }) => lang === root.lang) ?? panels[0];
    panel.querySelector("pre").textContent = [what, location.href, navigator.userAgent].join("\n");
    panel.showPopover();
    // A single file has the page nowhere else; its text stays as the program left it.
    if (!isSingle()) restore(panel).catch(console.error);
  };
  // What stops a program without its own last words: an overflow of the stack, no memory left.
  // By its name: where there is no WebAssembly, its errors are no class.
  const trapped = (error) => error?.name === "RuntimeError" || /wasm-function/.test(error?.stack);
  const fall = (error) => {
    if (trapped(error)) globalThis.diptychBroke(`${error}\n${error.stack}`);
  };
  addEventListener("error", ({ error }) => fall(error));
  addEventListener("unhandledrejection", ({ reason }) => fall(reason));

  // The program could not be started: the page stays as it was written, and its style shows the notice.
  globalThis.diptychFailed = (error) => {
    if (trapped(error)) {
      fall(error);
      return;
    }
    console.error(error);
    root.dataset.app ??= "failed";
  };
}
