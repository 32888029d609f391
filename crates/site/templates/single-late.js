// If the file ends before the program, as one that was cut off, its texts are shown.
addEventListener("load", () => {
  if (!globalThis.diptychFinder) document.documentElement.dataset.app = "failed";
});
