import { byId } from './dom.js';

const SHOWN_FOR = 4000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Says something for a moment.
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
 * Does something, and says what went wrong with it.
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
 * Copies a text, and says so.
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
