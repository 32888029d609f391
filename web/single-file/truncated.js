// Shows the texts if the file ends before the program, because it was truncated.
addEventListener("load", () => {
  if (!globalThis.diptychSearchProgram) document.documentElement.dataset.app = "failed";
});
