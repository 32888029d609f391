// Validates custom-elements.json against its schema, and against the class that it describes.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const require = createRequire(import.meta.url);
const schema = read(require.resolve("custom-elements-manifest/schema.json"));
const manifest = read("custom-elements.json");
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
if (!validate(manifest)) throw new Error(JSON.stringify(validate.errors, null, 2));

const [element] = manifest.modules[0].declarations;
const script = readFileSync("embed.js", "utf8");
const types = readFileSync("embed.d.ts", "utf8");
const missing = [
  ...element.attributes.map(({ name }) => [`"${name}"`, script]),
  ...element.attributes.map(({ name }) => [`${name}?:`, types]),
  ...element.events.map(({ name }) => [`"${name}"`, script]),
  ...element.events.map(({ name }) => [`"${name}"`, types]),
].filter(([word, text]) => !text.includes(word));
if (missing.length) throw new Error(`described, but not there: ${missing.map(([word]) => word)}`);
