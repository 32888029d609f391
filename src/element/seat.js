// A seat: what an app lives in while an element has it. One that has lost its element waits for the next one, since the
// listeners of an app stay for good. The second part of embed.js.

// Seats without an element.
const idle = [];
// Elements with a seat.
const seated = new Set();

const newSeat = () => {
  const frame = document.createElement("div");
  const stage = document.createElement("section");
  frame.className = "frame";
  stage.className = "stage";
  stage.part = "app";
  stage.dataset.stage = "";
  stage.dataset.root = root;
  globalThis.diptychGuard.roots.add(stage);
  frame.append(stage);
  return { frame, stage };
};
