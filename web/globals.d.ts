// The names that a script finds without importing them: the constants that the build fills in after bundling
// (crates/site/src/scripts.rs), and the globals that the wasm calls, or that one published file sets for another.

/** A published file, by its path below the root of the site. */
interface Asset {
  readonly name: string;
  /** `sha384-…` */
  readonly integrity: string;
}

/** Name and integrity of the dialog "Embed". */
declare const DIALOG_SCRIPT: Asset;

/** Content of the dialog "Embed": messages by language, style sheet, and the files for its preview. */
declare const DIALOG_CONTENT: {
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly sheet: string;
  readonly frameStyle: Asset;
  readonly element: Asset;
};

/** The files of `<film-explorer>`. */
declare const ELEMENT_FILES: {
  readonly guard: Asset;
  readonly glue: Asset;
  readonly wasm: Asset;
  readonly style: Asset;
  readonly finderGlue: Asset;
  readonly finderWasm: Asset;
  /** Path and style of each font. */
  readonly fonts: readonly (readonly [name: string, style: string])[];
  readonly version: string;
};

/** The guard of the DOM, see dom-guard.js. */
interface DomGuard {
  /** The elements that apps are rendered into. */
  readonly roots: Set<Element>;
  /** Called by each component as it renders; `isQuiet` is true if it renders because of scrolling. */
  beforeRender(isQuiet?: boolean): void;
}

// `var` declares a property of `globalThis`.

/** Called by the wasm (src/platform/dom_guard.rs). A page of the site with an element has two copies of the script. */
declare var diptychGuard: DomGuard | undefined;
/** URLs of scripts that were refused or are missing: set by head.js, which is a file of its own. */
declare var diptychRefused: Set<string> | undefined;
/** Starts the search program; called by the wasm (src/platform/search_program.rs). */
declare var diptychSearchProgram: (() => Promise<unknown>) | undefined;
/** Reports that the program has stopped; called by the wasm (src/platform/failure.rs). */
declare var diptychBroke: ((message: string) => void) | undefined;
/** Registers an unsaved text; called by the wasm (src/platform/unload.rs). */
declare var diptychUnsaved: ((owner: number, key: string, text: string) => void) | undefined;

/** The bindings of a program that wasm-bindgen writes for scripts that are no modules. */
type InlineProgram = (init: { module_or_path: Response }) => Promise<unknown>;
/** In a single file, the bindings of the program and of the search precede the script that starts them. */
declare const wasm_bindgen: InlineProgram;
declare const diptych_finder: InlineProgram;

/** Not yet a part of TypeScript's types of the DOM. */
declare const trustedTypes: {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
};
