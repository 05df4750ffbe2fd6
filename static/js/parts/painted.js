/** Waiting until what has been drawn so far is on the screen. */

/**
 * A timer of the next frame runs when that frame is drawn. A second frame would be as late, and would gather what
 * is typed meanwhile: 300 cards that come back in one go take longer than in steps.
 * @returns {Promise<void>}
 */
export const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
