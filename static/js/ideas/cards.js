/** Finding the cards of notes in a part of the page. */

/**
 * Those that no filter hides, in their order. By class, which the browser remembers: a selector looks through 20,000 elements.
 * @param {HTMLElement} root
 * @returns {HTMLElement[]}
 */
export const cardsIn = (root) =>
  /** @type {HTMLElement[]} */ ([...root.getElementsByClassName('note')]).filter(
    (card) => card.hasAttribute('data-note') && !card.hasAttribute('data-hidden'),
  );

/** The card that a thing is on, or is itself. @param {EventTarget|null} target */
export const cardOf = (target) =>
  /** @type {HTMLElement|null} */ (
    /** @type {Element|null} */ (target)?.closest?.('.note[data-note]') ?? null
  );
