/** Fields as tall as what they say, where the browser does not see to it itself (`field-sizing`): Firefox, older Safari. */

/** @type {Set<HTMLTextAreaElement>} measured together: one layout for all, not one for each of 300 notes */
const waiting = new Set();
/** @type {WeakMap<Element, number>} */
const widths = new WeakMap();
/** @type {ResizeObserver|undefined} */
let observer;

/** @param {HTMLTextAreaElement} area whose words are others now, or that is new */
export function grow(area) {
  if (CSS.supports('field-sizing', 'content')) return;
  watch(area);
  if (waiting.size === 0) queueMicrotask(measure);
  waiting.add(area);
}

/** The same words need another height where there is less width, or another typeface. @param {HTMLTextAreaElement} area */
function watch(area) {
  if (widths.has(area)) return;
  widths.set(area, 0);
  if (!observer) document.fonts.addEventListener('loadingdone', growAll);
  observer ??= new ResizeObserver(resized);
  observer.observe(area);
}

function growAll() {
  for (const area of document.querySelectorAll('textarea')) if (widths.has(area)) grow(area);
}

/** @param {ResizeObserverEntry[]} entries */
function resized(entries) {
  const others = entries.filter(({ target, contentRect }) => widths.get(target) !== contentRect.width);
  for (const { target, contentRect } of others) widths.set(target, contentRect.width);
  // Not within the observer: it would hear of the new heights, and complain.
  requestAnimationFrame(() => {
    for (const { target } of others) grow(/** @type {HTMLTextAreaElement} */ (target));
  });
}

/** While they are short the page is short too, and may be scrolled: it goes back to where it was. */
function measure() {
  const areas = [...waiting].filter((area) => area.isConnected);
  const { scrollX, scrollY } = globalThis;
  waiting.clear();
  for (const area of areas) area.style.height = 'auto';
  const heights = areas.map((area) => area.scrollHeight + area.offsetHeight - area.clientHeight);
  for (const [at, area] of areas.entries()) if (heights[at]) area.style.height = `${heights[at]}px`;
  if (scrollY !== globalThis.scrollY) scrollTo(scrollX, scrollY);
}
