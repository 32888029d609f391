// The code that the dialog "Embed" shows: HTML for a frame or for the element.

/**
 * A film, a section or a card: the data of its page for frames.
 * @typedef {object} Part
 * @property {string} url URL of the page for frames
 * @property {string} root URL of the root of the site
 * @property {string} href URL of the page on the site
 * @property {string} lang
 * @property {string} dir
 * @property {string} film
 * @property {string} fragment id of the section, or `card-` and that of the card; empty for the film
 * @property {string} title
 */
/**
 * The chosen options.
 * @typedef {object} Choice
 * @property {string} size
 * @property {string} theme
 * @property {string} [kind]
 */

/**
 * Widths and heights of frames in pixels. The first size is the default, as the first theme is; the width of `wide` is
 * that of its container, which needs a style because `width` takes no percentage.
 * @type {Record<string, [width: string, height: string]>}
 */
export const SIZES = { wide: ["600", "600"], medium: ["480", "600"], narrow: ["320", "480"] };
/** The themes. */
export const THEMES = ["auto", "light", "dark"];
/** The two ways of embedding. */
export const KINDS = ["frame", "element"];

/** @type {Record<string, string>} */
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPED[letter]);
/**
 * @param {string} name
 * @param {Record<string, string | undefined>} attributes those without a value are left out
 */
const tag = (name, attributes) => {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value ? `${key}="${escaped(value)}"` : []));
  return `<${[name, ...given].join(" ")}>`;
};

/**
 * Returns the URL of the page for frames with the chosen theme.
 * @param {Part} part
 * @param {Choice} chosen
 */
export const frameUrl = ({ url }, { theme }) => (theme === THEMES[0] ? url : `${url}?theme=${theme}`);

/**
 * Returns the code of a frame. `color-scheme: light` prevents the opaque background of frames in pages with a dark
 * scheme.
 * @param {Part} part
 * @param {Choice} chosen
 */
export const frameCode = (part, chosen) => {
  const [width, height] = SIZES[chosen.size];
  const style = `border:0;${chosen.size === "wide" ? "width" : "max-width"}:100%;color-scheme:light`;
  const src = frameUrl(part, chosen);
  return `${tag("iframe", { src, title: part.title, width, height, loading: "lazy", style })}</iframe>`;
};

/**
 * Returns the attributes of the element; those that are not needed are empty.
 * @param {Part} part
 * @param {Choice} chosen
 * @returns {Record<string, string | undefined>}
 */
export const elementAttributes = ({ film, fragment, lang, dir }, { size, theme }) => {
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

/**
 * Returns the code of the element, with a link for browsers in which the script fails.
 * @param {Part} part
 * @param {Choice} chosen
 */
export const elementCode = (part, chosen) => {
  const script = `<script src="${escaped(part.root)}embed.js" async></script>`;
  const link = `${tag("a", { href: part.href })}${escaped(part.title)}</a>`;
  return `${script}\n${tag("film-explorer", elementAttributes(part, chosen))}${link}</film-explorer>`;
};
