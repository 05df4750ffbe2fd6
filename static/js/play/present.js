/** Who presents takes the others along: the server is told which screen is shown, or that it is the end. */

const END = 'end';

/** @param {HTMLElement} page @param {import('./walk.js').Walk} walk */
export function startPresenting(page, walk) {
  const address = page.dataset['presents'];
  if (!address) return;
  const shown = () => walk.screen().dataset['screen'] || END;
  let told = '';
  let isTelling = false;
  // One at a time: two under way could arrive the wrong way round, and everybody would follow to the earlier screen.
  const tell = async () => {
    if (isTelling) return;
    isTelling = true;
    while (told !== shown()) {
      told = shown();
      const body = new FormData();
      body.set('screen', told);
      // Whoever follows sees the next screen one opens; a lost one is no harm.
      await fetch(address, { method: 'POST', body }).catch(() => {});
    }
    isTelling = false;
  };
  walk.moved(tell);
  tell();
}
