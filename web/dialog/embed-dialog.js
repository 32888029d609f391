// "Embed": the dialog with the code for showing a film, a section or a card on other sites, and with a preview.
// `boot.js` fetches this script on first use. All data about the film come from the page for frames: the title, and its
// address on the site. crates/site fills in the messages (locales/), the style sheet (styles/) and the names of the
// files for the preview.
const { words, sheet, frameStyle, element } = "{{ dialog }}";

// Widths and heights of frames in pixels, and their themes. The first of each is the default; the width of `wide` is
// that of its container, which needs a style because `width` takes no percentage.
const SIZES = { wide: ["600", "600"], medium: ["480", "600"], narrow: ["320", "480"] };
const THEMES = ["auto", "light", "dark"];
const KINDS = ["frame", "element"];
// Timeout for fetching the page for frames, in milliseconds.
const NETWORK_TIMEOUT = 8000;

// ── Code ──

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPED[letter]);
const tag = (name, attributes) => {
  const given = Object.entries(attributes).filter(([, value]) => value);
  return `<${[name, ...given.map(([key, value]) => `${key}="${escaped(value)}"`)].join(" ")}>`;
};

export const frameUrl = ({ url }, { theme }) => (theme === THEMES[0] ? url : `${url}?theme=${theme}`);

// Returns the code of a frame. `color-scheme: light` prevents the opaque background of frames in pages with a dark
// scheme.
export const frameCode = (part, chosen) => {
  const [width, height] = SIZES[chosen.size];
  const style = `border:0;${chosen.size === "wide" ? "width" : "max-width"}:100%;color-scheme:light`;
  const src = frameUrl(part, chosen);
  return `${tag("iframe", { src, title: part.title, width, height, loading: "lazy", style })}</iframe>`;
};

const elementAttributes = ({ film, fragment, lang, dir }, { size, theme }) => {
  const [, card] = fragment.split(/^card-/);
  const [width] = SIZES[size];
  return {
    film,
    section: card ? "" : fragment,
    card,
    lang,
    // For the link, which is the content without JavaScript.
    dir: dir === "rtl" ? dir : "",
    theme: theme === THEMES[0] ? "" : theme,
    style: size === "wide" ? "" : `display:block;max-width:${width}px`,
  };
};

// Returns the code of the element, with a link for browsers in which the script fails.
export const elementCode = (part, chosen) => {
  const script = `<script src="${escaped(part.root)}embed.js" async></script>`;
  const link = `${tag("a", { href: part.href })}${escaped(part.title)}</a>`;
  return `${script}\n${tag("film-explorer", elementAttributes(part, chosen))}${link}</film-explorer>`;
};

// ── Data ──

// Fetches the page for frames at `url` and parses it, without running its scripts.
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

const describe = (page, url, root) => {
  const { lang, dir, dataset } = page.documentElement;
  const { href } = page.querySelector(".frame__read");
  return { url, root, href, lang, dir, film: dataset.film, fragment: dataset.part, title: page.title };
};

// ── Dialog ──

const make = (name, properties = {}, ...content) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
};

// Returns a group of radio buttons, and a function for the chosen value.
const choice = (name, legend, options) => {
  const labels = Object.entries(options).map(([value, label], idx) => {
    const button = make("input", { type: "radio", name: `embed-${name}`, value, checked: !idx });
    return make("label", {}, button, label);
  });
  const set = make("fieldset", {}, make("legend", {}, legend), make("div", {}, ...labels));
  const chosen = () => set.querySelector(":checked").value;
  return { set, chosen };
};

// Renders the page for frames as in a host page, with its style sheet.
const drawFrame = (shadow, page, { root }, theme) => {
  const frame = document.importNode(page.querySelector(".frame"), true);
  const { lang, dir } = page.documentElement;
  Object.assign(frame, { lang, dir, inert: true });
  frame.dataset.theme = theme;
  const { name, integrity } = frameStyle;
  const href = new URL(name, root).href;
  const style = shadow.querySelector("link") ?? make("link", { rel: "stylesheet", integrity, href });
  shadow.replaceChildren(style, frame);
};

// Renders the element as in a host page. `load` imports its script, verified.
const drawElement = async (shadow, part, chosen, load) => {
  const { style, ...attributes } = elementAttributes(part, chosen);
  const explorer = make("film-explorer", { inert: true });
  for (const [name, value] of Object.entries(attributes)) if (value) explorer.setAttribute(name, value);
  shadow.replaceChildren(explorer);
  await load(element);
};

const build = (phrases) => {
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

// Fills the dialog with the data of `page`, and updates it whenever an option changes.
const fill = ({ dialog, choices, code, said, copy, name, alone, look }, page, part, phrases, load) => {
  const report = (error) => {
    console.error(error);
    said.textContent = phrases.unreachable;
  };
  const show = () => {
    const entries = Object.entries(choices).map(([name, { chosen }]) => [name, chosen()]);
    const chosen = Object.fromEntries(entries);
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

// Opens the dialog for the page for frames at `path`, below the root of the site. `load` imports a script of the build.
export async function open(path, load) {
  if (document.getElementById("embed")) return; // The button was clicked twice.
  const { lang, dataset } = document.documentElement;
  const phrases = words[lang] ?? Object.values(words)[0];
  const url = new URL(path, dataset.root).href;
  const parts = build(phrases);
  document.body.append(parts.dialog);
  parts.dialog.showModal();
  try {
    const page = await read(url);
    fill(parts, page, describe(page, url, dataset.root), phrases, load);
  } catch (error) {
    console.error(error);
    parts.dialog.dataset.state = "unreachable";
    parts.said.textContent = phrases.unreachable;
  }
}

const style = new CSSStyleSheet();
style.replaceSync(sheet);
document.adoptedStyleSheets.push(style);
