
// The element: sets its attributes and logs its events.
const explorer = document.getElementById("explorer");
const told = document.getElementById("told");
for (const button of document.querySelectorAll("[data-set]")) {
  button.addEventListener("click", () => Object.assign(explorer, JSON.parse(button.dataset.set)));
}
for (const type of ["ready", "navigate", "languagechange", "error"]) {
  explorer.addEventListener(`diptych-${type}`, ({ detail }) => {
    const line = document.createElement("p");
    line.textContent = `diptych-${type} ${JSON.stringify(detail)}`;
    told.append(line);
    told.scrollTop = told.scrollHeight;
  });
}
