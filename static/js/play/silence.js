/** 'Prøv hinandens': one tries in silence; what one thinks is asked at the end, or when one says that one has tried. */

/** @param {HTMLElement} page @param {import('./walk.js').Walk} walk @param {() => void} ask */
export function startSilence(page, walk, ask) {
  const silence = /** @type {HTMLElement|null} */ (page.querySelector('[data-silence]'));
  if (!silence) return;
  const end = () => {
    page.removeAttribute('data-silent');
    silence.hidden = true;
  };
  page.setAttribute('data-silent', '');
  silence.hidden = false;
  silence.querySelector('button')?.addEventListener('click', () => {
    end();
    ask();
  });
  walk.moved(() => {
    const isEnd = !walk.screen().dataset['screen'];
    if (isEnd) end();
  });
}
