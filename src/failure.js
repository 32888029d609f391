// What happens when the program stops: a panel at the foot of the page, links that lead on by themselves, and
// the text, put back if it went with the program. Runs beside whatever starts the program, and outlives it.
{
  const root = document.documentElement;
  const isBroken = () => root.dataset.app === "broken";
  // Where the page was when the reader last did something.
  let path = location.pathname;
  let top = 0;
  let address;

  // A program that has stopped hears nothing any more, or it would swallow clicks and keys. This hears of
  // everything before it does: on the window, and first.
  const hear = (event) => {
    if (!isBroken()) {
      // Not what follows from that: focus that goes with an element, or Back, which has changed the address before
      // it is heard of.
      if (/^(click|key|pointerdown|input|change)/.test(event.type)) {
        path = location.pathname;
        top = scrollY;
      }
      return;
    }
    event.stopImmediatePropagation();
    if (event.type === "popstate" && location.pathname + location.search !== address) {
      location.reload();
    }
    if (event.type === "click" && event.target.closest?.("[data-notice=broken] a")) {
      event.preventDefault();
      // Where the program will look for the reader's place, as src/platform/history.rs writes it.
      history.replaceState(`${Math.round(scrollY)} `, "");
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
    const page = await fetchPage();
    const [whole, left] = [page, document].map((one) => one.querySelector("main")?.textContent.length ?? 0);
    const paragraphs = [...page.querySelectorAll(".section__text [id]")];
    if (left * 2 > whole && paragraphs.every(({ id }) => document.getElementById(id)?.textContent)) return;
    const app = document.getElementById("app");
    // What somebody wrote goes to the panel, where it can be copied.
    panel.append(...typed(app));
    app.replaceChildren(...page.getElementById("app").childNodes);
    scrollTo({ top, behavior: "instant" });
  };
  const typed = (where) =>
    [...where.querySelectorAll("textarea:not([readonly])")].filter((field) => field.value);

  globalThis.diptychBroke = (what) => {
    console.error(what);
    if (isBroken()) return;
    root.dataset.app = "broken";
    // It stopped on the way to another page: the browser goes there, as it would have without a program.
    if (location.pathname !== path) {
      location.reload();
      return;
    }
    address = location.pathname + location.search;
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
    restore(panel).catch(console.error);
  };
  // What stops a program without its own last words: an overflow of the stack, no memory left.
  const trapped = (error) =>
    error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack);
  const fall = (error) => {
    if (trapped(error)) globalThis.diptychBroke(`${error}\n${error.stack}`);
  };
  addEventListener("error", ({ error }) => fall(error));
  addEventListener("unhandledrejection", ({ reason }) => fall(reason));

  // The program could not be started: the page stays as it was written, and says so.
  globalThis.diptychFailed = (error) => {
    if (trapped(error)) {
      fall(error);
      return;
    }
    console.error(error);
    root.dataset.app ??= "failed";
    if (root.dataset.app !== "failed") return;
    for (const notice of document.querySelectorAll("[data-notice=plain]")) notice.hidden = false;
  };
}
