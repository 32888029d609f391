// The names that the service worker finds without importing them.

/** Size of a file in bytes, and its integrity. */
type ManifestEntry = readonly [size: number, integrity: string];

/** The build, as crates/site/src/offline.rs describes it in the first line of sw.js. */
declare const BUILD_MANIFEST: {
  readonly build: string;
  /** Files that are cached when the worker is installed, by path. */
  readonly precached: Readonly<Record<string, ManifestEntry>>;
  /** Name of the file in `precached` with the list of pages. */
  readonly pages: string;
  /** Names of files in `precached`: the fallback page for each depth of an address, which the program fills. */
  readonly fallbacks: readonly string[];
  readonly notFound: string;
  /** Regular expressions for the paths of pages. */
  readonly forms: readonly string[];
};
