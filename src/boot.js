// Starts the program. Behind src/failure.js in the same file, which knows what to do if it does not start, or stops.
const { late, lateIntegrity, glue, wasm, integrity, finderGlue, finderWasm, finderIntegrity } =
  document.querySelector("script[data-wasm]").dataset;
const beside = (name) => new URL(name, import.meta.url);
// The style of what only the program shows: no reader waits for it, but the program does, or what it shows would move.
// A host that falls silent is not waited for.
const dressed = new Promise((done) => {
  setTimeout(done, 2000);
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

// "Embed" on films, sections and cards: `crates/site` puts in the name of the script of its dialog, which is fetched
// when it is first asked for. The module is checked where it is preloaded: an import cannot ask for that.
const DIALOG = "{{ dialog }}";
const load = async ({ name, integrity }) => {
  const link = document.createElement("link");
  await new Promise((done, failed) => {
    const onerror = () => failed(new Error(`${name} cannot be loaded`));
    Object.assign(link, { rel: "modulepreload", integrity, href: beside(name), onload: done, onerror });
    document.head.append(link);
  }).finally(() => link.remove());
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
    const url = new URL(path, document.documentElement.dataset.root);
    if (navigator.userActivation?.isActive === false) location.assign(url);
    else globalThis.open(url, "_blank", "noopener");
  }
});
try {
  await start(glue, wasm, integrity);
} catch (error) {
  globalThis.diptychFailed(error);
}
