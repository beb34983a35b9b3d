/**
 * Tommy Ettinger's mulberry32: a generator of random numbers from 0 (inclusive) to 1 (exclusive).
 * The same seed produces the same numbers on every machine.
 *
 * @param seed an integer; its lowest 32 bits are used
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
