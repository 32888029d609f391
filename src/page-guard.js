// The guard of the DOM (src/dom-guard.js) on a page of the site. Behind it in the same file.
{
  const guardPage = (app) => {
    const { diptychGuard } = globalThis;
    const { beforeRender } = diptychGuard;
    diptychGuard.roots.add(app);

    // Where the whole app was taken from the page, what stands there instead has no listeners. Another address is
    // loaded, and so is the page itself when a control is used.
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
