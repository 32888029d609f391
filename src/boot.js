// Starts the program. Whatever goes wrong, the page stays as it was written, and says that it is plain.
const { glue, wasm, integrity } = document.querySelector("script[data-wasm]").dataset;
const beside = (name) => new URL(name, import.meta.url);
try {
  // The glue was checked by the integrity of its own tag in the page; the same module is imported here.
  const module_or_path = fetch(beside(wasm), { integrity });
  const { default: start } = await import(beside(glue));
  await start({ module_or_path });
} catch (error) {
  console.error(error);
  document.documentElement.dataset.app ??= "failed";
  if (document.documentElement.dataset.app === "failed") {
    document.querySelector("[data-notice=plain]").hidden = false;
  }
}
