// The names of stored keys and of caches (docs/notebook.md).

/** Prefix of the keys of earlier builds. */
export const EARLIER = "diptych-";
/** The keys of earlier builds. */
export const EARLIER_KEYS = /^diptych-(kept\/|preferences$)/;
/** Name of the entry that lists the copied keys. */
export const TAKEN_OVER = "taken-over";

/**
 * Returns the prefix of the keys of the site in the folder `pathname`. A path contains no space, so no site's prefix is
 * a prefix of another's key. Names of caches begin in the same way.
 * @param {string} pathname
 */
export const sitePrefix = (pathname) => `diptych ${pathname} `;
