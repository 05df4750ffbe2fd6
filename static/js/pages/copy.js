// Buttons that copy: shown only where copying works, and they say that it did.
import { t } from '../words/text.js';

const SHOWN_MS = 2500;

export function startCopyButtons() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll('button[data-copy]'))
    join(/** @type {HTMLButtonElement} */ (button));
}

/** @param {HTMLButtonElement} button */
function join(button) {
  const label = button.querySelector('span');
  const words = label?.textContent ?? '';
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? '');
    if (!label) return;
    label.textContent = t('page-copied');
    setTimeout(() => {
      label.textContent = words;
    }, SHOWN_MS);
  });
}
