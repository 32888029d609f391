// Mount points: containers that an app is mounted in. Apps are pooled, because Yew never removes their listeners: a
// mount point without an element is reused for the next one.
import { root } from "./files.js";

/** @typedef {Extract<import("./embed.d.ts").FilmExplorerError, { reason: "missing" }>} Missing */
/**
 * The events of an app for its element, each with the generation of the element that they are for.
 * @typedef {object} Explorer
 * @property {(generation: number, path: string, title: string, lang: string, stepped: boolean) => void} arrived
 * @property {(generation: number, attribute: Missing["attribute"], message: string) => void} refused
 */
/** @typedef {HTMLElement & { explorer?: Explorer }} AppRoot */
/**
 * @typedef {object} MountPoint
 * @property {HTMLElement} frame
 * @property {AppRoot} appRoot the root of the app; its property `explorer` is called by the wasm
 * @property {number} [number] that of the app, once it is mounted
 */

/**
 * Mount points without an element.
 * @type {MountPoint[]}
 */
export const idle = [];

/**
 * Creates a mount point, without an app.
 * @param {DomGuard} guard
 * @returns {MountPoint}
 */
export const newMountPoint = (guard) => {
  const frame = document.createElement("div");
  /** @type {AppRoot} */
  const appRoot = document.createElement("section");
  frame.className = "frame";
  appRoot.className = "app-root";
  appRoot.part.value = "app";
  appRoot.dataset.appRoot = "";
  appRoot.dataset.root = root;
  guard.roots.add(appRoot);
  frame.append(appRoot);
  return { frame, appRoot };
};
