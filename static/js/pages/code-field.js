// The code of six characters: one real input, six drawn cells behind it.

const LENGTH = 6;

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
    cells.forEach((cell, at) => {
      cell.textContent = code[at] ?? '';
      cell.classList.toggle('is-next', at === Math.min(code.length, LENGTH - 1));
    });
  };
  box.dataset.live = '';
  for (const type of ['input', 'compositionend']) input.addEventListener(type, draw);
  // The drawn cells show no caret, so writing always goes on at the end.
  input.addEventListener('focus', () => input.setSelectionRange(LENGTH, LENGTH));
  draw();
}

/**
 * What a person may have typed or pasted, as a code: capitals, no spaces and dashes, six at most.
 * A pasted join link gives its code.
 * @param {string} typed
 */
export function tidy(typed) {
  const link = /\/s\/([^/?#]+)/.exec(typed);
  return (link?.[1] ?? typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH);
}
