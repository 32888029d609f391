// Reading offline: creates elements.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {object} properties
 * @param {(Node | string)[]} children
 */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * @param {string} label
 * @param {(() => void) | undefined} onclick
 */
export const button = (label, onclick) =>
  element("button", { type: "button", className: "button", onclick }, label);
