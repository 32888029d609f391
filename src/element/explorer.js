// The class of <film-explorer>, and what it shares with its like. The third part of embed.js.

const NAME = "film-explorer";
const SHOWN = ["film", "section", "card", "view", "lang", "with", "start"];
const ATTRIBUTES = [...SHOWN, "theme"];
// How far from the window an element is when it begins to load.
const NEAR = "600px";
// What happens where somebody types, and would reach the page around.
const TYPING = (
  "keydown keypress keyup beforeinput textInput input " +
  "compositionstart compositionupdate compositionend cut copy paste"
).split(" ");

// The program, once it runs, and where its stack is while it does nothing; why it runs no more.
let program, stackPointer, sheet, broken;
// The last error that was told: elements share them.
let told;

// How many elements have had a seat, and how often anything was asked: a number of its own for each.
let turns = 0;
let wishes = 0;

class FilmExplorer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static version = FILES.version;
  // One that could not begin is observed on: when it comes near another time, it tries again.
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
  #seat;
  #turn;
  #place;
  // The addresses of what was shown before, each with how often the page had set the language until then.
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
    // What is typed in a field, acted on, or closes something in here, is no key of the page around it.
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
    // Set by the page before this class was there.
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#seat) FilmExplorer.#near.observe(this);
  }

  disconnectedCallback() {
    this.#forgo();
    // Whoever only moves it puts it back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  attributeChangedCallback(name, before) {
    if (!this.#seat) return;
    if (!this.#changed.size) queueMicrotask(() => this.#follow());
    if (!this.#changed.has(name)) this.#changed.set(name, before);
  }

  // Goes back to what was shown before; says whether there was anything.
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

  // Which of its past is not what it shows now: an address that another language has now leads nowhere else.
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
    if (this.isConnected && !this.#seat) this.#begin();
  }

  // It has what it needs, or is of no use any more.
  #forgo() {
    FilmExplorer.#near.unobserve(this);
    FilmExplorer.#failed.delete(this);
  }

  // Who is observed anew hears whether it is near.
  static retry() {
    for (const element of FilmExplorer.#failed) {
      element.#forgo();
      FilmExplorer.#near.observe(element);
    }
  }

  #begin() {
    this.#forgo();
    const seat = idle.pop() ?? newSeat();
    this.#seat = seat;
    seated.add(this);
    const turn = (this.#turn = ++turns);
    // The app may still tell of the element that had the seat before.
    seat.stage.explorer = {
      arrived: (at, ...place) => {
        if (at === turn) this.#arrived(...place);
      },
      refused: (at, attribute, message) => {
        if (at !== turn) return;
        const value = this.getAttribute(attribute);
        this.#emit("error", { reason: "missing", attribute, value, message });
      },
    };
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#shadow.append(seat.frame);
    this.#ask(this.#wanted());
  }

  #ask(wanted) {
    if (broken) return;
    const { stage, number } = this.#seat;
    const asked = { turn: this.#turn, asked: ++wishes, theme: this.theme, ...wanted };
    const wish = new URLSearchParams(asked).toString();
    if (number === undefined) this.#seat.number = program.mount(stage, wish);
    else program.ask(number, wish);
  }

  #wanted() {
    const values = SHOWN.map((name) => [name, this.getAttribute(name) ?? ""]);
    return { ...Object.fromEntries(values), prefer: this.#languages() };
  }

  // The languages of what is around it, from the inside out, then those of the reader.
  #languages() {
    const around = [];
    for (let node = this; node; node = node.getRootNode().host) {
      const { lang } = node.parentElement?.closest("[lang]") ?? {};
      if (lang) around.push(lang);
    }
    return [...around, ...navigator.languages];
  }

  // Some attributes have been set. The theme and the language leave the reader where they are; so does what an
  // attribute was already: frameworks set that again.
  #follow() {
    const isOther = ([name, before]) => (this.getAttribute(name) ?? "") !== (before ?? "");
    const changed = [...this.#changed].filter(isOther).map(([name]) => name);
    this.#changed.clear();
    if (!this.#seat || !changed.length) return;
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
    // What there is not has no address.
    if (this.#speaks && path) this.#nLangs++;
    if (before?.path && stepped && !this.#returns && before.path !== path) {
      this.#past.push([before.path, this.#nLangs]);
    }
    this.#speaks = this.#returns = false;
    this.#seat.stage.toggleAttribute("data-past", this.#before() >= 0);
    if (!before) {
      // Whoever had come to the link by the keyboard goes on from here.
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

  // Gives the app back, and shows the link again.
  #leave() {
    const seat = this.#seat;
    if (!seat) return;
    this.#seat = this.#place = undefined;
    seated.delete(this);
    this.#past = [];
    seat.stage.explorer = undefined;
    seat.frame.remove();
    this.#shadow.append(this.#link);
    if (broken) return;
    program.ask(seat.number, `rest=1&turn=${++turns}`);
    idle.push(seat);
  }

  // The program has stopped: nothing that it made answers any more.
  static stop(message) {
    broken ??= new Error(message);
    for (const element of seated) element.#fail("broken", broken);
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

  // The program may be what calls: it has ended when listeners of the page run, and their errors are not its own.
  #emit(name, detail) {
    const init = { bubbles: true, composed: true, detail };
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(`diptych-${name}`, init)));
  }
}
