// Starts the program of a single file. Its wasm stands in the page: compressed, then written in letters.
// Whatever goes wrong, the texts are shown, and a notice says that they are plain.
{
  const unpack = (name) => {
    const packed = document.querySelector(`script[data-program="${name}"]`).textContent;
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(wasm, { headers: { "Content-Type": "application/wasm" } });
  };
  // Once the typefaces are there nothing moves any more: a place that the app scrolls to stays in view.
  const typefaces = Promise.allSettled([...document.fonts].map((face) => face.load()));
  const start = async (program, name) => {
    await typefaces;
    await program({ module_or_path: unpack(name) });
    return program;
  };
  // The search is a program of its own, unpacked when the page first asks for it.
  let finder;
  globalThis.diptychFinder = () => (finder ??= start(diptych_finder, "finder"));
  start(wasm_bindgen, "diptych").then(
    () => document.querySelector("[data-plain]").remove(),
    (error) => {
      globalThis.diptychFailed(error);
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    },
  );
}
