// The entry of embed.js, the only file that a host page names: <film-explorer>, the film explorer as a custom element
// (docs/element.md). Until the program runs, and if it cannot, an element shows its content: a link.
import { ATTRIBUTES, FilmExplorer, NAME } from "./explorer.js";
import { FILES, root } from "./files.js";
import { loadSearchProgram, prepareDocument } from "./program.js";

/** Returns the reason for doing nothing, if there is one. */
const objection = () => {
  if (!root) return "embed.js does not know its own address: load it by a <script src> or an import of its own";
  const known = /** @type {{ version?: string } | undefined} */ (customElements.get(NAME));
  if (!known) return;
  if (!known.version) return "another element has this name; embed.js does nothing";
  if (known.version === FILES.version) return "embed.js is loaded twice; once is enough";
  return `another version of embed.js (${known.version}) came first; this one (${FILES.version}) does nothing`;
};

// `lang` is a property of every element already.
const reflect = () => {
  for (const name of ATTRIBUTES.filter((name) => name !== "lang")) {
    Object.defineProperty(FilmExplorer.prototype, name, {
      configurable: true,
      enumerable: true,
      /** @this {Element} */
      get() {
        return this.getAttribute(name) ?? "";
      },
      /**
       * @this {Element}
       * @param {string | null | undefined} value
       */
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
};

/**
 * True if the error is a crash that the panic hook has not reported: a stack overflow, out of memory, or a panic of a
 * release, which aborts without a message. Errors of the host page's listeners that run while the program moves the
 * focus have the program in their stack too, but not on top.
 * @param {any} error
 */
const isCrash = (error) => {
  if (!/^(Runtime|Range|Internal)Error$/.test(error?.name)) return false;
  const [top] = /^.*:\/\/.*$/m.exec(error.stack) ?? [""];
  return [FILES.wasm, FILES.glue].some(({ name }) => top.includes(name));
};

// Sets the globals that the program calls: to load its search, and to report that it has stopped.
const connect = () => {
  globalThis.diptychSearchProgram ??= loadSearchProgram;
  addEventListener("online", FilmExplorer.retry);
  const { diptychBroke } = globalThis;
  globalThis.diptychBroke = (message) => {
    diptychBroke?.(message);
    FilmExplorer.stop(message);
  };
  for (const type of ["error", "unhandledrejection"]) {
    addEventListener(type, (event) => {
      const { error, reason = error, message = "" } =
        /** @type {Partial<ErrorEvent & PromiseRejectionEvent>} */ (event);
      if (isCrash(reason)) FilmExplorer.stop(reason.message);
      // WebKit names no file of WebAssembly, and keeps the errors of modules of another origin to itself. So the
      // program is looked at: in a task of its own, as it may be the program that has called a listener which failed.
      else setTimeout(() => FilmExplorer.stopIfCrashed(reason?.message ?? message));
    });
  }
};

const why = objection();
if (why) {
  console.warn(`<${NAME}>: ${why}`);
} else {
  reflect();
  connect();
  prepareDocument();
  customElements.define(NAME, FilmExplorer);
}
