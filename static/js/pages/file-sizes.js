// How large the files are, once the server has made them; a page never waits for that.
const LOOKS = 6;
const BETWEEN_MS = 4000;

export async function startSizes() {
  const list = /** @type {HTMLElement|null} */ (document.querySelector('[data-sizes]'));
  const open = () => [
    .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-size]:empty')),
  ];
  for (let look = 0; list && look < LOOKS && open().length > 0; look++) {
    await new Promise((done) => setTimeout(done, BETWEEN_MS));
    if (document.visibilityState !== 'visible') continue;
    const answer = await fetch(list.dataset.sizes ?? '').catch(() => null);
    if (!answer?.ok) return;
    const sizes = /** @type {Record<string, string>} */ (await answer.json());
    for (const place of open()) place.textContent = sizes[place.dataset.size ?? ''] ?? '';
  }
}
