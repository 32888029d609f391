// The addresses that the service worker handles: those of the site's own pages and files, recognized by their form.
//
// Its scope is a whole folder of the host, and others may publish below it: another application, another site of this
// kind, a feed, a download. The worker must not affect these: it handles a request only if its path has the form of one
// of the site's. So a newer build may have a page that this one lacks, but not a page of a new form.
const { precached, forms } = BUILD_MANIFEST;

/** The global scope. */
export const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** URL of the root of the site. */
export const scope = new URL(worker.registration.scope);

/**
 * The paths of pages. `forms` are regular expressions, generated from `src/route.rs`. A path may lack its last slash,
 * or name its file.
 */
export const PAGE = new RegExp(`^(?:(?:index\\.html)?|(?:${forms.join("|")})(?:/(?:index\\.html)?)?)$`);

/** The end of a file name with a hash of its content. Trunk drops leading zeros. */
export const NAMED_BY_CONTENT = /-[0-9a-f]{12,16}(\w*\.\w+)$/;

/**
 * A file has the same name in every build, except for its hash.
 * @param {string} path
 */
const withoutHash = (path) => path.replace(NAMED_BY_CONTENT, "-*$1");
const files = new Set(Object.keys(precached).map(withoutHash));

/**
 * True if the path is that of a file of any build.
 * @param {string} path
 */
export const isFile = (path) => files.has(withoutHash(path));

/**
 * Returns the path of an address relative to the scope; `undefined` for others.
 * @param {URL} address
 */
export const pathOf = ({ origin, pathname }) =>
  origin === scope.origin && pathname.startsWith(scope.pathname)
    ? pathname.slice(scope.pathname.length)
    : undefined;
