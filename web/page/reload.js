// Live reload, in development only: reloads the page when the build has changed.
const address = new URL("build.txt", import.meta.url);
const build = async () => {
  try {
    const response = await fetch(address, { cache: "no-store" });
    return response.ok ? await response.text() : null;
  } catch {
    return null; // The server is restarting after a build.
  }
};
const first = await build();
setInterval(async () => {
  const now = await build();
  if (now && first && now !== first) location.reload();
}, 700);
