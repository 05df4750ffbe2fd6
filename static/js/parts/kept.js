/** What a field shows of a value that others may change meanwhile. */
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** @import {PropertyPart} from 'lit/directive.js' */

/** How often its person has changed a field since it was saved. @type {WeakMap<Element, number>} */
const changes = new WeakMap();

class Kept extends Directive {
  isHeard = false;

  /** @param {string|boolean} value */
  render(value) {
    return value;
  }

  /**
   * @override
   * @param {PropertyPart} part
   * @param {[string|boolean]} given
   */
  update({ element }, [value]) {
    if (!this.isHeard) element.addEventListener('input', () => changes.set(element, times(element) + 1));
    this.isHeard = true;
    return changes.has(element) ? noChange : this.render(value);
  }
}

/**
 * As the others have it, until it is changed here; then it stays until it is saved.
 * @type {<Shown extends string|boolean>(value: Shown) => Shown} to who checks templates
 */
export const kept = /** @type {any} */ (directive(Kept));

/**
 * Called before a form's fields are sent; what it returns, when they have been taken. What was typed meanwhile
 * stays.
 * @param {Element} form
 */
export function sending(form) {
  const sent = [...form.querySelectorAll('input, textarea')].map((field) => [field, times(field)]);
  return () => {
    for (const [field, before] of /** @type {[Element, number][]} */ (sent))
      if (times(field) === before) changes.delete(field);
  };
}

/** @param {Element} field */
const times = (field) => changes.get(field) ?? 0;
