// <film-explorer>: the film explorer as an element, for the pages of other sites (docs/element.md).
//
// This file is the only one that such a page names. The names of the others are put in when the site is built
// (crates/site/src/element.rs). None of them is fetched before an element comes near the window; until the program
// runs, and wherever it cannot, an element shows what stands in it: a link.
(() => {
  const NAME = "film-explorer";
  const FILES = "{{ files }}";
  const SHOWN = ["film", "section", "card", "view", "lang", "with", "start"];
  const ATTRIBUTES = [...SHOWN, "theme"];
  // How far from the window an element is when it begins to load.
  const NEAR = "600px";

  // A module has no `currentScript`; where the browser stands in the script, it names the file.
  const [, root] =
    /(https?:\/\/\S+?\/|file:\/\/\S+?\/)embed\.js/.exec(
      document.currentScript?.src || new Error().stack,
    ) ?? [];
  const known = customElements.get(NAME);
  if (known || !root) {
    const why = !root
      ? "embed.js does not know its own address: load it by a <script src> or an import of its own"
      : known.version === FILES.version
        ? "embed.js is loaded twice; once is enough"
        : known.version
          ? `another version of embed.js (${known.version}) came first; this one (${FILES.version}) does nothing`
          : "another element has this name; embed.js does nothing";
    console.warn(`<${NAME}>: ${why}`);
    return;
  }

  const at = (file) => new URL(file.name, root).href;

  // The module is checked where it is preloaded: an import cannot ask for that.
  const preload = (file) =>
    new Promise((done, fail) => {
      const link = document.createElement("link");
      link.rel = "modulepreload";
      link.crossOrigin = "anonymous";
      link.integrity = file.integrity;
      const end = (then, value) => {
        link.remove();
        then(value);
      };
      link.onload = () => end(done);
      link.onerror = () => end(fail, new Error(`${at(file)} cannot be loaded`));
      link.href = at(file);
      document.head.append(link);
    });

  const start = async (glue, wasm) => {
    await preload(glue);
    const program = await import(at(glue));
    const { integrity } = wasm;
    await program.default({ module_or_path: fetch(at(wasm), { integrity }) });
    return program;
  };

  const style = async () => {
    const { integrity } = FILES.style;
    const answer = await fetch(at(FILES.style), { integrity });
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await answer.text());
    return sheet;
  };

  // What a shadow root cannot have of its own: fonts, and a length that is computed where it is set. Their
  // names are of no use to anybody else.
  const prepare = () => {
    for (const [name, style] of FILES.fonts) {
      const face = { style, weight: "200 800", display: "swap" };
      document.fonts.add(new FontFace("Diptych Newsreader", `url("${at({ name })}")`, face));
    }
    try {
      CSS.registerProperty({
        name: "--diptych-rem",
        syntax: "<length>",
        inherits: true,
        initialValue: "16px",
      });
    } catch {
      // It was registered when loading failed before.
    }
  };

  let program, sheet, loading, broken, finder;
  const seated = new Set();
  const load = async () => {
    if (broken) throw broken;
    loading ??= Promise.all([start(FILES.glue, FILES.wasm), style()]);
    try {
      [program, sheet] = await loading;
    } catch (error) {
      loading = undefined; // The next element may have more luck.
      throw error;
    }
  };
  // Where the program looks for the search, which is a program of its own.
  globalThis.diptychFinder ??= () =>
    (finder ??= start(FILES.finderGlue, FILES.finderWasm).catch((error) => {
      finder = undefined;
      throw error;
    }));

  // An app that has lost its element waits here for the next one: its listeners would stay for good.
  const idle = [];
  let turns = 0;
  let asked = 0;
  const newSeat = () => {
    const frame = document.createElement("div");
    const stage = document.createElement("section");
    frame.className = "frame";
    stage.className = "stage";
    stage.part = "app";
    stage.dataset.stage = "";
    stage.dataset.root = root;
    frame.append(stage);
    return { frame, stage };
  };

  class FilmExplorer extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    static version = FILES.version;
    static #near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) target.#enter();
      },
      { rootMargin: NEAR },
    );

    #shadow = this.attachShadow({ mode: "open" });
    #link = document.createElement("slot");
    #seat;
    #turn;
    #place;
    #past = [];
    #returns = false;
    #changed = new Set();

    constructor() {
      super();
      this.#shadow.append(this.#link);
      this.#shadow.addEventListener("click", (event) => {
        if (event.composedPath()[0].closest?.("[data-back]")) this.back();
      });
      // What is typed in a field, acted on, or closes something in here, is no key of the page around it.
      this.#shadow.addEventListener("keydown", (event) => {
        const field = event.composedPath()[0].matches?.("input, select, textarea");
        const open = () => this.#shadow.querySelector("dialog[open], :popover-open");
        if (event.defaultPrevented || field || (event.key === "Escape" && open())) {
          event.stopPropagation();
        }
      });
      this.#shadow.addEventListener("input", (event) => event.stopPropagation());
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
      FilmExplorer.#near.unobserve(this);
      // Whoever only moves it puts it back at once.
      queueMicrotask(() => {
        if (!this.isConnected) this.#leave();
      });
    }

    attributeChangedCallback(name) {
      if (!this.#seat) return;
      if (!this.#changed.size) queueMicrotask(() => this.#follow());
      this.#changed.add(name);
    }

    // Goes back to what was shown before; says whether there was anything.
    back() {
      const path = this.#past.pop();
      if (path === undefined) return false;
      this.#returns = true;
      this.#ask({ at: path, back: 1 });
      return true;
    }

    async #enter() {
      FilmExplorer.#near.unobserve(this);
      try {
        await load();
        if (this.isConnected && !this.#seat) this.#begin();
      } catch (error) {
        this.#fail("unavailable", error);
      }
    }

    #begin() {
      const seat = idle.pop() ?? newSeat();
      this.#seat = seat;
      seated.add(this);
      this.#turn = ++turns;
      seat.stage.explorer = {
        arrived: (...place) => this.#arrived(...place),
        refused: (attribute, message) => {
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
      const around = [];
      for (let node = this; node; node = node.getRootNode().host) {
        const { lang } = node.parentElement?.closest("[lang]") ?? {};
        if (lang) around.push(lang);
      }
      const wish = new URLSearchParams({
        turn: this.#turn,
        asked: ++asked,
        theme: this.theme,
        prefer: [...around, ...navigator.languages],
        ...wanted,
      }).toString();
      if (number === undefined) this.#seat.number = program.mount(stage, wish);
      else program.ask(number, wish);
    }

    #wanted() {
      return Object.fromEntries(SHOWN.map((name) => [name, this.getAttribute(name) ?? ""]));
    }

    // Some attributes have changed. The theme and the language leave the reader where they are.
    #follow() {
      const changed = this.#changed;
      this.#changed = new Set();
      if (!this.#seat) return;
      const stays = [...changed].every((name) => name === "theme" || name === "lang");
      if (stays && this.#place?.path) {
        const lang = changed.has("lang") ? (this.getAttribute("lang") ?? "") : "";
        this.#ask({ at: this.#place.path, lang });
      } else {
        this.#past = [];
        this.#ask(this.#wanted());
      }
    }

    #arrived(path, title, lang, stepped) {
      const before = this.#place;
      const place = { path, url: new URL(path, root).href, title, lang };
      this.#place = place;
      if (before && stepped && !this.#returns && before.path !== path) this.#past.push(before.path);
      this.#returns = false;
      this.#seat.stage.toggleAttribute("data-past", this.#past.length > 0);
      if (!before) {
        this.#link.remove();
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

    #fail(reason, error) {
      console.error(`<${NAME}>:`, error);
      this.#leave();
      this.#emit("error", { reason, message: error.message });
    }

    #emit(name, detail) {
      const init = { bubbles: true, composed: true, detail };
      this.dispatchEvent(new CustomEvent(`diptych-${name}`, init));
    }
  }

  // `lang` is a property of every element already.
  for (const name of ATTRIBUTES.filter((name) => name !== "lang")) {
    Object.defineProperty(FilmExplorer.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(name) ?? "";
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }

  // Where the program tells that it stops; one that cannot tell leaves an error of its own.
  const { diptychBroke } = globalThis;
  globalThis.diptychBroke = (message) => {
    diptychBroke?.(message);
    FilmExplorer.stop(message);
  };
  addEventListener("error", ({ error }) => {
    if (error?.stack?.includes(FILES.wasm.name)) FilmExplorer.stop(error.message);
  });

  prepare();
  customElements.define(NAME, FilmExplorer);
})();
