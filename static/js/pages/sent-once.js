/** A form that has been sent waits for its response, and says so. */

const LONGEST_MS = 15_000;

export function startSentOnce() {
  for (const form of document.querySelectorAll('form[method=post]')) {
    form.addEventListener('submit', (event) => {
      if (form.hasAttribute('data-sent')) event.preventDefault();
      else send(form);
    });
  }
  // Back from the next page, out of the browser's memory: it can be sent anew.
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) mark(form, false);
  });
}

/** A page that never comes gives the form back; the server does once what is sent twice. @param {Element} form */
function send(form) {
  mark(form, true);
  setTimeout(() => mark(form, false), LONGEST_MS);
}

/**
 * `disabled` would take the focus away, and the button's own value out of what is sent.
 * @param {Element} form
 * @param {boolean} isSent
 */
function mark(form, isSent) {
  form.toggleAttribute('data-sent', isSent);
  for (const button of form.querySelectorAll('[type=submit]')) {
    if (isSent) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}
