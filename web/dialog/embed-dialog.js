// "Embed": the dialog with the code for showing a film, a section or a card on other sites, and with a preview.
// page/embed-button.js fetches this script on first use. All data about the film come from the page for frames: the
// title, and its address on the site. The build fills in the messages (locales/), the style sheet (styles/) and the
// names of the files for the preview.
import { KINDS, SIZES, THEMES, elementAttributes, elementCode, frameCode, frameUrl } from "./code.js";

export { elementCode, frameCode };

/** @typedef {import("./code.js").Part} Part */
/** @typedef {import("./code.js").Choice} Choice */
/** @typedef {Readonly<Record<string, string>>} Phrases the messages of a language */
/** @typedef {(asset: Asset) => Promise<unknown>} Load imports a script of the build */

const { words, sheet, frameStyle, element } = DIALOG_CONTENT;

// Timeout for fetching the page for frames, in milliseconds.
const NETWORK_TIMEOUT = 8000;

// ── Data ──

/**
 * Fetches the page for frames at `url` and parses it, without running its scripts.
 * @param {string} url
 * @returns {Promise<Document>}
 */
const read = (url) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.timeout = NETWORK_TIMEOUT;
    request.onloadend = () => {
      const isThere = request.status === 200 && request.response?.querySelector(".frame");
      if (isThere) done(request.response);
      else failed(new Error(`${url} cannot be read`));
    };
    request.send();
  });

/**
 * @param {Document} page
 * @param {string} url
 * @param {string} root
 * @returns {Part}
 */
const describe = (page, url, root) => {
  const { lang, dir, dataset } = page.documentElement;
  const { href } = /** @type {HTMLAnchorElement} */ (page.querySelector(".frame__read"));
  const { film, part: fragment } = /** @type {Record<string, string>} */ (dataset);
  return { url, root, href, lang, dir, film, fragment, title: page.title };
};

// ── Dialog ──

/**
 * Creates an element.
 * @template {keyof HTMLElementTagNameMap | "film-explorer"} T
 * @param {T} name
 * @param {object} properties
 * @param {(Node | string)[]} content
 * @returns {T extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[T] : HTMLElement}
 */
const make = (name, properties = {}, ...content) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return /** @type {any} */ (made);
};

/**
 * Returns a group of radio buttons, and a function for the chosen value.
 * @param {string} name
 * @param {string} legend
 * @param {Record<string, string>} options labels by value
 */
const choice = (name, legend, options) => {
  const labels = Object.entries(options).map(([value, label], idx) => {
    const button = make("input", { type: "radio", name: `embed-${name}`, value, checked: !idx });
    return make("label", {}, button, label);
  });
  const set = make("fieldset", {}, make("legend", {}, legend), make("div", {}, ...labels));
  const chosen = () => /** @type {HTMLInputElement} */ (set.querySelector(":checked")).value;
  return { set, chosen };
};

/**
 * Renders the page for frames as in a host page, with its style sheet.
 * @param {ShadowRoot} shadow
 * @param {Document} page
 * @param {Part} part
 * @param {string} theme
 */
const drawFrame = (shadow, page, { root }, theme) => {
  const frame = document.importNode(/** @type {HTMLElement} */ (page.querySelector(".frame")), true);
  const { lang, dir } = page.documentElement;
  Object.assign(frame, { lang, dir, inert: true });
  frame.dataset.theme = theme;
  const { name, integrity } = frameStyle;
  const href = new URL(name, root).href;
  const style = shadow.querySelector("link") ?? make("link", { rel: "stylesheet", integrity, href });
  shadow.replaceChildren(style, frame);
};

/**
 * Renders the element as in a host page.
 * @param {ShadowRoot} shadow
 * @param {Part} part
 * @param {Choice} chosen
 * @param {Load} load
 */
const drawElement = async (shadow, part, chosen, load) => {
  const { style, ...attributes } = elementAttributes(part, chosen);
  const explorer = make("film-explorer", { inert: true });
  for (const [name, value] of Object.entries(attributes)) if (value) explorer.setAttribute(name, value);
  shadow.replaceChildren(explorer);
  await load(element);
};

/** @param {Phrases} phrases */
const build = (phrases) => {
  /** @param {readonly string[]} values */
  const options = (values) => Object.fromEntries(values.map((value) => [value, phrases[value]]));
  const choices = {
    kind: choice("kind", phrases.as, options(KINDS)),
    size: choice("size", phrases.size, options(Object.keys(SIZES))),
    theme: choice("theme", phrases.theme, options(THEMES)),
  };
  const code = make("textarea", { readOnly: true, rows: 6, spellcheck: false, dir: "ltr" });
  const said = make("p", { role: "status" }, phrases.loading);
  const copy = make("button", { type: "button", className: "button", disabled: true }, phrases.copy);
  const away = make("button", { type: "button", className: "button" }, phrases.close);
  const acts = make("div", { className: "embed__acts" }, copy, away, said);
  const name = make("p", { className: "embed__name" });
  const alone = make("a", { target: "_blank" }, phrases.alone);
  const look = make("div", { className: "embed__look", tabIndex: 0, role: "region", ariaLabel: phrases.preview });
  const heading = make("h2", { id: "embed-title" }, phrases.heading);
  const content = make(
    "div",
    { className: "embed__content" },
    make("header", {}, heading, name),
    make("div", { className: "embed__choices" }, ...Object.values(choices).map(({ set }) => set)),
    make("div", { className: "embed__code" }, make("label", {}, phrases.code, code), acts),
    make("div", { className: "embed__preview" }, make("p", {}, make("span", {}, phrases.preview), alone), look),
  );
  const dialog = make("dialog", { id: "embed", className: "embed" }, content);
  dialog.setAttribute("aria-labelledby", heading.id);
  // The Enter key that opened the dialog may still repeat.
  dialog.onkeydown = (event) => {
    if (event.repeat && event.key === "Enter") event.preventDefault();
  };
  const close = () => dialog.close();
  away.onclick = close;
  // After a navigation the dialog would be about another film.
  addEventListener("popstate", close);
  dialog.onclose = () => {
    removeEventListener("popstate", close);
    dialog.remove();
  };
  return { dialog, choices, code, said, copy, name, alone, look };
};

/**
 * Fills the dialog with the data of `page`, and updates it whenever an option changes.
 * @param {ReturnType<typeof build>} parts
 * @param {Document} page
 * @param {Part} part
 * @param {Phrases} phrases
 * @param {Load} load
 */
const fill = ({ dialog, choices, code, said, copy, name, alone, look }, page, part, phrases, load) => {
  /** @param {unknown} error */
  const report = (error) => {
    console.error(error);
    said.textContent = phrases.unreachable;
  };
  const show = () => {
    const { kind, size, theme } = choices;
    const chosen = { kind: kind.chosen(), size: size.chosen(), theme: theme.chosen() };
    code.value = (chosen.kind === "frame" ? frameCode : elementCode)(part, chosen);
    alone.href = frameUrl(part, chosen);
    look.dataset.size = chosen.size;
    const shadow = look.shadowRoot ?? look.attachShadow({ mode: "open" });
    said.textContent = "";
    if (chosen.kind === "frame") drawFrame(shadow, page, part, chosen.theme);
    else drawElement(shadow, part, chosen, load).catch(report);
  };
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(code.value);
      said.textContent = phrases.copied;
    } catch {
      code.select(); // `select` does not move the focus in every browser.
      code.focus();
      said.textContent = phrases.refused;
    }
  };
  name.textContent = part.title;
  Object.assign(name, { lang: part.lang, dir: part.dir });
  copy.disabled = false;
  dialog.onchange = show;
  show();
};

/**
 * Opens the dialog for the page for frames at `path`, below the root of the site.
 * @param {string} path
 * @param {Load} load
 */
export async function open(path, load) {
  if (document.getElementById("embed")) return; // The button was clicked twice.
  const { lang, dataset } = document.documentElement;
  const phrases = words[lang] ?? Object.values(words)[0];
  const root = /** @type {string} */ (dataset.root);
  const url = new URL(path, root).href;
  const parts = build(phrases);
  document.body.append(parts.dialog);
  parts.dialog.showModal();
  try {
    const page = await read(url);
    fill(parts, page, describe(page, url, root), phrases, load);
  } catch (error) {
    console.error(error);
    parts.dialog.dataset.state = "unreachable";
    parts.said.textContent = phrases.unreachable;
  }
}

const style = new CSSStyleSheet();
style.replaceSync(sheet);
document.adoptedStyleSheets.push(style);
