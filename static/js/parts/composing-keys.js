/** Keys of an open composition are the keyboard's own: no form is sent, no dialog closed, no command given. */

/** WebKit tells the Enter that ends a composition only by its old key code. @param {KeyboardEvent} event */
export const isComposing = (event) => event.isComposing || event.keyCode === 229;

/** @param {KeyboardEvent} event */
function guard(event) {
  if (!isComposing(event)) return;
  event.stopPropagation();
  const isLine = event.target instanceof HTMLInputElement;
  if (event.key === 'Escape' || (event.key === 'Enter' && isLine)) event.preventDefault();
}

globalThis.addEventListener?.('keydown', guard, { capture: true });
