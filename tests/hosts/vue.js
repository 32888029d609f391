// A host page in Vue: the app's state sets the properties of the element, whose events change that state.
import { createApp, h, ref } from "vue";

createApp({
  setup() {
    const film = ref("heat");
    const shown = ref(true);
    const heard = ref([]);
    const hear = (event) => heard.value.push(`${event.type} ${event.detail.path}`);
    const button = (id, words, onClick) => h("button", { id, type: "button", onClick }, words);
    return () => [
      h("h1", "A page of Vue"),
      button("other", "Another film", () => (film.value = "seven-samurai")),
      button("toggle", "Show or hide", () => (shown.value = !shown.value)),
      h("ul", { id: "heard" }, heard.value.map((line) => h("li", line))),
      shown.value &&
        h(
          "film-explorer",
          { film: film.value, lang: "en", "onDiptych-ready": hear, "onDiptych-navigate": hear },
          h("a", { href: "https://example.org/" }, "The film"),
        ),
    ];
  },
}).mount("#app");
