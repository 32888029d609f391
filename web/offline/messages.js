// Reading offline: its messages. They come from `locales/`, in files that crates/site writes, so that they do not
// enlarge the program.
import { root, scope, words } from "./site.js";

/** @typedef {Record<string, string>} Phrases the messages of a language */

/** @type {Map<string, Phrases>} */
const loaded = new Map();

/**
 * Calls `then` with the messages of the page's language: synchronously if they are loaded.
 * @param {(phrases: Phrases) => void} then
 */
export function say(then) {
  const { lang } = root;
  const known = loaded.get(lang);
  if (known) return then(known);
  const name = /** @type {string} */ (words.split(" ").find((name) => name.startsWith(`words-${lang}-`)));
  fetch(new URL(name, scope))
    .then((response) => response.json())
    .then((phrases) => {
      loaded.set(lang, phrases);
      if (root.lang === lang) then(phrases);
    })
    .catch((error) => console.error(error));
}

/**
 * Formats an amount of data.
 * @param {number} bytes
 */
export const size = (bytes) => {
  // A remainder above zero is never shown as zero.
  const shown = bytes && Math.max(0.1, bytes / 1e6);
  const options = /** @type {const} */ ({ style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  return new Intl.NumberFormat(root.lang, options).format(shown);
};
