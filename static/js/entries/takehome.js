// The take-home page: leafing through the paper, fetching files, copying the link, and printing.
import '../parts/composing-keys.js';
import { startCopyButtons } from '../pages/copy.js';
import { startFetching } from '../pages/fetch-file.js';
import { startSizes } from '../pages/file-sizes.js';
import { startLeaves } from '../pages/leaves.js';

startLeaves();
startFetching();
startSizes();
startCopyButtons();
for (const button of document.querySelectorAll('button[data-print]')) {
  /** @type {HTMLButtonElement} */ (button).hidden = false;
  button.addEventListener('click', () => window.print());
}
