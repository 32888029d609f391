// Starts the program. Behind src/failure.js in the same file, which knows what to do if it does not start, or stops.
const { late, lateIntegrity, glue, wasm, integrity, finderGlue, finderWasm, finderIntegrity } =
  document.querySelector("script[data-wasm]").dataset;
const page = document.documentElement;
// Firefox refuses to fetch what has a name and a password in its address, as this script has where the page does.
const bare = (address) => Object.assign(new URL(address), { username: "", password: "" }).href;
const beside = (name) => new URL(name, bare(import.meta.url)).href;
// The style of what only the program shows: no reader waits for it, but the program does, or what it shows would move.
// A host that falls silent is not waited for. Until the sheet is there it applies to no medium: by HTTP/1.1, Firefox asks
// for nothing else, such as the program, before it has a sheet that applies.
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
// The addresses of the page's scripts by those that files beside this script have. Noted at the start: a tag's `src` is
// relative to the address of the page, which changes.
const sources = new Map([...document.scripts].filter(({ src }) => src).map(({ src }) => [bare(src), src]));
// Imports a module that a tag of the page has loaded and checked: by the very address of that tag, or the browser would
// fetch it anew. An import itself cannot ask for integrity.
const importChecked = async (name) => {
  const src = sources.get(beside(name));
  const check = () => {
    if (!src || globalThis.diptychRefused.has(src)) throw new Error(`${name} is missing or was refused`);
  };
  check();
  const module = await import(src);
  check(); // It may have been refused only now.
  return module;
};
const start = async (glue, wasm, integrity) => {
  // Lockdown Mode of Apple's browsers has none.
  if (typeof WebAssembly !== "object") throw new Error("there is no WebAssembly");
  const [program, module_or_path] = await Promise.all([
    importChecked(glue),
    fetch(beside(wasm), { integrity }),
  ]);
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

// "Embed" on films, sections and cards: `crates/site` puts in the name of the script of its dialog, which is fetched
// when it is first asked for. The module is checked where it is preloaded: an import cannot ask for that. Once only:
// Firefox calls it an error to preload a module that it has.
const DIALOG = "{{ dialog }}";
const preloaded = new Set();
const load = async ({ name, integrity }) => {
  if (preloaded.has(name)) return import(beside(name));
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
    // On another page it would be about another film.
    if (location.href === href) await open(path, load);
  } catch (error) {
    console.error(error);
    // The page itself is next best: its address is most of the code. After long waiting no window may be opened.
    const url = new URL(path, page.dataset.root);
    if (navigator.userActivation?.isActive === false) location.assign(url);
    else globalThis.open(url, "_blank", "noopener");
  }
});
try {
  // It knows where the site begins.
  if (!page.dataset.root) throw new Error("the script of the head did not run");
  if (page.dataset.app) throw new Error("this page stands on a disk");
  await start(glue, wasm, integrity);
  if (!page.dataset.app) throw new Error("there is no place for the program in this page");
} catch (error) {
  globalThis.diptychFailed(error);
}
