import { control } from './controls.js';
import { byId } from './dom.js';
import { attempt, notify } from './notice.js';

const AN_HOUR = 3_600_000;

/** How far the emulator's clock is ahead of this machine's, in milliseconds. */
let ahead = 0;

/**
 * Shows the emulator's time.
 *
 * @param {string} now
 */
export function setClock(now) {
  ahead = Date.parse(now) - Date.now();
  show();
}

/** Starts the clock, and the button that skips an hour. */
export function startClock() {
  setInterval(show, 1000);
  byId('skip').addEventListener('click', () => {
    void attempt(async () => {
      /** @type {{ now: string }} */
      const { now } = await control('clock', { method: 'POST', body: { advanceMs: AN_HOUR } });
      setClock(now);
      notify('Advanced the clock by an hour');
    });
  });
}

function show() {
  byId('clock').textContent = new Date(Date.now() + ahead)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
}
