// Reading offline: the controls, `<offline-panel>`, and the download of all pages.
import { button, element } from "./elements.js";
import { say, size } from "./messages.js";
import { deleteEverything } from "./reset.js";
import { CLEARED, root } from "./site.js";
import { ask, askStatus, listeners, state as service } from "./worker-client.js";

// Number of concurrent downloads.
const LANES = 6;

/** @type {Set<OfflinePanel>} */
const panels = new Set();
/**
 * State of the download, shared by all panels: it continues while the reader navigates.
 * @type {{ state?: string, run?: symbol, kept: number, total: number }}
 */
const task = { state: undefined, run: undefined, kept: 0, total: 0 };

const show = () => panels.forEach((panel) => panel.show());
/** Shows the state of the worker in all panels. */
export const refresh = () => panels.forEach((panel) => panel.refresh());
listeners.add(refresh);

/** Writes all panels again, in the language of the page. */
export const rewritePanels = () => panels.forEach((panel) => panel.rewrite());

async function keepEverything() {
  const run = Symbol("run");
  Object.assign(task, { state: "keeping", run });
  // If the browser denies persistent storage, it may evict the files when space is short.
  navigator.storage?.persist?.().catch(() => {});
  const active = /** @type {ServiceWorker} */ (service.registration?.active);
  const { missing = [], kept, total } = await askStatus(active);
  Object.assign(task, { kept, total });
  show();
  const isWanted = () => task.run === run;
  const lane = async () => {
    while (isWanted()) {
      const next = missing.shift();
      if (!next) return;
      const [path, bytes] = next;
      const became = (await ask(active, { ask: "keep", path })) ?? "unreachable";
      if (!isWanted()) return;
      if (became === "kept") task.kept += bytes;
      else endKeeping(became);
      show();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (isWanted()) endKeeping(undefined);
}

/**
 * Ends the download.
 * @param {string} [state] selects the message
 */
function endKeeping(state) {
  Object.assign(task, { state, run: undefined });
  if (state === "changed") service.registration?.update().catch(() => {}); // The notice of the update will follow.
  refresh();
}

/**
 * Returns a dialog with a question.
 * @param {string} id
 * @param {string} title
 * @param {string} detail
 * @param {string} yes label
 * @param {string} no label
 * @param {() => void} onyes
 */
function question(id, title, detail, yes, no, onyes) {
  const heading = element("h2", { id: `${id}-title` }, title);
  const dialog = element("dialog", { id, className: "keys" });
  dialog.setAttribute("aria-labelledby", heading.id);
  const close = () => dialog.close();
  const accept = () => {
    close();
    onyes();
  };
  dialog.append(heading, element("p", {}, detail));
  dialog.append(element("p", { className: "offline__acts" }, button(no, close), button(yes, accept)));
  return dialog;
}

/** @param {import("./messages.js").Phrases} phrases */
const partsIn = (phrases) => ({
  lang: root.lang,
  phrases,
  state: element("p", { role: "status" }),
  progress: element("progress", { hidden: true, ariaLabel: phrases.keeping }),
  keep: button("", undefined),
  stop: button(phrases.stop, () => endKeeping("stopped")),
  reset: button(phrases.reset, undefined),
});

/** The element `<offline-panel>`. */
export class OfflinePanel extends HTMLElement {
  /** @type {ReturnType<typeof partsIn> | undefined} */
  #parts;

  connectedCallback() {
    panels.add(this);
    this.#parts = undefined;
    this.#write();
  }

  disconnectedCallback() {
    panels.delete(this);
  }

  // Renders the panel in the language of the page.
  #write() {
    say((phrases) => {
      const { lang } = root;
      // Words that were asked for twice: written once, or a dialog that the reader has opened since would go.
      if (this.#parts?.lang === lang) return;
      const parts = partsIn(phrases);
      parts.keep.onclick = () => this.#askToKeep(phrases);
      parts.reset.onclick = () => this.#askToReset(phrases);
      this.#parts = parts;
      this.replaceChildren(
        element("h2", {}, phrases.heading),
        element("p", {}, phrases.about),
        parts.state,
        parts.progress,
        element("p", { className: "offline__acts" }, parts.keep, parts.stop, parts.reset),
      );
      this.show();
      this.refresh();
    });
  }

  /** Fetches the size of the cached files from the worker. */
  async refresh() {
    const active = service.registration?.active;
    const found = active && (await askStatus(active));
    if (found && task.state !== "keeping") Object.assign(task, found);
    this.show();
  }

  /** Shows the current state. */
  show() {
    if (!this.#parts) return;
    const { phrases, state, progress, keep, stop, reset } = this.#parts;
    const isKeeping = task.state === "keeping";
    const isKnown = task.total > 0;
    const isAll = isKnown && task.kept === task.total;
    let said = isKnown ? (task.state ?? "ready") : "preparing";
    if (service.hasFailed) said = "failed";
    if (service.isUnavailable) said = "unavailable";
    if (isAll) said = "all";
    if (location.hash === CLEARED) said = "cleared";
    const amount = isKeeping ? `${size(task.kept)} / ${size(task.total)}` : size(task.kept);
    const sentence = isKnown ? `${phrases[said]} ${amount}` : phrases[said];
    // The progress bar reports the download; a live region would announce every file.
    state.ariaLive = isKeeping ? "off" : "polite";
    if (state.textContent !== sentence) state.textContent = sentence;
    state.dataset.state = said;
    progress.hidden = !isKeeping;
    Object.assign(progress, { max: task.total || 1, value: task.kept || 0 });
    const hadFocus = document.activeElement === keep || document.activeElement === stop;
    keep.textContent = isKnown ? `${phrases.keep} (${size(task.total - task.kept)})` : phrases.keep;
    keep.hidden = !isKnown || isAll || isKeeping;
    stop.hidden = !isKeeping;
    if (hadFocus && document.activeElement !== (isKeeping ? stop : keep)) {
      [stop, keep, reset].find((one) => !one.hidden)?.focus();
    }
    this.lang = root.lang;
  }

  /** @param {HTMLDialogElement} dialog */
  #ask(dialog) {
    this.append(dialog);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.showModal();
  }

  /** @param {import("./messages.js").Phrases} phrases */
  #askToKeep(phrases) {
    const detail = `${phrases.keepDetail} ${size(task.total - task.kept)}`;
    const { keepQuestion, keepYes, cancel } = phrases;
    this.#ask(question("keep-all", keepQuestion, detail, keepYes, cancel, keepEverything));
  }

  /** @param {import("./messages.js").Phrases} phrases */
  #askToReset(phrases) {
    const { resetQuestion, resetDetail, resetYes, cancel } = phrases;
    this.#ask(question("reset-all", resetQuestion, resetDetail, resetYes, cancel, deleteEverything));
  }

  /** Writes the panel again: the language of the page has changed. */
  rewrite() {
    this.#write();
  }
}
