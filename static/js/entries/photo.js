// A phone's page: one picture, sent to the computer that shows the code.
import { html, render } from 'lit';
import { sendPhoto } from '../pictures/photo.js';
import { photoProgress } from '../pictures/photo-parts.js';
import { ready, t } from '../words/text.js';

const page = /** @type {HTMLElement} */ (document.querySelector('[data-photo]'));
const state = /** @type {HTMLElement} */ (page.querySelector('[data-state]'));
const { photo: address = '', name = '' } = page.dataset;

await ready;
for (const input of page.querySelectorAll('input')) {
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) send(file);
  });
}

/** @param {File} file */
async function send(file) {
  const show = (/** @type {import('../pictures/photo.js').Progress} */ progress) =>
    render(photoProgress(progress), state);
  show({ percent: 0 });
  try {
    await sendPhoto(address, file, show);
    render(sent(), state);
  } catch (error) {
    render(html`<p class="field-error" role="alert">${/** @type {Error} */ (error).message}</p>`, state);
  }
}

const sent =
  () => html`<p class="photo-sent" role="status"><strong>${t('photo-phone-sent', { name })}</strong></p>
  <p>${t('photo-phone-more')}</p>`;
