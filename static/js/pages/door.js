/** A page that waits at the door, and goes in by itself when it opens. */

const LOOK_MS = 4000;

export function startDoor() {
  const page = document.querySelector('[data-door]');
  if (!(page instanceof HTMLElement)) return;
  const address = page.dataset['door'] ?? '';
  const look = async () => {
    if (await isOpen(address)) location.reload();
    else setTimeout(look, LOOK_MS * (1 + Math.random()));
  };
  setTimeout(look, LOOK_MS);
  addEventListener('online', () => isOpen(address).then((open) => open && location.reload()));
}

/** A net that is away, or a server that starts anew, is a door that is not open yet. @param {string} address */
async function isOpen(address) {
  try {
    const answer = await fetch(address);
    return answer.ok && (await answer.json()).open;
  } catch {
    return false;
  }
}
