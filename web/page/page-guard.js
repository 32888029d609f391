// Installs the guard of the DOM (src/dom-guard.js) on a page of the site. Follows it in the same file.
{
  const guardPage = (app) => {
    const { diptychGuard } = globalThis;
    const { beforeRender } = diptychGuard;
    diptychGuard.roots.add(app);

    // If the whole app was replaced in the page, the replacement has no listeners. A changed address is loaded, and the
    // page is reloaded when a control is used.
    let address = location.href;
    diptychGuard.beforeRender = (isQuiet) => {
      if (app.isConnected) address = location.href;
      else if (location.href !== address) location.reload();
      beforeRender(isQuiet);
    };
    const reload = ({ target }) => {
      if (!app.isConnected && target.closest?.("#app") && !target.closest("a[href]")) location.reload();
    };
    for (const type of ["click", "input"]) addEventListener(type, reload, true);
  };
  const app = document.getElementById("app");
  if (app) guardPage(app);
}
