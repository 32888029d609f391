// Reading offline: the site that this page belongs to, and settings that the page has in its script element.
import { sitePrefix } from "../storage-names.js";

const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-words]"));

/**
 * `worker` is the name of the service worker, undefined in development; `words` are the names of the files with
 * messages, one for each language, separated by spaces.
 */
export const { worker, words = "" } = script.dataset;
export const root = document.documentElement;
/**
 * URL of the root of the site. Without credentials, like the scope of the registration, and because Firefox rejects
 * `fetch` of URLs with them.
 */
export const scope = Object.assign(new URL(".", import.meta.url), { username: "", password: "" });
/** Prefix of the names of this site's caches and stored keys: sites of one origin are distinguished by their paths. */
export const OWN = sitePrefix(scope.pathname);
/** Fragment of the page after everything was cleared: it says so, and stores nothing in this visit. */
export const CLEARED = "#cleared";
