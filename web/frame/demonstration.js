// The script of embed/demo.html, a page that imitates a host page: handles the messages of its frames, fits each frame
// to its content, sends requests and logs replies.
import "../element/demonstration.js";

const frames = [...document.querySelectorAll("iframe")];
const asked = /** @type {HTMLIFrameElement} */ (document.getElementById("asked"));
const said = /** @type {HTMLElement} */ (document.getElementById("said"));
const HEIGHTS = { least: 200, most: 1000 };

addEventListener("message", ({ source, data }) => {
  // Any window may post a message: accept only those of our own frames, in the documented form.
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  if (!frame || typeof data?.type !== "string" || !data.type.startsWith("diptych:")) return;
  if (data.type === "diptych:height" && Number.isInteger(data.height) && !("fixed" in frame.dataset)) {
    frame.height = String(Math.min(Math.max(data.height, HEIGHTS.least), HEIGHTS.most));
  }
  if (frame === asked) {
    const line = document.createElement("p");
    line.textContent = JSON.stringify(data);
    said.append(line);
    said.scrollTop = said.scrollHeight;
  }
});
/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll("[data-ask]");
for (const button of buttons) {
  button.addEventListener("click", () => {
    asked.contentWindow?.postMessage(JSON.parse(button.dataset.ask ?? ""), "*");
  });
}
