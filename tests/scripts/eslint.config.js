// Reads every script of the site for what the oldest supported browsers do not have: the language by the year of its
// standard, the browser's interfaces by the versions in package.json. docs/browsers.md names both for people.
import compat from "eslint-plugin-compat";
import language from "eslint-plugin-es-x";

// Iterators share the names of their methods with arrays, and no type says which one a script has.
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
      // Methods whose object is unknown count too, by their names.
      "es-x": { aggressive: true },
      // Used only where they are there.
      polyfills: ["trustedTypes"],
    },
  },
];
