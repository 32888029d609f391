// Starts the program. Whatever goes wrong, the page stays readable: as it was written, if the program cannot
// start; with a panel at its foot and links that lead on by themselves, if it stops.
const root = document.documentElement;
const { glue, wasm, integrity, finderGlue, finderWasm, finderIntegrity } =
  document.querySelector("script[data-wasm]").dataset;
const beside = (name) => new URL(name, import.meta.url);
// Each glue is checked by the integrity of its own tag in the page; the same module is imported here.
const start = async (glue, wasm, integrity) => {
  const module_or_path = fetch(beside(wasm), { integrity });
  const program = await import(beside(glue));
  await program.default({ module_or_path });
  return program;
};
// The search is a program of its own, fetched when the page first asks for it; asked again if that failed.
let finder;
globalThis.diptychFinder = () =>
  (finder ??= start(finderGlue, finderWasm, finderIntegrity).catch((error) => {
    finder = undefined;
    throw error;
  }));

const isBroken = () => root.dataset.app === "broken";
// Where the page was when the reader last did something.
let path = location.pathname;
let top = 0;
let address;

// A program that has stopped hears nothing any more, or it would swallow clicks and keys. This hears of
// everything before it does: on the window, and first.
const hear = (event) => {
  if (!isBroken()) {
    // Back has changed the address before it is heard of.
    if (event.type !== "popstate") {
      path = location.pathname;
      top = scrollY;
    }
    return;
  }
  event.stopImmediatePropagation();
  if (event.type === "popstate" && location.pathname + location.search !== address) {
    location.reload();
  }
  // Where the program will look for the reader's place, as src/platform/history.rs writes it.
  if (event.type === "pagehide") history.replaceState(`${Math.round(scrollY)} `, "");
  if (event.type === "click" && event.target.closest?.("[data-notice=broken] a")) {
    event.preventDefault();
    location.reload(); // Unlike its link, it keeps what was typed, and the place.
  }
};
const HEARD =
  "click auxclick dblclick mousedown mouseup pointerdown pointerup pointermove keydown keyup focusin focusout " +
  "focus blur input change submit close cancel toggle scroll scrollend resize popstate pagehide pageshow " +
  "visibilitychange storage message online offline dragover drop paste";
for (const type of HEARD.split(" ")) addEventListener(type, hear, true);

// The page as it was written, from its own address: parsed by the browser, not run, and not a word of it by us.
const fetchPage = (address = location.href) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => done(request.response);
    request.onerror = failed;
    request.send();
  });

// "Embed this": a page for frames as it looks there. Its own file and its own style sheet, in a shadow root; the
// links in it are for later. What was asked for last is shown.
globalThis.diptychPreview = async (dialog, address, width) => {
  const [link, box] = document.querySelectorAll(`#${dialog} .embed__alone, #${dialog} .embed__preview`);
  link.href = address;
  box.dataset.width = width;
  const shadow = box.shadowRoot ?? box.attachShadow({ mode: "open" });
  const page = await fetchPage(address).catch(() => null);
  const frame = page?.querySelector(".frame");
  if (link.href !== address) return;
  box.hidden = !frame;
  if (!frame) return;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = page.querySelector("link[rel=stylesheet]").href;
  frame.inert = true;
  frame.lang = page.documentElement.lang;
  frame.dataset.theme = new URL(address).searchParams.get("theme") ?? "";
  shadow.replaceChildren(style, document.importNode(frame, true));
};

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

try {
  await start(glue, wasm, integrity);
} catch (error) {
  if (trapped(error)) {
    fall(error);
  } else {
    console.error(error);
    root.dataset.app ??= "failed";
    if (root.dataset.app === "failed") document.querySelector("[data-notice=plain]").hidden = false;
  }
}
