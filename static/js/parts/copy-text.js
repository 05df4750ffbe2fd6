/** Putting a text on the clipboard, also where the browser has no clipboard for the page. */

/**
 * @param {string} text
 * @param {Element|null} [shown] where it stands, to be marked for copying by hand
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text, shown = null) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    return shown !== null && document.execCommand('copy');
  }
}
