/** When a team's pitch has ended, the form to say what one thinks opens by itself. */

const LATER_S = 20;

/**
 * The server says whether it has, and when to ask again: it works without a socket.
 * @param {HTMLElement} page
 * @param {() => void} opened
 */
export function startListening(page, opened) {
  const address = page.dataset['turn'];
  if (!address) return;
  let wasEnded = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let next;
  const ask = async () => {
    clearTimeout(next);
    const { ended, again_s } = document.visibilityState === 'visible' ? await turnAt(address) : UNKNOWN;
    if (ended && !wasEnded) opened();
    wasEnded = ended;
    clearTimeout(next);
    if (again_s > 0) next = setTimeout(ask, again_s * 1000);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}

const UNKNOWN = { ended: false, again_s: LATER_S };

/** @param {string} address @returns {Promise<{ended: boolean, again_s: number}>} */
async function turnAt(address) {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? answer.json() : UNKNOWN;
}
