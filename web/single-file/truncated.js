// Shows the texts if the file ends before the program, because it was truncated.
addEventListener("load", () => {
  if (!globalThis.diptychFinder) document.documentElement.dataset.app = "failed";
});
