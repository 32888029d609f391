// Script of an embed page: exchanges the messages of docs/embedding.md with the host page. The page is complete without
// it. It accepts messages of its parent only, stores nothing, and needs no query or fragment: `?theme=` and `?canvas=`
// choose colors, `#?secret=` is WordPress's token for replies.
const root = document.documentElement;
const { film, part = "", sections = "" } = root.dataset;
const asked = new URLSearchParams(location.search);
const THEMES = ["auto", "light", "dark"];

/** @param {string} theme */
const setTheme = (theme) => {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
};
const askedTheme = asked.get("theme") ?? "";
if (THEMES.includes(askedTheme)) setTheme(askedTheme);
// The color scheme of the host page, which may be unable to set `color-scheme` on the frame.
if (asked.get("canvas") === "dark") root.dataset.canvas = "dark";

/**
 * @param {string} type
 * @param {Record<string, unknown>} detail
 */
const tell = (type, detail) => {
  // No concise body: in strict code it is a tail call, after which WebKit names the receiver as the sender.
  parent.postMessage({ type: "diptych:" + type, version: 1, film, ...detail }, "*");
};

/**
 * WordPress identifies a frame by the secret, and sends it again if its script loads after the frame.
 * @param {unknown} word
 * @returns {word is string}
 */
const isSecret = (word) => typeof word === "string" && /^[a-zA-Z0-9]{1,64}$/.test(word);
const secretInAddress = () => {
  const word = new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret");
  return isSecret(word) ? word : undefined;
};
let secret = secretInAddress();
/**
 * @param {string} message
 * @param {number | string} value
 */
const tellWordPress = (message, value) => {
  if (secret) parent.postMessage({ message, value, secret }, "*");
};

/** @type {number | undefined} */
let height;
/**
 * Reports the height of the content. It never depends on the frame's height, so there is no resize loop with the host
 * page.
 * @param {boolean} [again] true to report a height that has not changed
 */
const measure = (again) => {
  const measured = Math.ceil(document.body.getBoundingClientRect().height);
  if (measured === height && !again) return;
  height = measured;
  tell("height", { height });
  tellWordPress("height", height);
};

/**
 * Navigates within the frame, with its current theme and WordPress's secret.
 * @param {string | URL} href
 * @param {"assign" | "replace"} how
 */
const goTo = (href, how) => {
  const url = new URL(href, location.href);
  url.search = location.search;
  const { theme } = root.dataset;
  if (theme) url.searchParams.set("theme", theme);
  else url.searchParams.delete("theme");
  url.hash = secret ? "?secret=" + secret : "";
  location[how](url);
};
/**
 * @param {string} tag
 * @returns {HTMLAnchorElement | null}
 */
const language = (tag) => document.querySelector(`a[data-language="${CSS.escape(tag)}"]`);
/**
 * @param {HTMLAnchorElement} link
 * @param {"assign" | "replace"} how
 */
const changeLanguage = (link, how) => {
  tell("languagechange", { language: link.hreflang });
  goTo(link.href, how);
};

let current = part;
/** @param {string} section id; empty for the whole review */
const changeSection = (section) => {
  if (section === current) return;
  current = section;
  const heading = section && document.getElementById(section);
  // Offset of the section in the frame, for a host page that shows the whole frame and scrolls itself.
  const top = heading ? Math.round(heading.getBoundingClientRect().top + scrollY) : 0;
  tell("sectionchange", { section, top });
};
/** @param {string} section id; empty for the whole review */
const showSection = (section) => {
  /** @type {HTMLAnchorElement | null} */
  const whole = document.querySelector("a[data-whole]");
  if (whole) {
    if (section === part) return;
    changeSection(section);
    goTo(section ? new URL(section + "/", whole.href) : whole.href, "replace");
    return;
  }
  const heading = section && document.getElementById(section);
  // Without smooth scrolling, which would report every section on the way. One pixel further than necessary: a
  // section that touches the edge counts as visible.
  const top = heading ? Math.ceil(heading.getBoundingClientRect().top + scrollY) + 1 : 0;
  scrollTo({ top, behavior: "instant" });
  changeSection(section);
};

/**
 * The requests that the host page may send; each returns false if it is invalid.
 * @type {Map<unknown, (data: any) => boolean>}
 */
const requests = new Map([
  ["diptych:theme", ({ theme }) => THEMES.includes(theme) && (setTheme(theme), true)],
  ["diptych:language", ({ language: tag }) => {
    const link = typeof tag === "string" && language(tag);
    if (link) changeLanguage(link, "replace");
    return Boolean(link) || tag === root.lang;
  }],
  ["diptych:section", ({ section }) => {
    const isOurs = section === "" || (typeof section === "string" && sections.split(" ").includes(section));
    if (isOurs) showSection(section);
    return isOurs;
  }],
]);

// Requests that arrive during parsing wait for its end, except for the theme, which is needed for the first paint.
/** @type {() => void} */
let beRead;
/** @type {Promise<void>} */
const isRead = new Promise((done) => {
  beRead = done;
});
/** @param {MessageEvent} event */
const answer = async ({ source, data }) => {
  // After a tail call of `postMessage` in strict code of the host page, WebKit names this window as the sender.
  const isOfParent = source === parent || source === window;
  if (!isOfParent || typeof data !== "object" || data === null) return;
  if (data.type !== "diptych:theme") await isRead;
  if (data.message === "ready" && isSecret(data.secret)) {
    secret = data.secret;
    measure(true);
    return;
  }
  const request = requests.get(data.type);
  if (request && !request(data)) console.debug("Diptych: not understood", data);
};

/**
 * A sandboxed frame cannot open windows. WordPress follows a link for it if the target is the frame's own site;
 * elsewhere the link is opened in the frame.
 * @param {MouseEvent} event
 */
const follow = (event) => {
  const target = /** @type {Partial<Element>} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null | undefined} */ (target.closest?.("a[href]"));
  if (!link || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.dataset.language || "whole" in link.dataset) {
    event.preventDefault();
    if (link.dataset.language) changeLanguage(link, "assign");
    else goTo(link.href, "assign");
  } else if (link.target !== "_self" && link.host === location.host && self.origin === "null") {
    event.preventDefault();
    if (secret) tellWordPress("link", link.href);
    else open(link.href) ?? location.assign(link.href);
  }
};

// Reports the first visible section of a whole review.
const watchSections = () => {
  if (part) return;
  /** @type {Set<string>} */
  const seen = new Set();
  const [beginning] = sections.split(" ");
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const { id } = /** @type {HTMLElement} */ (target.querySelector("h2"));
      if (isIntersecting) seen.add(id);
      else seen.delete(id);
    }
    const first = sections.split(" ").find((section) => seen.has(section));
    // The beginning is visible initially: no change.
    if (first && (current || first !== beginning)) changeSection(first);
  });
  for (const section of document.querySelectorAll("section.section")) observer.observe(section);
};

if (parent !== window) {
  addEventListener("message", answer);
  addEventListener("hashchange", () => {
    const word = secretInAddress();
    if (word && word !== secret) {
      secret = word;
      measure(true);
    }
  });
  document.addEventListener("DOMContentLoaded", () => {
    document.addEventListener("click", follow);
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll("a[data-language]");
    const languages = [root.lang, ...[...links].map((a) => a.hreflang)];
    tell("ready", { section: part, language: root.lang, languages, sections: sections.split(" ") });
    measure();
    watchSections();
    // The height changes with revealed spoilers, late fonts and the width.
    new ResizeObserver(() => measure()).observe(document.body);
    beRead();
  });
  addEventListener("load", () => measure());
}
