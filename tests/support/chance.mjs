/** Chance that a seed repeats: mulberry32, a small generator of 32 bits (Tommy Ettinger, public domain). */

/**
 * @param {number} seed
 * @returns {() => number} the next of them, from 0 to below 1
 */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param {() => number} random
 * @returns {(below: number) => number} whole numbers
 */
export const dice = (random) => (below) => Math.floor(random() * below);
