// Many sit down at once: the page says in which place it waits, and goes on by itself.
import { ready, t } from '../words/text.js';

const ASK_MS = 2000;

export function startDoorLine() {
  const status = /** @type {HTMLElement|null} */ (document.querySelector('[data-door-line]'));
  if (status) setInterval(() => ask(status), ASK_MS);
}

/** @param {HTMLElement} status */
async function ask(status) {
  const place = await fetch(status.dataset['doorLine'] ?? '')
    .then((answer) => answer.json())
    .then((told) => told.place)
    .catch(() => null);
  if (place === 0) location.reload();
  if (!place) return;
  await ready;
  status.textContent = t('join-line-place', { place });
}
