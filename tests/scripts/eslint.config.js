// Checks the site's scripts for features that the oldest supported browsers lack: the language by the edition of
// ECMAScript, Web APIs by the versions in package.json. docs/browsers.md documents both.
import compat from "eslint-plugin-compat";
import language from "eslint-plugin-es-x";

// Iterator methods share their names with array methods; without types, the rules cannot distinguish them.
const ofIterators = Object.keys(language.rules).filter((name) => name.startsWith("no-iterator-prototype-"));

export default [
  language.configs["flat/restrict-to-es2023"],
  language.configs["flat/no-new-in-esnext"],
  compat.configs["flat/recommended"],
  {
    languageOptions: { ecmaVersion: 2023, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: Object.fromEntries(ofIterators.map((name) => [`es-x/${name}`, "off"])),
    settings: {
      // Methods of objects of unknown type are matched by name.
      "es-x": { aggressive: true },
      // Used only after feature detection.
      polyfills: ["trustedTypes"],
    },
  },
];
