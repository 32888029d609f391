// Starts the program. Follows src/failure.js in the same file, which handles a failure to start and a later stop.
const { late, lateIntegrity, glue, wasm, integrity, finderGlue, finderWasm, finderIntegrity } =
  document.querySelector("script[data-wasm]").dataset;
const page = document.documentElement;
// Firefox rejects `fetch` of a URL with credentials, which this script's URL contains if the page's does.
const bare = (address) => Object.assign(new URL(address), { username: "", password: "" }).href;
const beside = (name) => new URL(name, bare(import.meta.url)).href;
// The deferred style sheet, for views that only the program renders. It does not block rendering, but the program waits
// for it, to avoid layout shifts. After two seconds without a response it starts anyway. Until it has
// loaded, its media query matches nothing: over HTTP/1.1, Firefox fetches nothing else while a style sheet that applies is
// on its way.
const dressed = new Promise((done) => {
  setTimeout(done, 2000);
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", integrity: lateIntegrity, media: "not all", fetchPriority: "high" });
  link.onload = () => {
    link.media = "all";
    done();
  };
  link.onerror = done;
  link.href = beside(late);
  document.head.append(link);
});
// The absolute URLs of the page's scripts without credentials, mapped to their `src`. Read at the start: `src` is
// relative to the address of the page, which changes.
const sources = new Map([...document.scripts].filter(({ src }) => src).map(({ src }) => [bare(src), src]));
// Imports a module that a script element has loaded and verified: by the same URL, otherwise the browser would fetch it
// again. `import()` itself has no option for integrity.
const importChecked = async (name) => {
  const src = sources.get(beside(name));
  const check = () => {
    if (!src || globalThis.diptychRefused.has(src)) throw new Error(`${name} is missing or was refused`);
  };
  check();
  const module = await import(src);
  check(); // The browser may have rejected it during the import.
  return module;
};
const start = async (glue, wasm, integrity) => {
  // Lockdown Mode of Apple's browsers disables WebAssembly.
  if (typeof WebAssembly !== "object") throw new Error("there is no WebAssembly");
  const [program, module_or_path] = await Promise.all([
    importChecked(glue),
    fetch(beside(wasm), { integrity }),
  ]);
  await dressed;
  await program.default({ module_or_path });
  return program;
};
// The search is a separate program, fetched on first use, and again after a failure.
let finder;
globalThis.diptychFinder = () =>
  (finder ??= start(finderGlue, finderWasm, finderIntegrity).catch((error) => {
    finder = undefined;
    throw error;
  }));

// "Embed" on films, sections and cards: `crates/site` fills in the name of the dialog's script, which is fetched on
// first use. Its integrity is verified by `modulepreload`, because `import()` has no option for it. WebKit
// verifies nothing there, so the file is fetched with its integrity first. Preloaded only once: Firefox reports an error
// for a module that is already loaded.
const DIALOG = "{{ dialog }}";
const preloaded = new Set();
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
document.addEventListener("click", async ({ target }) => {
  const path = target.closest?.("[data-embed]")?.dataset.embed;
  if (path === undefined) return;
  const { href } = location;
  try {
    const { open } = await load(DIALOG);
    // After a navigation the dialog would be about another film.
    if (location.href === href) await open(path, load);
  } catch (error) {
    console.error(error);
    // Falls back to the page itself: its address is most of the code. Without transient activation no window can be
    // opened.
    const url = new URL(path, page.dataset.root);
    if (navigator.userActivation?.isActive === false) location.assign(url);
    else globalThis.open(url, "_blank", "noopener");
  }
});
try {
  // src/early.js sets the root of the site.
  if (!page.dataset.root) throw new Error("the script of the head did not run");
  if (page.dataset.app) throw new Error("this page stands on a disk");
  await start(glue, wasm, integrity);
  if (!page.dataset.app) throw new Error("there is no place for the program in this page");
} catch (error) {
  globalThis.diptychFailed(error);
}
