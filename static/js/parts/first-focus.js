/** Where the focus is when a dialog opens: on its first field or the safe choice, never on what closes it. */

const FIELDS = 'textarea, select, input:not([type="hidden"], [type="file"])';
/** What does nothing but go back: neither the main thing nor one that takes something away. */
const SAFE = '.btn-row .btn:not(.btn-primary, .btn-danger, .is-danger)';
const ANY = 'button, a[href], summary, [tabindex="0"]';

/**
 * @param {HTMLElement} dialog
 * @param {HTMLElement} head what it is called, and the button that closes it
 * @returns {HTMLElement}
 */
export function firstFocus(dialog, head) {
  const all = (/** @type {string} */ selector) =>
    /** @type {HTMLElement[]} */ ([...dialog.querySelectorAll(selector)]).filter(
      (element) => !head.contains(element) && !isOff(element),
    );
  const [field] = all(FIELDS);
  const heading = /** @type {HTMLElement} */ (head.firstElementChild);
  return all('[autofocus]')[0] ?? (field && inGroup(field, all)) ?? all(SAFE)[0] ?? all(ANY)[0] ?? heading;
}

/**
 * Of several to choose from, the one that is chosen.
 * @param {HTMLElement} field
 * @param {(selector: string) => HTMLElement[]} all
 */
const inGroup = (field, all) =>
  field instanceof HTMLInputElement && field.type === 'radio'
    ? (all(`input[name="${CSS.escape(field.name)}"]:checked`)[0] ?? field)
    : field;

/** @param {HTMLElement} element */
const isOff = (element) => element.matches(':disabled, [readonly]') || element.getClientRects().length === 0;
