// The files of <film-explorer>, loaded once for all elements of a page: the program, its style sheet, its search. The
// first part of embed.js.

// Their names and integrity, filled in by the build (crates/site/src/element.rs).
const FILES = "{{ files }}";

// The folder of embed.js and of all other files. A module has no `document.currentScript`; the stack of an error
// contains its URL.
const [, root] =
  /(https?:\/\/\S+?\/|file:\/\/\S+?\/)embed(?:-\w+)?\.js/.exec(
    document.currentScript?.src || new Error().stack,
  ) ?? [];

// Browsers may cache failed requests, and a failed module for the lifetime of the page: such a file is requested with a
// query.
const at = ({ name, nFailures }) => new URL(nFailures ? `${name}?${nFailures}` : name, root).href;

// Calls `get` once and shares its promise; after a rejection, the next call tries again.
const once = (get) => {
  let promise;
  return () =>
    (promise ??= get().catch((error) => {
      promise = undefined;
      throw error;
    }));
};

const fails = (file, why) => {
  file.nFailures = (file.nFailures ?? 0) + 1;
  return new Error(`${file.name}: ${why}`);
};

// For a promise of a file, or of what is made of it.
const blame = (file) => (error) => {
  throw fails(file, error.message);
};

const fetchChecked = async (file) => {
  const answer = await fetch(at(file), { integrity: file.integrity }).catch(blame(file));
  if (!answer.ok) throw fails(file, answer.status);
  return answer;
};

// True if a script element has loaded and verified the same module, as on pages of the site. Firefox reports an error
// for preloading such a module. Compared by name: `src` is relative to the address of the page, which may have changed.
const isLoaded = (file) =>
  [...document.scripts].some(
    ({ type, src, integrity }) =>
      type === "module" &&
      src.endsWith(`/${file.name}`) &&
      integrity === file.integrity &&
      !globalThis.diptychRefused?.has(at(file)),
  );

// Verifies the integrity of a module with `modulepreload`, because `import()` has no option for it.
const preload = (file) =>
  new Promise((done, fail) => {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "anonymous";
    link.integrity = file.integrity;
    const end = (then, value) => {
      link.remove();
      then(value);
    };
    link.onload = () => end(done);
    link.onerror = () => end(fail, fails(file, "cannot be loaded"));
    link.href = at(file);
    document.head.append(link);
  });

// A module is checked where it is preloaded: an import cannot ask for that. WebKit checks nothing there, so the file is
// fetched before. Firefox says that a module is loaded which it has refused: only the import fails then.
const importChecked = async (file) => {
  if (!isLoaded(file)) {
    await fetchChecked(file);
    await preload(file);
  }
  return import(at(file)).catch(blame(file));
};

const startProgram = async (glue, wasm) => {
  const [program, module_or_path] = await Promise.all([importChecked(glue), fetchChecked(wasm)]);
  // In Firefox a file that breaks off is an answer too, and fails when it is read.
  await program.default({ module_or_path }).catch(blame(wasm));
  return program;
};

const fetchStyle = async () => {
  const answer = await fetchChecked(FILES.style);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text().catch(blame(FILES.style)));
  return sheet;
};

// The guard of the DOM that the program renders into.
const loadGuard = once(() => importChecked(FILES.guard));

// The program and its style sheet.
const loadProgram = once(() => startProgram(FILES.glue, FILES.wasm));
const loadStyle = once(fetchStyle);
const load = () => Promise.all([loadProgram(), loadStyle(), loadGuard()]);

// The search is a separate program.
const loadFinder = once(() => startProgram(FILES.finderGlue, FILES.finderWasm));

// Registers in the document the parts that a shadow root cannot have: fonts, and a custom property of the type
// `<length>`. Their names are prefixed against collisions.
const prepareDocument = () => {
  for (const [name, style] of FILES.fonts) {
    const face = { style, weight: "200 800", display: "swap" };
    document.fonts.add(new FontFace("Diptych Newsreader", `url("${at({ name })}")`, face));
  }
  CSS.registerProperty?.({
    name: "--diptych-rem",
    syntax: "<length>",
    inherits: true,
    initialValue: "16px",
  });
};
