// The class of <film-explorer>, and the state shared by all elements. The third part of embed.js.

const NAME = "film-explorer";
const SHOWN = ["film", "section", "card", "view", "lang", "with", "start"];
const ATTRIBUTES = [...SHOWN, "theme"];
// Distance from the viewport at which an element begins to load.
const NEAR = "600px";
// Events of typing that must not reach the host page.
const TYPING = (
  "keydown keypress keyup beforeinput textInput input " +
  "compositionstart compositionupdate compositionend cut copy paste"
).split(" ");

// The program, once it runs, and its stack pointer at rest; its style sheet; the error that has stopped it.
let program, stackPointer, sheet, broken;
// The last error logged: elements share them.
let told;

// Counters: the generation of each mounted element, and the id of each request.
let generations = 0;
let nRequests = 0;

class FilmExplorer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static version = FILES.version;
  // An element that failed to load stays observed, and tries again when it next comes near the viewport.
  static #near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.#enter();
    },
    { rootMargin: NEAR },
  );
  static #failed = new Set();

  #shadow = this.attachShadow({ mode: "open" });
  #link = document.createElement("slot");
  #enters = false;
  #mountPoint;
  #generation;
  #place;
  // The previous addresses, each with the number of language changes by the host page until then.
  #past = [];
  #nLangs = 0;
  #speaks = false;
  #returns = false;
  #changed = new Map();

  constructor() {
    super();
    this.#shadow.append(this.#link);
    this.#shadow.addEventListener("click", (event) => {
      if (event.composedPath()[0].closest?.("[data-back]")) this.#return("reader");
    });
    // Keys and input that a field, a shortcut or an open dialog in here handles do not reach the host page.
    for (const type of TYPING) {
      this.#shadow.addEventListener(type, (event) => {
        const field = event.composedPath()[0].matches?.("input, select, textarea");
        const open = () => this.#shadow.querySelector("dialog[open], :popover-open");
        if (event.defaultPrevented || field || (event.key === "Escape" && open())) {
          event.stopPropagation();
        }
      });
    }
  }

  connectedCallback() {
    // Properties set by the host page before the element was upgraded.
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
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

  attributeChangedCallback(name, before) {
    if (!this.#mountPoint) return;
    if (!this.#changed.size) queueMicrotask(() => this.#follow());
    if (!this.#changed.has(name)) this.#changed.set(name, before);
  }

  // Goes back to the previous address; returns false if there is none.
  back() {
    return this.#return("page");
  }

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
    const page = (path) => path.slice(path.indexOf("/"));
    const { path: here } = this.#place ?? {};
    return this.#past.findLastIndex(([path, nLangs]) =>
      nLangs < this.#nLangs ? page(path) !== page(here) : path !== here,
    );
  }

  async #enter() {
    if (this.#enters) return;
    this.#enters = true;
    try {
      if (broken) throw broken;
      [program, sheet] = await load();
      stackPointer ??= program.stackPointer();
    } catch (error) {
      if (this.isConnected) this.#fail(broken ? "broken" : "unavailable", error);
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

  // An IntersectionObserver reports the state of each newly observed element.
  static retry() {
    for (const element of FilmExplorer.#failed) {
      element.#forgo();
      FilmExplorer.#near.observe(element);
    }
  }

  #begin() {
    this.#forgo();
    const mountPoint = idle.pop() ?? newMountPoint();
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
        this.#emit("error", { reason: "missing", attribute, value, message });
      },
    };
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#shadow.append(mountPoint.frame);
    this.#ask(this.#wanted());
  }

  #ask(wanted) {
    if (broken) return;
    const { appRoot, number } = this.#mountPoint;
    const request = { generation: this.#generation, id: ++nRequests, theme: this.theme, ...wanted };
    const query = new URLSearchParams(request).toString();
    if (number === undefined) this.#mountPoint.number = program.mount(appRoot, query);
    else program.update(number, query);
  }

  #wanted() {
    const values = SHOWN.map((name) => [name, this.getAttribute(name) ?? ""]);
    return { ...Object.fromEntries(values), prefer: this.#languages() };
  }

  // The languages of its ancestors, from the inside out, then those of the reader.
  #languages() {
    const around = [];
    for (let node = this; node; node = node.getRootNode().host) {
      const { lang } = node.parentElement?.closest("[lang]") ?? {};
      if (lang) around.push(lang);
    }
    return [...around, ...navigator.languages];
  }

  // Handles changed attributes. The theme and the language do not navigate; neither does an attribute that is set to
  // the same value, as frameworks do.
  #follow() {
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

  #arrived(path, title, lang, stepped) {
    const before = this.#place;
    const place = { path, url: new URL(path, root).href, title, lang };
    this.#place = place;
    // A page that was not found has no path.
    if (this.#speaks && path) this.#nLangs++;
    if (before?.path && stepped && !this.#returns && before.path !== path) {
      this.#past.push([before.path, this.#nLangs]);
    }
    this.#speaks = this.#returns = false;
    this.#mountPoint.appRoot.toggleAttribute("data-past", this.#before() >= 0);
    if (!before) {
      // Moves the focus of a reader who had focused the link.
      const { activeElement } = this.getRootNode();
      const focused = activeElement !== this && this.contains(activeElement);
      this.#link.remove();
      if (focused) this.#shadow.querySelector("#title")?.focus({ preventScroll: true });
      this.#emit("ready", place);
      return;
    }
    if (before.lang !== lang) this.#emit("languagechange", { ...place, before: before.lang });
    if (before.path !== path && path) this.#emit("navigate", place);
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

  // The program has stopped: unmounts all elements.
  static stop(message) {
    broken ??= new Error(message);
    for (const element of mounted) element.#fail("broken", broken);
  }

  // An error that has left the middle of the program has left its stack as it was.
  static stopIfCrashed(message) {
    if (program && program.stackPointer() !== stackPointer) FilmExplorer.stop(message);
  }

  #fail(reason, error) {
    if (error !== told) console.error(`<${NAME}>:`, error);
    told = error;
    if (broken) this.#forgo();
    else FilmExplorer.#failed.add(this);
    const focused = this.#shadow.activeElement;
    this.#leave();
    if (focused) this.querySelector("a, button")?.focus({ preventScroll: true });
    this.#emit("error", { reason, message: error.message });
  }

  // The program may be the caller: in a microtask, errors of the host page's listeners are not thrown into it.
  #emit(name, detail) {
    const init = { bubbles: true, composed: true, detail };
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(`diptych-${name}`, init)));
  }
}
