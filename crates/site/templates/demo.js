// What a page around frames can do with their messages: make each as high as its words, ask and listen.
const frames = [...document.querySelectorAll("iframe")];
const asked = document.getElementById("asked");
const said = document.getElementById("said");
const HEIGHTS = { least: 200, most: 1000 };

addEventListener("message", ({ source, data }) => {
  // Anybody may post a message: only those of our own frames count, and only in the form that is documented.
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
