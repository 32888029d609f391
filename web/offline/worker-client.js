// Reading offline: the service worker as the page sees it, and messages to it.
import { scope, worker } from "./site.js";

// Timeout in milliseconds: a terminated worker does not reply.
const WORKER_TIMEOUT = 150_000;

/**
 * Reply of a worker: its build, the total and the cached size in bytes, and the missing files with their sizes.
 * @typedef {{ build?: string, total?: number, kept?: number, missing?: [path: string, bytes: number][] }} Status
 */

export const service = isSecureContext ? navigator.serviceWorker : undefined;
/** The URL of the worker; undefined in development. */
export const workerAddress = worker && new URL(worker, scope).href;

export const state = {
  /** @type {ServiceWorkerRegistration | undefined} */
  registration: undefined,
  isUnavailable: !service,
  /** True if the installation of the first worker failed. */
  hasFailed: false,
};

/**
 * Called when the state has changed.
 * @type {Set<() => void>}
 */
export const listeners = new Set();
export const reportChange = () => listeners.forEach((listener) => listener());

/**
 * Sends a message to a worker and returns its reply; `undefined` after the timeout.
 * @param {ServiceWorker} to
 * @param {{ ask: string, path?: string }} question
 * @returns {Promise<any>}
 */
export const ask = (to, question, timeout = WORKER_TIMEOUT) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, timeout);
    to.postMessage(question, [port2]);
  });

/**
 * @param {ServiceWorker} of
 * @returns {Promise<Status>} an empty one after the timeout
 */
export const askStatus = async (of) => (await ask(of, { ask: "status" })) ?? {};
