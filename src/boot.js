// Starts the program. Behind src/failure.js in the same file, which knows what to do if it does not start, or stops.
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

try {
  await start(glue, wasm, integrity);
} catch (error) {
  globalThis.diptychFailed(error);
}
