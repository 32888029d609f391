// Type check of the element's interface by the compiler alone: allowed and forbidden uses.
import type { FilmExplorerElement, FilmExplorerError } from "diptych/embed";

const element: FilmExplorerElement = document.createElement("film-explorer");
element.film = "heat";
element.view = "parallel";
element.theme = "dark";
element.section = null;
const went: boolean = element.back();

element.addEventListener("diptych-ready", (event) => {
  const { url, lang }: { url: string; lang: string } = event.detail;
  console.log(url, lang, went);
});
document.querySelector("film-explorer")?.addEventListener("diptych-languagechange", ({ detail }) => {
  console.log(`${detail.before} → ${detail.lang}`);
});
document.addEventListener("diptych-error", ({ detail }) => {
  console.log(explain(detail));
});

function explain(error: FilmExplorerError): string {
  return error.reason === "missing" ? `${error.attribute}=${error.value}` : error.message;
}

// @ts-expect-error unknown theme
element.theme = "plaid";
// @ts-expect-error unknown view
element.view = "upside-down";
// @ts-expect-error `path` is read-only
element.addEventListener("diptych-navigate", ({ detail }) => (detail.path = ""));
