// The take-home page: leafing through the concept paper, fetching files, and printing.
import { startFetching } from '../pages/fetch-file.js';
import { startLeaves } from '../pages/leaves.js';

startLeaves();
startFetching();
for (const button of document.querySelectorAll('button[data-print]')) {
  /** @type {HTMLButtonElement} */ (button).hidden = false;
  button.addEventListener('click', () => window.print());
}
