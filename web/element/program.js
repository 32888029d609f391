// Loads the program of <film-explorer>, once for all elements of a page, with its style sheet, its guard of the DOM and
// its search; each file is verified.
import { FILES, root } from "./files.js";

/** @typedef {Asset & { nFailures?: number }} File a file, and the number of failed requests for it */
/**
 * @typedef {object} Program exports of the wasm (src/element.rs)
 * @property {(init: { module_or_path: Response }) => Promise<unknown>} default
 * @property {() => number} stackPointer
 * @property {(appRoot: HTMLElement, query: string) => number} mount
 * @property {(number: number | undefined, query: string) => void} update
 */

/**
 * Returns the URL of a file. Browsers may cache failed requests, and a failed module for the lifetime of the page: such
 * a file is requested with a query.
 * @param {File} file
 */
const at = ({ name, nFailures }) => new URL(nFailures ? `${name}?${nFailures}` : name, root).href;

/**
 * Calls `get` once and shares its promise; after a rejection, the next call tries again.
 * @template T
 * @param {() => Promise<T>} get
 */
const once = (get) => {
  /** @type {Promise<T> | undefined} */
  let promise;
  return () =>
    (promise ??= get().catch((error) => {
      promise = undefined;
      throw error;
    }));
};

/**
 * @param {File} file
 * @param {string | number} why
 */
const fails = (file, why) => {
  file.nFailures = (file.nFailures ?? 0) + 1;
  return new Error(`${file.name}: ${why}`);
};

/**
 * Returns a handler for a rejected promise of a file, or of what is made of it.
 * @param {File} file
 * @returns {(error: Error) => never}
 */
const blame = (file) => (error) => {
  throw fails(file, error.message);
};

/** @param {File} file */
const fetchChecked = async (file) => {
  const answer = await fetch(at(file), { integrity: file.integrity }).catch(blame(file));
  if (!answer.ok) throw fails(file, answer.status);
  return answer;
};

/**
 * True if a script element has loaded and verified the same module, as on pages of the site. Firefox reports an error
 * for preloading such a module. Compared by name: `src` is relative to the address of the page, which may have changed.
 * @param {File} file
 */
const isLoaded = (file) =>
  [...document.scripts].some(
    ({ type, src, integrity }) =>
      type === "module" &&
      src.endsWith(`/${file.name}`) &&
      integrity === file.integrity &&
      !globalThis.diptychRefused?.has(at(file)),
  );

/**
 * Verifies the integrity of a module with `modulepreload`, because `import()` has no option for it.
 * @param {File} file
 * @returns {Promise<void>}
 */
const preload = (file) =>
  new Promise((done, fail) => {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "anonymous";
    link.integrity = file.integrity;
    link.onload = () => {
      link.remove();
      done();
    };
    link.onerror = () => {
      link.remove();
      fail(fails(file, "cannot be loaded"));
    };
    link.href = at(file);
    document.head.append(link);
  });

/**
 * A module is checked where it is preloaded: an import cannot ask for that. WebKit checks nothing there, so the file is
 * fetched before. Firefox says that a module is loaded which it has refused: only the import fails then.
 * @param {File} file
 */
const importChecked = async (file) => {
  if (!isLoaded(file)) {
    await fetchChecked(file);
    await preload(file);
  }
  return import(at(file)).catch(blame(file));
};

/**
 * @param {File} glue
 * @param {File} wasm
 * @returns {Promise<Program>}
 */
const startProgram = async (glue, wasm) => {
  const [program, module_or_path] = await Promise.all([importChecked(glue), fetchChecked(wasm)]);
  // In Firefox a file that breaks off is an answer too, and fails when it is read.
  await program.default({ module_or_path }).catch(blame(wasm));
  return program;
};

const fetchStyle = async () => {
  const answer = await fetchChecked(FILES.style);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text().catch(blame(FILES.style)));
  return sheet;
};

/**
 * The guard of the DOM that the program renders into.
 * @type {() => Promise<{ guard: DomGuard }>}
 */
const loadGuard = once(() => importChecked(FILES.guard));
const loadProgram = once(() => startProgram(FILES.glue, FILES.wasm));
const loadStyle = once(fetchStyle);

/** Loads the program, its style sheet and its guard. */
export const load = () => Promise.all([loadProgram(), loadStyle(), loadGuard()]);

/** Loads the search, a separate program. */
export const loadSearchProgram = once(() => startProgram(FILES.finderGlue, FILES.finderWasm));

/**
 * Registers in the document the parts that a shadow root cannot have: fonts, and a custom property of the type
 * `<length>`. Their names are prefixed against collisions.
 */
export const prepareDocument = () => {
  for (const [name, style] of FILES.fonts) {
    const descriptors = { style, weight: "200 800", display: /** @type {const} */ ("swap") };
    const url = new URL(name, root).href;
    document.fonts.add(new FontFace("Diptych Newsreader", `url("${url}")`, descriptors));
  }
  CSS.registerProperty?.({
    name: "--diptych-rem",
    syntax: "<length>",
    inherits: true,
    initialValue: "16px",
  });
};
