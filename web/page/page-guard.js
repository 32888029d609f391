// Installs the guard of the DOM (dom-guard.js) on a page of the site, and reloads the page if another script has
// replaced the whole app.
import { guard } from "../dom-guard.js";

/**
 * If the whole app was replaced in the page, the replacement has no listeners. A changed address is loaded, and the
 * page is reloaded when a control is used.
 * @param {HTMLElement} app
 */
const guardPage = (app) => {
  const { beforeRender } = guard;
  guard.roots.add(app);
  let address = location.href;
  guard.beforeRender = (isQuiet) => {
    if (app.isConnected) address = location.href;
    else if (location.href !== address) location.reload();
    beforeRender(isQuiet);
  };
  /** @param {Event} event */
  const reload = ({ target }) => {
    const element = /** @type {Partial<Element>} */ (target);
    if (!app.isConnected && element.closest?.("#app") && !element.closest("a[href]")) location.reload();
  };
  for (const type of ["click", "input"]) addEventListener(type, reload, true);
};

const app = document.getElementById("app");
if (app) guardPage(app);
