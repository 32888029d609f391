// The files of <film-explorer>: their names and integrity, which the build fills in, and the folder that they are in.

export const FILES = ELEMENT_FILES;

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/**
 * The folder of embed.js and of all other files; undefined if it cannot be determined. A module has no
 * `document.currentScript`; the stack of an error contains its URL.
 * @type {string | undefined}
 */
export const root =
  /(https?:\/\/\S+?\/|file:\/\/\S+?\/)embed(?:-\w+)?\.js/.exec(
    script?.src || /** @type {string} */ (new Error().stack),
  )?.[1];
