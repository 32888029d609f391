// Runs before the first paint: where the site begins, the theme and the size of text that the reader has set, and
// scripts that were refused. Storage may refuse, in private windows and in frames; then the page is as the system
// has it. The page for unknown addresses may run it twice.
{
  const root = document.documentElement;
  // A script in the page itself is that of a single file, whose addresses are kept behind its own.
  const { src } = document.currentScript;
  // The name and the password in an address are in that of the script, too, but never in `location`.
  const folder = () => Object.assign(new URL(".", src), { username: "", password: "" }).href;
  root.dataset.root = src ? folder() : location.href.split("#")[0] + "#/";
  // A page that was saved while the program ran still says so.
  delete root.dataset.app;
  // Modules do not load from a disk.
  const isOnDisk = src && location.protocol === "file:";

  // Addresses of scripts that are missing, were refused by their integrity or the policy, or cannot be read by this
  // browser. boot.js imports none of them: WebKit would fetch a refused module again, unchecked.
  const refused = (globalThis.diptychRefused ??= new Set());
  // Without boot.js nobody else announces that the program does not start. The page for unknown addresses looks for
  // it in several folders.
  const look = () => {
    if (document.readyState === "loading") return;
    const starts = [...document.querySelectorAll("script[data-wasm]")];
    if (isOnDisk || starts.every((script) => refused.has(script.src))) root.dataset.app ??= "failed";
  };
  if (src) {
    const note = ({ target, filename }) => {
      refused.add(target.src ?? filename);
      look();
    };
    addEventListener("error", note, true);
    document.addEventListener("readystatechange", look);
  }
  // By themselves the style sheets hide the controls of the program and show the notice that it is missing
  // (styles/starting.css). This takes both back. A constructed sheet is not kept in a saved page.
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

  // A relative icon would be looked for again, from the new address, whenever the address changes.
  const links = "link[rel=icon], link[rel=manifest], link[rel=apple-touch-icon]";
  for (const link of document.querySelectorAll(links)) link.href = link.href;
  // The browser's own bars take the color of the theme: the system's, or the one that the reader chose.
  const paint = () => {
    for (const meta of document.querySelectorAll("meta[data-theme-color]")) {
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
    // Nothing was kept.
  }
  // For the margins and the foot of paper: what this is, and where it stands. A string of JSON is one of CSS.
  addEventListener("beforeprint", () => {
    root.style.setProperty("--print-title", JSON.stringify(document.title));
    root.style.setProperty("--print-address", JSON.stringify(location.href));
  });
}
