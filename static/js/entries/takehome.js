// The take-home page: leafing through the concept paper, and printing it.
import { startLeaves } from '../pages/leaves.js';

startLeaves();
for (const button of document.querySelectorAll('button[data-print]')) {
  /** @type {HTMLButtonElement} */ (button).hidden = false;
  button.addEventListener('click', () => window.print());
}
