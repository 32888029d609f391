// A host page in React: the app's state sets the properties of the element, whose events change that state.
import type { FilmExplorerAttributes, FilmExplorerElement } from "diptych/embed";
import { type DetailedHTMLProps, type HTMLAttributes, useState } from "react";
import { createRoot } from "react-dom/client";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "film-explorer": Omit<DetailedHTMLProps<HTMLAttributes<FilmExplorerElement>, FilmExplorerElement>, "lang"> &
        FilmExplorerAttributes & {
          "ondiptych-ready"?: (event: CustomEvent<{ path: string }>) => void;
          "ondiptych-navigate"?: (event: CustomEvent<{ path: string }>) => void;
        };
    }
  }
}

function Page() {
  const [film, setFilm] = useState("heat");
  const [shown, setShown] = useState(true);
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (event: CustomEvent<{ path: string }>) =>
    setHeard((before) => [...before, `${event.type} ${event.detail.path}`]);
  return (
    <>
      <h1>A page of React</h1>
      <button id="other" type="button" onClick={() => setFilm("seven-samurai")}>
        Another film
      </button>
      <button id="toggle" type="button" onClick={() => setShown(!shown)}>
        Show or hide
      </button>
      <ul id="heard">
        {heard.map((line, idx) => (
          <li key={idx}>{line}</li>
        ))}
      </ul>
      {shown && (
        <film-explorer film={film} lang="en" ondiptych-ready={hear} ondiptych-navigate={hear}>
          <a href="https://example.org/">The film</a>
        </film-explorer>
      )}
    </>
  );
}

createRoot(document.getElementById("app")!).render(<Page />);
