/**
 * Evaluated in a page: what reaches out of the window or of its own box, what is cut off, and what lies under
 * something else. The last open dialog is looked at, or else the page.
 */
async () => {
  /** What observes sizes has placed cards, and then the groups around them: that takes a few frames. */
  const settled = async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  };
  await settled();
  const SCROLLS_BY_DESIGN = '.mine, .story-scroll, .rail';
  const CUTS_BY_DESIGN = 'input, textarea, .stage, .home-paper';
  const SPILLS_BY_DESIGN_PX = 20; // margins that reach over the edge of a sheet
  const LONGEST_OWN_WORD = 12;
  const faults = new Set();
  const width = document.documentElement.clientWidth;
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

  const name = (node) => {
    const within = node.parentElement?.className || node.parentElement?.tagName;
    return `${node.tagName.toLowerCase()}.${[...node.classList].join('.')} in ${within}`;
  };
  const isScroller = (node) => /auto|scroll/.test(getComputedStyle(node).overflowX);
  const isScrolledToByDesign = (node) => {
    const scroller = node.parentElement?.closest(SCROLLS_BY_DESIGN);
    return scroller && isScroller(scroller) && scroller.scrollWidth > scroller.clientWidth;
  };
  const isClipped = (node) => !!node && (getComputedStyle(node).clipPath === 'inset(50%)' || isClipped(node.parentElement));
  const isSeen = (node) =>
    !node.closest('svg, [hidden]') && node.checkVisibility({ visibilityProperty: true }) && !isClipped(node);

  const sideways = (node) => {
    const box = node.getBoundingClientRect();
    if (!box.width || !box.height) return;
    if (box.right > width + 1 || box.left < -1)
      return `reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`;
    const over = node.scrollWidth - node.clientWidth;
    const { overflowX, textOverflow, display } = getComputedStyle(node);
    if (over <= 1 || node.clientWidth <= 1 || display === 'inline') return;
    if (isScroller(node)) return node.matches(SCROLLS_BY_DESIGN) ? undefined : 'scrolls sideways';
    if (overflowX === 'visible') return over > SPILLS_BY_DESIGN_PX && !node.matches('.leaf') ? `spills ${over}` : undefined;
    return textOverflow === 'ellipsis' || node.matches(CUTS_BY_DESIGN) ? undefined : `cuts ${over} off`;
  };
  const covered = (node) => {
    node.scrollIntoView({ block: 'center', inline: 'nearest' });
    const [box] = node.getClientRects();
    if (!box) return;
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isReached = !hit || node.contains(hit) || hit.contains(node) || node.closest('label')?.contains(hit);
    // A toast goes by itself.
    return isReached || hit.closest('.toast-place') ? undefined : `lies under ${name(hit)}`;
  };

  /** Our own short words stay whole beside somebody's long one. */
  const brokenWord = (node) => {
    if (getComputedStyle(node).hyphens === 'auto') return;
    for (const text of [...node.childNodes].filter((each) => each.nodeType === Node.TEXT_NODE))
      for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
        if (word.length > LONGEST_OWN_WORD) continue;
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top / 4))).size > 1) return `breaks ${word}`;
      }
  };
  const tall = (node) => {
    const over = node.scrollHeight - node.clientHeight;
    if (node.matches('.stage > main') && width > 760 && over > 2) return `is ${over} higher than its place`;
  };

  if (document.documentElement.scrollWidth > width)
    faults.add(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const node of top.querySelectorAll('*')) {
    if (!isSeen(node) || isScrolledToByDesign(node)) continue;
    const fault = sideways(node) ?? tall(node) ?? brokenWord(node);
    if (fault) faults.add(`${name(node)} ${fault}`);
  }
  for (const node of top.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!isSeen(node) || isScrolledToByDesign(node) || node.disabled) continue;
    // What was far from the screen is drawn as it comes near: after a jump it takes its height first.
    const fault = covered(node) && (await settled(), covered(node));
    if (fault) faults.add(`${name(node)} ${fault}`);
  }
  scrollTo(0, 0);
  return [...faults];
};
