/** Owns dragging a note by its grip, with mouse, pen or touch: nothing is written before it is let go. */

const STARTS_AT_PX = 6;

/**
 * @typedef {object} Drag
 * @property {(id: string, group: string, index: number) => void} drop
 */

/**
 * @param {PointerEvent} event on the grip
 * @param {HTMLElement} note
 * @param {Drag} drag
 */
export function startDrag(event, note, { drop }) {
  if (event.button !== 0) return;
  const grip = /** @type {HTMLElement} */ (event.currentTarget);
  const from = { x: event.clientX, y: event.clientY };
  let isCarried = false;
  /** @type {HTMLElement|null} */
  let over = null;
  grip.setPointerCapture(event.pointerId);

  const move = (/** @type {PointerEvent} */ now) => {
    const [dx, dy] = [now.clientX - from.x, now.clientY - from.y];
    if (!isCarried && Math.hypot(dx, dy) < STARTS_AT_PX) return;
    isCarried = true;
    note.dataset['state'] = 'carried';
    note.style.translate = `${dx}px ${dy}px`;
    const below = groupBelow(now, note);
    if (below === over) return;
    over?.removeAttribute('data-target');
    over = below;
    over?.setAttribute('data-target', '');
  };

  const end = (/** @type {Event} */ now) => {
    for (const [name, listener] of listeners) grip.removeEventListener(name, listener);
    removeEventListener('keydown', giveUp);
    const target = over;
    const id = note.dataset['note'];
    if (isCarried) grip.addEventListener('click', swallow, { once: true, capture: true });
    delete note.dataset['state'];
    note.style.translate = '';
    over?.removeAttribute('data-target');
    if (now.type === 'pointerup' && isCarried && target && id) {
      drop(id, target.dataset['group'] ?? '', indexAt(target, /** @type {PointerEvent} */ (now), note));
    }
    setTimeout(() => grip.removeEventListener('click', swallow, { capture: true }));
  };
  const giveUp = (/** @type {KeyboardEvent} */ pressed) => {
    if (pressed.key === 'Escape') end(pressed);
  };
  /** @type {[string, any][]} */
  const listeners = [
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
  ];
  for (const [name, listener] of listeners) grip.addEventListener(name, listener);
  addEventListener('keydown', giveUp);
}

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * @param {PointerEvent} event
 * @param {HTMLElement} note
 */
function groupBelow(event, note) {
  note.style.pointerEvents = 'none';
  const element = document.elementFromPoint(event.clientX, event.clientY);
  note.style.pointerEvents = '';
  return /** @type {HTMLElement|null} */ (element?.closest('[data-group]') ?? null);
}

/**
 * @param {HTMLElement} group
 * @param {PointerEvent} event
 * @param {HTMLElement} note
 */
function indexAt(group, event, note) {
  const others = [...group.querySelectorAll('[data-note]')].filter((each) => each !== note);
  const before = others.filter((each) => {
    const box = each.getBoundingClientRect();
    if (event.clientY > box.bottom) return true;
    return event.clientY > box.top && event.clientX > box.left + box.width / 2;
  });
  return before.length;
}
