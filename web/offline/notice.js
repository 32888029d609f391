// Reading offline: the notice of an update, at the foot of the window.
import { button, element } from "./elements.js";
import { say } from "./messages.js";
import { root } from "./site.js";

/** @type {{ element: HTMLElement, show: () => void } | undefined} */
let notice;

/** Writes the notice again, if there is one, in the language of the page. */
export const rewriteNotice = () => notice?.show();

/**
 * Shows a non-modal notice, in the language of the page.
 * @param {string} what name of the message
 * @param {string} [act] name of the label of a button
 * @param {() => void} [onclick]
 */
export function notify(what, act, onclick) {
  const show = () =>
    say((phrases) => {
      const close = () => {
        notice?.element.remove();
        notice = undefined;
      };
      const said = element("p", { role: "status" });
      const buttons = [button(phrases.later, close)];
      if (act) buttons.unshift(button(phrases[act], onclick));
      const made = element(
        "aside",
        { className: "edition", ariaLabel: phrases.notice },
        said,
        element("p", {}, ...buttons),
      );
      made.lang = root.lang;
      made.dataset.edition = what;
      const hadFocus = notice?.element.contains(document.activeElement);
      if (notice?.element.isConnected) notice.element.replaceWith(made);
      else document.body.append(made);
      notice = { element: made, show };
      // A live region announces changes, not its initial content.
      requestAnimationFrame(() => (said.textContent = phrases[what]));
      if (hadFocus) made.querySelector("button")?.focus();
    });
  show();
}
