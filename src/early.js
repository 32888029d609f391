// Runs before the first paint: where the site begins, and the theme and the size of text that the reader
// has set. Storage may refuse, in private windows and in frames; then the page is as the system has it.
// The page for unknown addresses may run it twice.
{
  const root = document.documentElement;
  // A script in the page itself is that of a single file, whose addresses are kept behind its own.
  const { src } = document.currentScript;
  root.dataset.root = src ? new URL(".", src).href : location.href.split("#")[0] + "#/";
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
