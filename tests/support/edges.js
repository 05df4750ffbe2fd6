/**
 * Evaluated in a page: where its layout changes, by the media queries of the sheets that it has loaded. Each is the
 * narrowest width of what stands there then, in pixels at the usual text size.
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
          edges.add(side === 'min' ? Math.ceil(px) : Math.floor(px) + 1);
        }
      if (rule.cssRules) read(rule.cssRules);
      if (rule.styleSheet) read(rule.styleSheet.cssRules);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  return [...edges];
};
