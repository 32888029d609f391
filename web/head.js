// The script of the head, which runs before the first paint: sets the root of the site, the prefix of stored keys and
// the reader's theme and text size, and records scripts that failed to load. If storage is unavailable (private
// windows, frames), the settings of the system apply. The page for unknown addresses may run this script twice.
import { storagePrefix } from "./stored-keys.js";

const root = document.documentElement;
// An inline script is that of a single file, whose routes are in the fragment.
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
root.dataset.storage = storagePrefix(src);

// `src` contains the credentials of the page's URL, `location.href` never does.
const folder = () => Object.assign(new URL(".", src), { username: "", password: "" }).href;
root.dataset.root = src ? folder() : location.href.split("#")[0] + "#/";
// A page that was saved while the program ran still has this attribute.
delete root.dataset.app;
// Modules do not load from `file:` URLs.
const isOnDisk = src && location.protocol === "file:";

// Hosts serve the page of `heat` at `he%61t` too, which is the same address (RFC 3986, section 6.2.2.2). The program knows
// the plain form alone. Reserved characters stay escaped.
const plain = location.pathname.replace(/%(?:2[DE]|3\d|[46][1-9A-F]|[57][\dA]|5F|7E)/gi, decodeURIComponent);
if (plain !== location.pathname) {
  history.replaceState(history.state, "", Object.assign(new URL(location.href), { pathname: plain }));
}

// URLs of scripts that are missing, were blocked by integrity or the content policy, or cannot be parsed by this
// browser. page/program.js imports none of them: WebKit would fetch a blocked module again, unverified.
const refused = (globalThis.diptychRefused ??= new Set());
// If the script that starts the program does not run, nothing else reports that the program does not start. The page
// for unknown addresses searches for it in several folders.
const look = () => {
  if (document.readyState === "loading") return;
  const starts = /** @type {HTMLScriptElement[]} */ ([...document.querySelectorAll("script[data-wasm]")]);
  if (isOnDisk || starts.every((script) => refused.has(script.src))) root.dataset.app ??= "failed";
};
if (src) {
  /** @param {ErrorEvent} event or an event of an element, which has no `filename` */
  const note = ({ target, filename }) => {
    refused.add(/** @type {Partial<HTMLScriptElement>} */ (target).src ?? filename);
    look();
  };
  addEventListener("error", note, true);
  document.addEventListener("readystatechange", look);
}
// On their own the style sheets hide the controls of the program and show the notice that it is missing
// (styles/starting.css). This reverts both. A constructed style sheet is not a part of a saved page.
const sheet = new CSSStyleSheet();
const controls = ":is(.needs-script, .spoiler__notice, .spoiler__reveal)";
sheet.replaceSync(`
${controls}, .spoiler__text[hidden] { animation: none }
:root[data-app=ready] ${controls} { visibility: inherit }
:root:not([data-app=failed]) [data-notice=plain],
:root:not([data-app=failed], [data-app=broken]) .without-script,
:root:not([data-app=failed], [data-app=broken], [data-spoilers]) .spoiler__text[hidden] { display: none !important }
${isOnDisk ? "[data-notice=disk] { display: block !important }" : ""}`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

// A relative icon would be fetched again, from the new address, at every navigation.
const links = "link[rel=icon], link[rel=manifest], link[rel=apple-touch-icon]";
for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll(links))) {
  link.href = link.href;
}
// The browser's interface takes the color of the theme: the system's, or the one that the reader chose.
const paint = () => {
  const metas = /** @type {NodeListOf<HTMLMetaElement>} */ (document.querySelectorAll("meta[data-theme-color]"));
  for (const meta of metas) {
    const { themeColor } = meta.dataset;
    const chosen = root.dataset.theme === themeColor ? "all" : "not all";
    meta.media = root.dataset.theme ? chosen : `(prefers-color-scheme: ${themeColor})`;
  }
};
new MutationObserver(paint).observe(root, { attributeFilter: ["data-theme"] });
try {
  const set = new URLSearchParams(localStorage.getItem(root.dataset.storage + "preferences") ?? "");
  const theme = set.get("theme");
  const size = Number(set.get("size"));
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (size > 100 && size <= 200) root.style.setProperty("--text-size", size + "%");
} catch {
  // Storage is unavailable: no settings.
}
// Title and address for the margins of printed pages. A JSON string is a valid CSS string.
addEventListener("beforeprint", () => {
  root.style.setProperty("--print-title", JSON.stringify(document.title));
  root.style.setProperty("--print-address", JSON.stringify(location.href));
});
