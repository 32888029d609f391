// Reading offline: the controls, `<offline-panel>`. The third part of offline.js.

const panels = new Set();
// State of the download, shared by all panels: it continues while the reader navigates.
const task = { state: undefined, run: undefined };

const show = () => panels.forEach((panel) => panel.show());
const refresh = () => panels.forEach((panel) => panel.refresh());

async function keepEverything() {
  const run = Symbol("run");
  Object.assign(task, { state: "keeping", run });
  // If the browser denies persistent storage, it may evict the files when space is short.
  navigator.storage?.persist?.().catch(() => {});
  const { active } = registration;
  const { missing = [], kept, total } = await askStatus(active);
  Object.assign(task, { kept, total });
  show();
  const isWanted = () => task.run === run;
  const lane = async () => {
    while (isWanted() && missing.length) {
      const [path, bytes] = missing.shift();
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

// Ends the download; `state` selects the message.
function endKeeping(state) {
  Object.assign(task, { state, run: undefined });
  if (state === "changed") registration.update().catch(() => {}); // The notice of the update will follow.
  refresh();
}

async function deleteEverything() {
  const old = await service?.getRegistration(scope).catch(() => undefined);
  // A site in a parent folder of this host may control this scope.
  if (old?.scope === scope.href) {
    for (const worker of [old.installing, old.waiting, old.active]) {
      if (worker) await ask(worker, { ask: "end" }, 3000);
    }
    await old.unregister();
  }
  const names = await globalThis.caches?.keys().catch(() => []);
  for (const name of names ?? []) if (name.startsWith(OWN)) await caches.delete(name);
  const others = await otherSites();
  clearStorage(others);
  // Clears again on leaving, because other scripts may write then; these listeners run after theirs.
  for (const left of ["pagehide", "visibilitychange", "unload"]) {
    addEventListener(left, () => clearStorage(others));
  }
  location.hash = CLEARED;
  location.reload();
}

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

class OfflinePanel extends HTMLElement {
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
      const parts = {
        lang,
        phrases,
        state: element("p", { role: "status" }),
        progress: element("progress", { hidden: true, ariaLabel: phrases.keeping }),
        keep: button("", () => this.#askToKeep()),
        stop: button(phrases.stop, () => endKeeping("stopped")),
        reset: button(phrases.reset, () => this.#askToReset()),
      };
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

  // Fetches the size of the cached files from the worker.
  async refresh() {
    const found = registration?.active && (await askStatus(registration.active));
    if (found && task.state !== "keeping") Object.assign(task, found);
    this.show();
  }

  // Shows the current state.
  show() {
    if (!this.#parts) return;
    const { phrases, state, progress, keep, stop, reset } = this.#parts;
    const isKeeping = task.state === "keeping";
    const isKnown = task.total > 0;
    const isAll = isKnown && task.kept === task.total;
    let said = isKnown ? (task.state ?? "ready") : "preparing";
    if (hasFailed) said = "failed";
    if (isUnavailable) said = "unavailable";
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
    const hadFocus = [keep, stop].includes(document.activeElement);
    keep.textContent = isKnown ? `${phrases.keep} (${size(task.total - task.kept)})` : phrases.keep;
    keep.hidden = !isKnown || isAll || isKeeping;
    stop.hidden = !isKeeping;
    if (hadFocus && document.activeElement !== (isKeeping ? stop : keep)) {
      [stop, keep, reset].find((one) => !one.hidden).focus();
    }
    this.lang = root.lang;
  }

  #ask(dialog) {
    this.append(dialog);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.showModal();
  }

  #askToKeep() {
    const { phrases } = this.#parts;
    const detail = `${phrases.keepDetail} ${size(task.total - task.kept)}`;
    const { keepQuestion, keepYes, cancel } = phrases;
    this.#ask(question("keep-all", keepQuestion, detail, keepYes, cancel, keepEverything));
  }

  #askToReset() {
    const { resetQuestion, resetDetail, resetYes, cancel } = this.#parts.phrases;
    this.#ask(question("reset-all", resetQuestion, resetDetail, resetYes, cancel, deleteEverything));
  }

  // Called when the language of the page has changed.
  rewrite() {
    this.#write();
  }
}
