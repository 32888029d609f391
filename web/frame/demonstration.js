// Handles the messages of frames in a host page: fits each frame to its content, sends requests and logs replies.
const frames = [...document.querySelectorAll("iframe")];
const asked = document.getElementById("asked");
const said = document.getElementById("said");
const HEIGHTS = { least: 200, most: 1000 };

addEventListener("message", ({ source, data }) => {
  // Any window may post a message: accept only those of our own frames, in the documented form.
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  if (!frame || typeof data?.type !== "string" || !data.type.startsWith("diptych:")) return;
  if (data.type === "diptych:height" && Number.isInteger(data.height) && !("fixed" in frame.dataset)) {
    frame.height = Math.min(Math.max(data.height, HEIGHTS.least), HEIGHTS.most);
  }
  if (frame === asked) {
    const line = document.createElement("p");
    line.textContent = JSON.stringify(data);
    said.append(line);
    said.scrollTop = said.scrollHeight;
  }
});
for (const button of document.querySelectorAll("[data-ask]")) {
  button.addEventListener("click", () => asked.contentWindow.postMessage(JSON.parse(button.dataset.ask), "*"));
}
