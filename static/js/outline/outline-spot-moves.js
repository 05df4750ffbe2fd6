/** Drawing, moving and sizing a place on a photo: by dragging, by two taps, or with the arrows. */
import { LIMITS } from '../words/limits.js';

/** @import {Hotspot, Spot} from '../documents/outline-pieces.js' */
/** @import {Bench} from './outline-screen.js' */

/** In the middle, for who adds one without pointing. @type {Spot} */
export const NEW_SPOT = { x: 3000, y: 4400, w: 4000, h: 1200 };
const STEP = 100;
const FAR_PX = 8;

/** @param {Element} photo @param {{clientX: number, clientY: number}} event */
function pointOn(photo, { clientX, clientY }) {
  const { left, top, width, height } = photo.getBoundingClientRect();
  const part = (/** @type {number} */ at, /** @type {number} */ whole) =>
    Math.round(Math.min(1, Math.max(0, at / (whole || 1))) * LIMITS.SPOT);
  return { x: part(clientX - left, width), y: part(clientY - top, height) };
}

/** @param {{x: number, y: number}} a @param {{x: number, y: number}} b @returns {Spot} */
const between = (a, b) => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
});

/**
 * Follows one pointer until it is let go; what moves is shown by the styles of an element, and written at the end.
 * @param {PointerEvent} event
 * @param {{photo: Element, moved: (at: {x: number, y: number}, isFar: boolean) => void, done: (at: {x: number, y: number}, isFar: boolean) => void, given: () => void}} load
 */
function follow(event, { photo, moved, done, given }) {
  const hearing = new AbortController();
  const how = { signal: hearing.signal };
  let isFar = false;
  const from = { x: event.clientX, y: event.clientY };
  const mine = (/** @type {PointerEvent} */ each) => each.pointerId === event.pointerId;
  addEventListener(
    'pointermove',
    (each) => {
      if (!mine(each)) return;
      isFar ||= Math.hypot(each.clientX - from.x, each.clientY - from.y) > FAR_PX;
      moved(pointOn(photo, each), isFar);
    },
    how,
  );
  addEventListener(
    'pointerup',
    (each) => {
      if (!mine(each)) return;
      hearing.abort();
      done(pointOn(photo, each), isFar);
    },
    how,
  );
  const giveUp = () => {
    hearing.abort();
    given();
  };
  addEventListener('pointercancel', (each) => mine(each) && giveUp(), how);
  addEventListener('keydown', (each) => each.key === 'Escape' && giveUp(), how);
}

/** A drag draws it; so do two taps, on its two corners. @param {Bench} bench */
export const drawSpot = (bench) => (/** @type {PointerEvent} */ event) => {
  const photo = /** @type {HTMLElement} */ (event.currentTarget);
  if (
    event.button !== 0 ||
    !event.isPrimary ||
    /** @type {Element} */ (event.target).closest('.hotspot, .spot-grip')
  )
    return;
  const start = pointOn(photo, event);
  const ghost = document.createElement('span');
  ghost.className = 'spot-ghost';
  photo.append(ghost);
  const forget = () => ghost.remove();
  follow(event, {
    photo,
    moved: (at) => show(ghost, between(start, at)),
    given: forget,
    done: (at, isFar) => {
      forget();
      if (isFar) bench.addSpot(between(start, at));
      else if (bench.corner) bench.addSpot(between(bench.corner, at));
      else bench.begin(at);
    },
  });
};

/** @param {Bench} bench @param {Hotspot} hotspot */
export const liftSpot = (bench, hotspot) => (/** @type {PointerEvent} */ event) => {
  const button = /** @type {HTMLElement} */ (event.currentTarget);
  const photo = /** @type {HTMLElement} */ (button.parentElement);
  if (event.button !== 0 || !event.isPrimary) return;
  const start = pointOn(photo, event);
  const moved = (/** @type {{x: number, y: number}} */ at) => ({
    ...hotspot.spot,
    x: within(hotspot.spot.x + at.x - start.x, LIMITS.SPOT - hotspot.spot.w),
    y: within(hotspot.spot.y + at.y - start.y, LIMITS.SPOT - hotspot.spot.h),
  });
  follow(event, {
    photo,
    moved: (at, isFar) => isFar && show(button, moved(at)),
    given: () => show(button, hotspot.spot),
    done: (at, isFar) => isFar && bench.placeSpot(hotspot, moved(at)),
  });
};

/** @param {Bench} bench @param {Hotspot} hotspot */
export const sizeSpot = (bench, hotspot) => (/** @type {PointerEvent} */ event) => {
  const grip = /** @type {HTMLElement} */ (event.currentTarget);
  const photo = /** @type {HTMLElement} */ (grip.parentElement);
  const button = /** @type {HTMLElement} */ (photo.querySelector(`[data-spot="${CSS.escape(hotspot.id)}"]`));
  if (event.button !== 0 || !event.isPrimary) return;
  const sized = (/** @type {{x: number, y: number}} */ at) => ({
    ...hotspot.spot,
    w: Math.max(STEP * 2, at.x - hotspot.spot.x),
    h: Math.max(STEP * 2, at.y - hotspot.spot.y),
  });
  follow(event, {
    photo,
    moved: (at) => show(button, sized(at)),
    given: () => show(button, hotspot.spot),
    done: (at, isFar) => isFar && bench.placeSpot(hotspot, sized(at)),
  });
};

/** Arrows move, with Shift they change the size. @param {Bench} bench @param {Hotspot} hotspot */
export const spotKeys = (bench, hotspot) => (/** @type {KeyboardEvent} */ event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { spot } = hotspot;
  const [dx, dy] = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  }[event.key] ?? [0, 0];
  if (event.key === 'Delete') {
    event.preventDefault();
    bench.removeSpot(hotspot);
  }
  if (!dx && !dy) return;
  event.preventDefault();
  const x = Number(dx);
  const y = Number(dy);
  if (event.shiftKey) bench.placeSpot(hotspot, { ...spot, w: spot.w + x, h: spot.h + y });
  else bench.placeSpot(hotspot, { ...spot, x: spot.x + x, y: spot.y + y });
};

/** @param {number} value @param {number} most */
const within = (value, most) => Math.min(Math.max(0, value), most);

/** @param {HTMLElement} element @param {Spot} spot */
function show({ style }, { x, y, w, h }) {
  style.left = `${x / 100}%`;
  style.top = `${y / 100}%`;
  style.width = `${w / 100}%`;
  style.height = `${h / 100}%`;
}
