// Loads the program and the search on a page of the site: their modules, their wasm and the deferred style sheet, each
// with its integrity. The names of the files are attributes of the script element.

/** @typedef {{ default(init: { module_or_path: Promise<Response> | Response }): Promise<unknown> }} Program */

const { deferred, deferredIntegrity, glue, wasm, integrity, finderGlue, finderWasm, finderIntegrity } =
  /** @type {Record<string, string>} */ (
    /** @type {HTMLScriptElement} */ (document.querySelector("script[data-wasm]")).dataset
  );

/**
 * Firefox rejects `fetch` of a URL with credentials, which this script's URL contains if the page's does.
 * @param {string} address
 */
const bare = (address) => Object.assign(new URL(address), { username: "", password: "" }).href;

/**
 * Returns the URL of a file beside this script.
 * @param {string} name
 */
export const beside = (name) => new URL(name, bare(import.meta.url)).href;

// The deferred style sheet, for views that only the program renders. It does not block rendering, but the program waits
// for it, to avoid layout shifts. After two seconds without a response it starts anyway. Until it has loaded, its media
// query matches nothing: over HTTP/1.1, Firefox fetches nothing else while a style sheet that applies is on its way.
const styled = new Promise((done) => {
  setTimeout(done, 2000);
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", integrity: deferredIntegrity, media: "not all", fetchPriority: "high" });
  link.onload = () => {
    link.media = "all";
    done(undefined);
  };
  link.onerror = done;
  link.href = beside(deferred);
  document.head.append(link);
});

// The absolute URLs of the page's scripts without credentials, mapped to their `src`. Read at the start: `src` is
// relative to the address of the page, which changes.
const sources = new Map([...document.scripts].filter(({ src }) => src).map(({ src }) => [bare(src), src]));

/**
 * Imports a module that a script element has loaded and verified: by the same URL, otherwise the browser would fetch it
 * again. `import()` itself has no option for integrity.
 * @param {string} name
 * @returns {Promise<Program>}
 */
const importChecked = async (name) => {
  const src = sources.get(beside(name));
  /** @returns {string} */
  const check = () => {
    if (!src || /** @type {Set<string>} */ (globalThis.diptychRefused).has(src)) {
      throw new Error(`${name} is missing or was refused`);
    }
    return src;
  };
  const module = await import(check());
  check(); // The browser may have rejected it during the import.
  return module;
};

/**
 * @param {string} glue
 * @param {string} wasm
 * @param {string} integrity
 */
const start = async (glue, wasm, integrity) => {
  // Lockdown Mode of Apple's browsers disables WebAssembly.
  if (typeof WebAssembly !== "object") throw new Error("there is no WebAssembly");
  const [program, module_or_path] = await Promise.all([
    importChecked(glue),
    fetch(beside(wasm), { integrity }),
  ]);
  await styled;
  await program.default({ module_or_path });
  return program;
};

/** Starts the program, which hydrates the page. */
export const startProgram = () => start(glue, wasm, integrity);

/** @type {Promise<Program> | undefined} */
let searchProgram;

/** Starts the search, a separate program: fetched on first use, and again after a failure. */
export const startSearchProgram = () =>
  (searchProgram ??= start(finderGlue, finderWasm, finderIntegrity).catch((error) => {
    searchProgram = undefined;
    throw error;
  }));
