/**
 * Cards of any height without holes between them, in the order in which they are read: the grid has rows of a few
 * pixels, and each card spans as many as it is tall. The next card goes where there is room first.
 */

/** The same as in `group.css`. */
const ROW_PX = 4;

/** @type {Map<Element, number>} what has another height since the last picture */
const heights = new Map();
/** @type {ResizeObserver|undefined} */
let observer;

/** For lit's `ref`. @param {Element|undefined} card in a grid that says `data-packs`; in any other it stays as it is */
export function packed(card) {
  observer ??= new ResizeObserver(measured);
  if (card) observer.observe(card);
}

/** @param {ResizeObserverEntry[]} entries */
function measured(entries) {
  // Not within the observer: groups grow with their cards, and it would complain about what it has not told yet.
  if (heights.size === 0) requestAnimationFrame(place);
  for (const { target, borderBoxSize } of entries) heights.set(target, borderBoxSize[0]?.blockSize ?? 0);
}

function place() {
  const cards = [...heights].filter(([card]) => card.parentElement?.hasAttribute('data-packs'));
  const grids = new Set(cards.map(([card]) => /** @type {Element} */ (card.parentElement)));
  // Read before anything is written: each reading after a change would be a layout.
  const gaps = new Map(
    [...grids].map((grid) => [grid, Number.parseFloat(getComputedStyle(grid).columnGap) || 0]),
  );
  for (const [card, height] of cards) {
    const gap = gaps.get(/** @type {Element} */ (card.parentElement)) ?? 0;
    /** @type {HTMLElement} */ (card).style.gridRowEnd = `span ${Math.ceil((height + gap) / ROW_PX)}`;
  }
  for (const grid of grids) grid.setAttribute('data-packed', '');
  heights.clear();
}
