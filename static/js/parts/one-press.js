/**
 * What one press of a button is: neither its double click nor a held key presses what came in its place. The double
 * click of a button that makes something (`data-makes`) makes it once.
 */

/** @type {{button: Element, says: string|null}|null} */
let pressed = null;

/** @param {Event} event */
const buttonOf = (event) =>
  event.target instanceof Element ? event.target.closest('button, a[href], summary') : null;

/** What cannot be pressed now, and must not lose the focus because of it. @param {Element} button */
const rests = (button) => button.getAttribute('aria-disabled') === 'true';

/** @param {Element} button */
const isAnother = (button) => pressed?.button !== button || pressed.says !== button.textContent;

/** @param {MouseEvent} event */
function press(event) {
  const button = buttonOf(event);
  if (!button) return;
  const isAgain = event.detail > 1 && pressed !== null;
  if (rests(button) || (isAgain && (button.hasAttribute('data-makes') || isAnother(button)))) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (event.detail < 2) pressed = { button, says: button.textContent };
}

/** @param {KeyboardEvent} event */
function hold(event) {
  if (event.repeat && event.key === 'Enter' && buttonOf(event)) event.preventDefault();
}

document.addEventListener('click', press, true);
document.addEventListener('keydown', hold, true);
