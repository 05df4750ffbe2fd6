// Signing in takes its turn on the server: while the page waits, it says in which place.
import { standInLine } from '../parts/place-in-line.js';
import { ready, t } from '../words/text.js';

export function startLoginLine() {
  const form = /** @type {HTMLFormElement|null} */ (document.querySelector('form[data-line]'));
  const status = form?.querySelector('[data-place]');
  form?.addEventListener('submit', () => {
    const line = standInLine('logins', async (place) => {
      await ready;
      if (status) status.textContent = t('page-place', { place });
    });
    const address = new URL(form.action);
    address.searchParams.set('ticket', line.ticket);
    form.action = address.href;
  });
}
