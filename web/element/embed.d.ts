// Types of <film-explorer> for TypeScript; its documentation is docs/element.md.

/** Where an element is, after a step. */
export interface FilmExplorerPlace {
  /** The address below the root of the site: `en/films/runaway-train/`. */
  readonly path: string;
  /** The same as a whole address on the site that the element comes from. */
  readonly url: string;
  /** The title that a page would have. */
  readonly title: string;
  /** The language, as a BCP 47 tag. */
  readonly lang: string;
}

/** A change of the language. */
export interface FilmExplorerLanguageChange extends FilmExplorerPlace {
  /** The language before. */
  readonly before: string;
}

/** What went wrong. */
export type FilmExplorerError =
  | {
      /** An attribute asks for what the collection does not have. */
      readonly reason: "missing";
      /** Its name. */
      readonly attribute: "film" | "section" | "card" | "view" | "lang" | "with" | "start";
      /** Its value. */
      readonly value: string | null;
      /** What the element says to its reader, in their language. */
      readonly message: string;
    }
  | {
      /**
       * The program could not be loaded (it is tried again when the element comes near the window another time, or the
       * reader is online again), or has stopped for good: the element shows its link.
       */
      readonly reason: "unavailable" | "broken";
      /** For developers. */
      readonly message: string;
    };

/** The events of an element, by name. All of them bubble, and leave shadow roots. */
export interface FilmExplorerEventMap {
  "diptych-ready": CustomEvent<FilmExplorerPlace>;
  "diptych-navigate": CustomEvent<FilmExplorerPlace>;
  "diptych-languagechange": CustomEvent<FilmExplorerLanguageChange>;
  "diptych-error": CustomEvent<FilmExplorerError>;
}

/** The attributes of an element: every one is a property too. */
export interface FilmExplorerAttributes {
  /** The film, by its name in addresses; without it, the home page. */
  film?: string;
  /** One section of the film's review, by its id. */
  section?: string;
  /** One card of the film, by its id. */
  card?: string;
  /** The view of the film. */
  view?: "review" | "trivia" | "facts" | "parallel";
  /** The language, as a BCP 47 tag; without it, that of the page around the element, or of the reader. */
  lang?: string;
  /** The second language of the parallel view. */
  with?: string;
  /** Light, dark, or as the page around the element (`auto`). */
  theme?: "auto" | "light" | "dark";
  /** Another page to begin with, by its address below the language: `people/akira-kurosawa/`. */
  start?: string;
}

/** The element. */
export interface FilmExplorerElement extends HTMLElement {
  get film(): string;
  set film(value: string | null | undefined);
  get section(): string;
  set section(value: string | null | undefined);
  get card(): string;
  set card(value: string | null | undefined);
  get view(): string;
  set view(value: FilmExplorerAttributes["view"] | "" | null | undefined);
  get with(): string;
  set with(value: string | null | undefined);
  get theme(): string;
  set theme(value: FilmExplorerAttributes["theme"] | "" | null | undefined);
  get start(): string;
  set start(value: string | null | undefined);

  /** Goes back to what was shown before, without moving the focus. Returns whether there was anything. */
  back(): boolean;

  addEventListener<K extends keyof FilmExplorerEventMap>(
    type: K,
    listener: (this: FilmExplorerElement, event: FilmExplorerEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: FilmExplorerElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof FilmExplorerEventMap>(
    type: K,
    listener: (this: FilmExplorerElement, event: FilmExplorerEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: FilmExplorerElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "film-explorer": FilmExplorerElement;
  }
  interface HTMLElementEventMap extends FilmExplorerEventMap {}
  interface DocumentEventMap extends FilmExplorerEventMap {}
}
