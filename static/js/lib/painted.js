/** Owns waiting until what has been drawn so far is on the screen. */

/** @returns {Promise<void>} */
export const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
