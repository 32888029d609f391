// The addresses that the service worker handles: those of the site's own pages and files, recognized by their form.
//
// Its scope is a whole folder of the host, and others may publish below it: another application, another site of this
// kind, a feed, a download. The worker must not affect these: it handles a request only if its path has the form of one
// of the site's. So a newer build may have a page that this one lacks, but not a page of a new form.

const scope = new URL(registration.scope);

// `MANIFEST.forms` are regular expressions, generated from `src/route.rs`. A path may lack its last slash, or name its
// file.
const PAGE = new RegExp(
  `^(?:(?:index\\.html)?|(?:${MANIFEST.forms.join("|")})(?:/(?:index\\.html)?)?)$`,
);

const NAMED_BY_CONTENT = /-[0-9a-f]{12,16}(\w*\.\w+)$/; // Trunk drops leading zeros.
// A file has the same name in every build, except for its hash.
const withoutHash = (path) => path.replace(NAMED_BY_CONTENT, "-*$1");
const FILES = new Set(Object.keys(MANIFEST.precached).map(withoutHash));

// Returns the path of an address relative to the scope; `undefined` for others.
const pathOf = ({ origin, pathname }) =>
  origin === scope.origin && pathname.startsWith(scope.pathname)
    ? pathname.slice(scope.pathname.length)
    : undefined;

