// The code of six characters: one real input, six drawn cells behind it. A person's own code, which is longer, is
// shown as it is typed.

import { LIMITS } from '../words/limits.js';

const { SPRINT_CODE: LENGTH, RETURN_CODE: LONGEST } = LIMITS;

/** Draws what is typed into the cells; without this the input is an ordinary one. */
export function startCodeField() {
  for (const box of document.querySelectorAll('[data-code]')) {
    const input = box.querySelector('input');
    if (input) join(/** @type {HTMLElement} */ (box), input);
  }
}

/** @param {HTMLElement} box @param {HTMLInputElement} input */
function join(box, input) {
  const cells = [...box.querySelectorAll('.code-cells b')];
  const draw = (/** @type {Event|undefined} */ event = undefined) => {
    const code = tidy(input.value);
    // What a phone's keyboard is composing is not rewritten under it.
    const isOpen = event instanceof InputEvent && event.isComposing;
    if (input.value !== code && !isOpen) input.value = code;
    box.toggleAttribute('data-long', code.length > LENGTH);
    cells.forEach((cell, at) => {
      cell.textContent = code[at] ?? '';
      cell.classList.toggle('is-next', at === Math.min(code.length, LENGTH - 1));
    });
  };
  box.dataset.live = '';
  for (const type of ['input', 'compositionend']) input.addEventListener(type, draw);
  // The drawn cells show no caret, so writing always goes on at the end.
  input.addEventListener('focus', () => input.setSelectionRange(LONGEST, LONGEST));
  draw();
}

/**
 * What a person may have typed or pasted, as a code: capitals, no spaces and dashes, a sprint's or one's own.
 * A pasted link gives its code.
 * @param {string} typed
 */
export function tidy(typed) {
  const link = /\/s\/([^/?#]+)(?:\/return\/([^/?#]+))?/.exec(typed);
  return (link?.[2] ?? link?.[1] ?? typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LONGEST);
}
