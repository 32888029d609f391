// Runs before the first paint: where the site begins, and the theme and the size of text that the reader
// has set. Storage may refuse, in private windows and in frames; then the page is as the system has it.
// The page for unknown addresses may run it twice.
{
  const root = document.documentElement;
  // A script in the page itself is that of a single file, whose addresses are kept behind its own.
  const { src } = document.currentScript;
  root.dataset.root = src ? new URL(".", src).href : location.href.split("#")[0] + "#/";
  // A relative icon would be looked for again, from the new address, whenever the address changes.
  for (const icon of document.querySelectorAll("link[rel=icon]")) icon.href = icon.href;
  try {
    const set = new URLSearchParams(localStorage.getItem("diptych-preferences") ?? "");
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
