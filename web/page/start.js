// Starts the program on a page of the site: the guard of the DOM and the handler of failures are installed first, and
// depend on nothing that follows.
import "./page-guard.js";
import { failed } from "./failure.js";
import { listenForEmbed } from "./embed-button.js";
import { startProgram, startSearchProgram } from "./program.js";

const page = document.documentElement;
globalThis.diptychSearchProgram = startSearchProgram;
listenForEmbed();
try {
  // The script of the head sets the root of the site.
  if (!page.dataset.root) throw new Error("the script of the head did not run");
  if (page.dataset.app) throw new Error("this page stands on a disk");
  await startProgram();
  if (!page.dataset.app) throw new Error("there is no place for the program in this page");
} catch (error) {
  failed(error);
}
