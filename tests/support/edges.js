/**
 * Evaluated in a page: the widths on both sides of each media query in the sheets that it has loaded, without `@media
 * print`, as pixels at the usual text size.
 */
() => {
  const EM_PX = 16;
  const WIDTH = /\((min|max)-width:\s*([\d.]+)(r?em|px)\)/g;
  const edges = new Set();
  const read = (rules) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule)
        for (const [, side, number, unit] of rule.conditionText.matchAll(WIDTH)) {
          const px = Number(number) * (unit === 'px' ? 1 : EM_PX);
          const first = side === 'min' ? Math.ceil(px) : Math.floor(px) + 1;
          edges.add(first - 1).add(first);
        }
      if (rule.cssRules) read(rule.cssRules);
      if (rule.styleSheet) read(rule.styleSheet.cssRules);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  return [...edges];
};
