// Starts the program. Behind src/failure.js in the same file, which knows what to do if it does not start, or stops.
const { late, lateIntegrity, glue, wasm, integrity, finderGlue, finderWasm, finderIntegrity } =
  document.querySelector("script[data-wasm]").dataset;
const beside = (name) => new URL(name, import.meta.url);
// The style of what only the program shows: no reader waits for it, but the program does, or what it shows would move.
const dressed = new Promise((done) => {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.integrity = lateIntegrity;
  link.onload = link.onerror = done;
  link.href = beside(late);
  document.head.append(link);
});
// Each glue is checked by the integrity of its own tag in the page; the same module is imported here.
const start = async (glue, wasm, integrity) => {
  const module_or_path = fetch(beside(wasm), { integrity });
  const program = await import(beside(glue));
  await dressed;
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

// "Embed": a page for frames as it looks there. Its own file and its own style sheet, in a shadow root; the links in
// it are for later. What was asked for last is shown. The browser parses the page, and runs nothing of it.
globalThis.diptychPreview = (dialog, address, width) => {
  const [link, box] = document.querySelectorAll(`#${dialog} .embed__alone, #${dialog} .embed__preview`);
  link.href = address;
  box.dataset.width = width;
  const shadow = box.shadowRoot ?? box.attachShadow({ mode: "open" });
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.onloadend = () => {
    const frame = request.response?.querySelector(".frame");
    if (link.href !== address) return;
    box.hidden = !frame;
    if (!frame) return;
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = request.response.querySelector("link[rel=stylesheet]").href;
    frame.inert = true;
    frame.lang = request.response.documentElement.lang;
    frame.dataset.theme = new URL(address).searchParams.get("theme") ?? "";
    shadow.replaceChildren(style, document.importNode(frame, true));
  };
  request.send();
};
try {
  await start(glue, wasm, integrity);
} catch (error) {
  globalThis.diptychFailed(error);
}
