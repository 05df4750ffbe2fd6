/** Who presents takes the others along: the server is told which screen is shown. */

/** @param {HTMLElement} page @param {import('./walk.js').Walk} walk */
export function startPresenting(page, walk) {
  const address = page.dataset['presents'];
  if (!address) return;
  const tell = () => {
    const body = new FormData();
    body.set('screen', walk.screen().dataset['screen'] ?? '');
    // Whoever follows sees the next screen one opens; a lost one is no harm.
    fetch(address, { method: 'POST', body }).catch(() => {});
  };
  walk.moved(tell);
  tell();
}
