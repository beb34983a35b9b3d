/** @typedef {import('../src/journal/journal.js').NumberedEntry} NumberedEntry */

/**
 * Counts the attempts of each call. Calls of the same participant, operation and client token are
 * attempts of one call.
 */
export class Attempts {
  /** @type {Map<string, number>} */
  #counts = new Map();

  /**
   * Returns the number of the attempt that an entry is, starting at 1.
   *
   * @param {NumberedEntry} entry
   */
  count({ operation, participantId, request }) {
    const token = Object(request).ClientToken;
    if (typeof token !== 'string' || token === '') return 1;
    const key = JSON.stringify([operation, participantId, token]);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }
}
