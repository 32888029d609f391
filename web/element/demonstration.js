// The part of embed/demo.html with the element: sets its attributes and logs its events.
import { events } from "./attributes.json";

const explorer = /** @type {HTMLElement} */ (document.getElementById("explorer"));
const told = /** @type {HTMLElement} */ (document.getElementById("told"));
/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll("[data-set]");
for (const button of buttons) {
  button.addEventListener("click", () => Object.assign(explorer, JSON.parse(button.dataset.set ?? "")));
}
for (const type of events) {
  explorer.addEventListener(type, (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    const line = document.createElement("p");
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    told.append(line);
    told.scrollTop = told.scrollHeight;
  });
}
