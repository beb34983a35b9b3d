import { byId } from './dom.js';

const SHOWN_FOR = 4000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Shows a short notice.
 *
 * @param {string} text
 */
export function notify(text) {
  const notice = byId('notice');
  notice.textContent = text;
  notice.dataset.shown = 'true';
  clearTimeout(timer);
  timer = setTimeout(() => {
    notice.dataset.shown = 'false';
  }, SHOWN_FOR);
}

/**
 * Runs something, and shows a notice if it fails.
 *
 * @param {() => Promise<unknown>} run
 */
export async function attempt(run) {
  try {
    await run();
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Copies a text, and shows a notice.
 *
 * @param {string} text
 * @param {string} what
 */
export function copy(text, what) {
  return attempt(async () => {
    await navigator.clipboard.writeText(text);
    notify(`Copied ${what}`);
  });
}
