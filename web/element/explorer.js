// The class of <film-explorer>, and the state shared by all elements.
import { others, shown } from "./attributes.json";
import { FILES, root } from "./files.js";
import { idle, newMountPoint } from "./mount-point.js";
import { load } from "./program.js";

/** @typedef {import("./embed.d.ts").FilmExplorerPlace} Place */

/** Name of the element. */
export const NAME = "film-explorer";
/** Its attributes: those that decide which page is shown, and the others. */
export const ATTRIBUTES = [...shown, ...others];
// Distance from the viewport at which an element begins to load.
const NEAR = "600px";
// Events of typing that must not reach the host page.
const TYPING = (
  "keydown keypress keyup beforeinput textInput input " +
  "compositionstart compositionupdate compositionend cut copy paste"
).split(" ");

// The program, once it runs, and its stack pointer at rest; its style sheet; its guard; the error that has stopped it.
/** @type {import("./program.js").Program} */
let program;
/** @type {number | undefined} */
let stackPointer;
/** @type {CSSStyleSheet} */
let sheet;
/** @type {DomGuard} */
let guard;
/** @type {Error | undefined} */
let broken;
/**
 * The last error logged: elements share them.
 * @type {unknown}
 */
let told;
/**
 * The elements with a mount point.
 * @type {Set<FilmExplorer>}
 */
const mounted = new Set();

// Counters: the generation of each mounted element, and the id of each request.
let generations = 0;
let nRequests = 0;

/** The custom element, see docs/element.md. */
export class FilmExplorer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static version = FILES.version;
  // An element that failed to load stays observed, and tries again when it next comes near the viewport.
  static #near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) /** @type {FilmExplorer} */ (target).#enter();
      }
    },
    { rootMargin: NEAR },
  );
  /** @type {Set<FilmExplorer>} */
  static #failed = new Set();

  #shadow = this.attachShadow({ mode: "open" });
  #link = document.createElement("slot");
  #enters = false;
  /** @type {import("./mount-point.js").MountPoint | undefined} */
  #mountPoint;
  #generation = 0;
  /** @type {Place | undefined} */
  #place;
  /**
   * The previous addresses, each with the number of language changes by the host page until then.
   * @type {[path: string, nLangs: number][]}
   */
  #past = [];
  #nLangs = 0;
  #speaks = false;
  #returns = false;
  /**
   * The attributes that have changed, with their former values.
   * @type {Map<string, string | null>}
   */
  #changed = new Map();

  constructor() {
    super();
    this.#shadow.append(this.#link);
    this.#shadow.addEventListener("click", (event) => {
      const [target] = /** @type {Partial<Element>[]} */ (event.composedPath());
      if (target.closest?.("[data-back]")) this.#return("reader");
    });
    // Keys and input that a field, a shortcut or an open dialog in here handles do not reach the host page.
    for (const type of TYPING) {
      this.#shadow.addEventListener(type, (event) => {
        const [target] = /** @type {Partial<Element>[]} */ (event.composedPath());
        const field = target.matches?.("input, select, textarea");
        const open = () => this.#shadow.querySelector("dialog[open], :popover-open");
        const { key } = /** @type {Partial<KeyboardEvent>} */ (event);
        if (event.defaultPrevented || field || (key === "Escape" && open())) {
          event.stopPropagation();
        }
      });
    }
  }

  connectedCallback() {
    // Properties set by the host page before the element was upgraded.
    const properties = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = properties[name];
      delete properties[name];
      properties[name] = value;
    }
    if (!this.#mountPoint) FilmExplorer.#near.observe(this);
  }

  disconnectedCallback() {
    this.#forgo();
    // A move in the DOM disconnects and reconnects the element synchronously.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   */
  attributeChangedCallback(name, before) {
    if (!this.#mountPoint) return;
    if (!this.#changed.size) queueMicrotask(() => this.#follow());
    if (!this.#changed.has(name)) this.#changed.set(name, before);
  }

  /** Goes back to the previous address; returns false if there is none. */
  back() {
    return this.#return("page");
  }

  /** @param {"page" | "reader"} back who goes back */
  #return(back) {
    const idx = this.#before();
    if (idx < 0) return false;
    const [at, nLangs] = this.#past[idx];
    this.#past.length = idx;
    this.#returns = true;
    const { lang, prefer } = this.#wanted();
    this.#ask(nLangs < this.#nLangs ? { at, back, lang, prefer } : { at, back });
    return true;
  }

  // Index of the latest previous address that differs from the current one, -1 if there is none. Addresses from before
  // a language change are compared without their language.
  #before() {
    /** @param {string} path */
    const page = (path) => path.slice(path.indexOf("/"));
    const current = /** @type {string} */ (this.#place?.path);
    return this.#past.findLastIndex(([path, nLangs]) =>
      nLangs < this.#nLangs ? page(path) !== page(current) : path !== current,
    );
  }

  async #enter() {
    if (this.#enters) return;
    this.#enters = true;
    try {
      if (broken) throw broken;
      [program, sheet, { guard }] = await load();
      stackPointer ??= program.stackPointer();
    } catch (error) {
      const reason = broken ? "broken" : "unavailable";
      if (this.isConnected) this.#fail(reason, /** @type {Error} */ (error));
      return;
    } finally {
      this.#enters = false;
    }
    if (this.isConnected && !this.#mountPoint) this.#begin();
  }

  // Stops observing: the element is mounted, disconnected or can never load.
  #forgo() {
    FilmExplorer.#near.unobserve(this);
    FilmExplorer.#failed.delete(this);
  }

  /** Loads failed elements again. An IntersectionObserver reports the state of each newly observed element. */
  static retry() {
    for (const element of FilmExplorer.#failed) {
      element.#forgo();
      FilmExplorer.#near.observe(element);
    }
  }

  #begin() {
    this.#forgo();
    const mountPoint = idle.pop() ?? newMountPoint(guard);
    this.#mountPoint = mountPoint;
    mounted.add(this);
    const generation = (this.#generation = ++generations);
    // Ignores events of the element that was mounted here before.
    mountPoint.appRoot.explorer = {
      arrived: (at, ...place) => {
        if (at === generation) this.#arrived(...place);
      },
      refused: (at, attribute, message) => {
        if (at !== generation) return;
        const value = this.getAttribute(attribute);
        this.#emit("diptych-error", { reason: "missing", attribute, value, message });
      },
    };
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#shadow.append(mountPoint.frame);
    this.#ask(this.#wanted());
  }

  /** @param {Record<string, string>} wanted */
  #ask(wanted) {
    const mountPoint = this.#mountPoint;
    if (broken || !mountPoint) return;
    const [generation, id] = [this.#generation, ++nRequests].map(String);
    const theme = this.getAttribute("theme") ?? "";
    const query = new URLSearchParams({ generation, id, theme, ...wanted }).toString();
    if (mountPoint.number === undefined) mountPoint.number = program.mount(mountPoint.appRoot, query);
    else program.update(mountPoint.number, query);
  }

  /** @returns {Record<string, string>} */
  #wanted() {
    const values = shown.map((name) => [name, this.getAttribute(name) ?? ""]);
    return { ...Object.fromEntries(values), prefer: this.#languages().join() };
  }

  // The languages of its ancestors, from the inside out, then those of the reader.
  #languages() {
    const around = [];
    /** @type {Element | undefined} */
    let node = this;
    for (; node; node = /** @type {Partial<ShadowRoot>} */ (node.getRootNode()).host) {
      /** @type {HTMLElement | null | undefined} */
      const element = node.parentElement?.closest("[lang]");
      if (element?.lang) around.push(element.lang);
    }
    return [...around, ...navigator.languages];
  }

  // Handles changed attributes. The theme and the language do not navigate; neither does an attribute that is set to
  // the same value, as frameworks do.
  #follow() {
    /** @param {[name: string, before: string | null]} change */
    const isOther = ([name, before]) => (this.getAttribute(name) ?? "") !== (before ?? "");
    const changed = [...this.#changed].filter(isOther).map(([name]) => name);
    this.#changed.clear();
    if (!this.#mountPoint || !changed.length) return;
    const stays = changed.every((name) => name === "theme" || name === "lang");
    if (stays && this.#place?.path) {
      this.#speaks ||= changed.includes("lang");
      const { lang, prefer } = this.#speaks ? this.#wanted() : { lang: "", prefer: "" };
      this.#ask({ at: this.#place.path, lang, prefer });
    } else {
      this.#past = [];
      this.#ask(this.#wanted());
    }
  }

  /**
   * @param {string} path empty for a page that was not found
   * @param {string} title
   * @param {string} lang
   * @param {boolean} stepped true if the reader navigated
   */
  #arrived(path, title, lang, stepped) {
    const before = this.#place;
    const place = { path, url: new URL(path, root).href, title, lang };
    this.#place = place;
    if (this.#speaks && path) this.#nLangs++;
    if (before?.path && stepped && !this.#returns && before.path !== path) {
      this.#past.push([before.path, this.#nLangs]);
    }
    this.#speaks = this.#returns = false;
    this.#mountPoint?.appRoot.toggleAttribute("data-past", this.#before() >= 0);
    if (!before) {
      // Moves the focus of a reader who had focused the link.
      const { activeElement } = /** @type {Document | ShadowRoot} */ (this.getRootNode());
      const focused = activeElement !== this && this.contains(activeElement);
      this.#link.remove();
      /** @type {HTMLElement | null} */
      const heading = this.#shadow.querySelector("#title");
      if (focused) heading?.focus({ preventScroll: true });
      this.#emit("diptych-ready", place);
      return;
    }
    if (before.lang !== lang) this.#emit("diptych-languagechange", { ...place, before: before.lang });
    if (before.path !== path && path) this.#emit("diptych-navigate", place);
  }

  // Unmounts the app, and shows the link again.
  #leave() {
    const mountPoint = this.#mountPoint;
    if (!mountPoint) return;
    this.#mountPoint = this.#place = undefined;
    mounted.delete(this);
    this.#past = [];
    mountPoint.appRoot.explorer = undefined;
    mountPoint.frame.remove();
    this.#shadow.append(this.#link);
    if (broken) return;
    program.update(mountPoint.number, `unmount=1&generation=${++generations}`);
    idle.push(mountPoint);
  }

  /**
   * The program has stopped: unmounts all elements.
   * @param {string} message
   */
  static stop(message) {
    broken ??= new Error(message);
    for (const element of mounted) element.#fail("broken", broken);
  }

  /**
   * Stops if the program has crashed: an error that has left the middle of it has left its stack as it was.
   * @param {string} message
   */
  static stopIfCrashed(message) {
    if (program && program.stackPointer() !== stackPointer) FilmExplorer.stop(message);
  }

  /**
   * @param {"unavailable" | "broken"} reason
   * @param {Error} error
   */
  #fail(reason, error) {
    if (error !== told) console.error(`<${NAME}>:`, error);
    told = error;
    if (broken) this.#forgo();
    else FilmExplorer.#failed.add(this);
    const focused = this.#shadow.activeElement;
    this.#leave();
    /** @type {HTMLElement | null} */
    const link = this.querySelector("a, button");
    if (focused) link?.focus({ preventScroll: true });
    this.#emit("diptych-error", { reason, message: error.message });
  }

  /**
   * The program may be the caller: in a microtask, errors of the host page's listeners are not thrown into it.
   * @template {keyof import("./embed.d.ts").FilmExplorerEventMap} T
   * @param {T} name
   * @param {import("./embed.d.ts").FilmExplorerEventMap[T]["detail"]} detail
   */
  #emit(name, detail) {
    const init = { bubbles: true, composed: true, detail };
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(name, init)));
  }
}
