/** Owns waiting until what has been drawn so far is on the screen. */

/** The second frame begins when the first is there. @returns {Promise<number>} */
export const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
