// Starts the program of a single file. Its wasm is inline: compressed with gzip, then encoded as Base64. After any
// failure the texts are shown, with a notice that they are plain.
import "../page/page-guard.js";
import { failed } from "../page/failure.js";

/**
 * Decompresses a program.
 * @param {string} name
 */
const unpack = (name) => {
  const script = /** @type {HTMLScriptElement} */ (document.querySelector(`script[data-program="${name}"]`));
  const bytes = Uint8Array.from(atob(script.textContent ?? ""), (letter) => letter.charCodeAt(0));
  const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(wasm, { headers: { "Content-Type": "application/wasm" } });
};

// Once the fonts have loaded, the layout is stable: an element that the app scrolls to stays in view.
const typefaces = Promise.allSettled([...document.fonts].map((face) => face.load()));

/**
 * @param {InlineProgram} program
 * @param {string} name
 */
const start = async (program, name) => {
  await typefaces;
  await program({ module_or_path: unpack(name) });
  return program;
};

/** @type {Promise<InlineProgram> | undefined} */
let searchProgram;
// The search is a separate program, decompressed on first use.
globalThis.diptychSearchProgram = () => (searchProgram ??= start(diptych_finder, "finder"));

start(wasm_bindgen, "diptych").then(
  () => {
    document.querySelector("[data-plain]")?.remove();
    // The browser's sequential focus navigation starting point was in the removed texts; reset it to the app.
    if (document.activeElement !== document.body) return;
    const app = /** @type {HTMLElement} */ (document.getElementById("app"));
    app.tabIndex = -1;
    app.focus({ preventScroll: true });
    app.blur();
    app.removeAttribute("tabindex");
  },
  (error) => {
    failed(error);
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  },
);
