// What <film-explorer> fetches, once for all elements of a page: the program, its style sheet, its search. The first
// part of embed.js.

// Their names and digests, put in when the site is built (crates/site/src/element.rs).
const FILES = "{{ files }}";

// The folder of embed.js, and of everything else. A module has no `currentScript`; where the browser stands in the
// script, it names the file.
const [, root] =
  /(https?:\/\/\S+?\/|file:\/\/\S+?\/)embed(?:-\w+)?\.js/.exec(
    document.currentScript?.src || new Error().stack,
  ) ?? [];

const at = (file) => new URL(file.name, root).href;

const fetchChecked = async (file) => {
  const answer = await fetch(at(file), { integrity: file.integrity });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer;
};

// A module is checked where it is preloaded: an import cannot ask for that.
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
    link.onerror = () => end(fail, new Error(`${at(file)} cannot be loaded`));
    link.href = at(file);
    document.head.append(link);
  });

const startProgram = async (glue, wasm) => {
  const [module_or_path] = await Promise.all([fetchChecked(wasm), preload(glue)]);
  const program = await import(at(glue));
  await program.default({ module_or_path });
  return program;
};

const fetchStyle = async () => {
  const answer = await fetchChecked(FILES.style);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  return sheet;
};

// The program and its style sheet. Where they cannot be had, the next element may have more luck.
let loading;
const load = () =>
  (loading ??= Promise.all([startProgram(FILES.glue, FILES.wasm), fetchStyle()]).catch((error) => {
    loading = undefined;
    throw error;
  }));

// The search is a program of its own.
let finder;
const loadFinder = () =>
  (finder ??= startProgram(FILES.finderGlue, FILES.finderWasm).catch((error) => {
    finder = undefined;
    throw error;
  }));

// What a shadow root cannot have of its own: fonts, and a length that is computed where it is set. Their names are of
// no use to anybody else.
const prepareDocument = () => {
  for (const [name, style] of FILES.fonts) {
    const face = { style, weight: "200 800", display: "swap" };
    document.fonts.add(new FontFace("Diptych Newsreader", `url("${at({ name })}")`, face));
  }
  CSS.registerProperty({
    name: "--diptych-rem",
    syntax: "<length>",
    inherits: true,
    initialValue: "16px",
  });
};
