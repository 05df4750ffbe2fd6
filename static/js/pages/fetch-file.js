// Files that the server must make first: which place one has in its line, and what went wrong, in words.
import { standInLine, TICKET } from '../parts/place-in-line.js';
import { errorText, ready, t } from '../words/text.js';

/** Without this the links are ordinary ones, and nobody is told what the browser waits for. */
export function startFetching() {
  const status = /** @type {HTMLElement|null} */ (document.querySelector('[data-fetching]'));
  if (!status) return;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[download]')))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      if (link.ariaBusy !== 'true') fetchFile(link, status);
    });
}

/**
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} status
 */
async function fetchFile(link, status) {
  await ready;
  const say = (/** @type {string} */ words) => {
    status.textContent = words;
  };
  const line = standInLine('exports', (place) => say(t('page-place', { place })));
  link.ariaBusy = 'true';
  say(t('takehome-making'));
  try {
    await save(await fetch(link.href, { headers: { [TICKET]: line.ticket } }));
    say(t('takehome-made'));
  } catch (error) {
    say(errorText(error instanceof Refusal ? error.code : 'offline'));
  }
  link.ariaBusy = null;
  line.leave();
}

class Refusal extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** @param {Response} answer */
async function save(answer) {
  if (!answer.ok) throw new Refusal(answer.status === 503 ? 'busy' : 'unknown');
  const file = document.createElement('a');
  file.href = URL.createObjectURL(await answer.blob());
  file.download = nameOf(answer.headers.get('Content-Disposition') ?? '');
  file.click();
  URL.revokeObjectURL(file.href);
}

/** @param {string} disposition */
export const nameOf = (disposition) =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? '');
