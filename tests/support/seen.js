/**
 * Evaluated in a page: what engines do differently. Fields that do not grow with their words, placeholders that are
 * too pale, dialogs with more room than their content.
 */
() => {
  const LEAST_CONTRAST = 4.5;
  const SPARE_PX = 8;
  const faults = [];
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  const name = (node) => node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent.trim() ?? node.className;
  const seen = (selector) => [...top.querySelectorAll(selector)].filter((node) => node.checkVisibility());

  /** In whatever notation the engine tells it, upon what lies below. */
  const painted = (colours) => {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 1, 1);
    for (const { colour, opacity } of colours) {
      pen.globalAlpha = opacity;
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    pen.globalAlpha = 1;
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => {
    const [red, green, blue] = rgb.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const grounds = (node) => {
    const all = [];
    for (let each = node; each; each = each.parentElement)
      all.unshift({ colour: getComputedStyle(each).backgroundColor, opacity: 1 });
    return all;
  };

  for (const field of seen('shared-text textarea')) {
    const cut = field.scrollHeight - field.clientHeight;
    if (cut > 2 && !field.closest('[data-folded]')) faults.push(`${name(field)} cuts ${cut} px off`);
  }
  for (const field of seen(':is(input, textarea)[placeholder]').filter((each) => each.placeholder.trim())) {
    const { color, opacity } = getComputedStyle(field, '::placeholder');
    const below = grounds(field);
    const got = contrast(painted([...below, { colour: color, opacity: Number(opacity) }]), painted(below));
    if (got < LEAST_CONTRAST) faults.push(`the placeholder of ${name(field)} has ${got.toFixed(1)}:1`);
  }
  if (top.matches('dialog')) {
    const box = top.getBoundingClientRect();
    const over = [box.left < 0, box.top < 0, box.right > innerWidth, box.bottom > innerHeight].some(Boolean);
    if (over) faults.push('the dialog reaches out of the window');
    const last = Math.max(...[...top.children].map((node) => node.getBoundingClientRect().bottom));
    const spare = box.bottom - Number.parseFloat(getComputedStyle(top).paddingBottom) - last;
    if (spare > SPARE_PX) faults.push(`the dialog has ${Math.round(spare)} px to spare below`);
    for (const node of [...top.children].filter((each) => !each.matches('img, svg, canvas, textarea'))) {
      const own = node.getBoundingClientRect().height;
      const { height } = node.style;
      node.style.height = 'max-content';
      const spread = own - node.getBoundingClientRect().height;
      node.style.height = height;
      if (spread > SPARE_PX) faults.push(`${node.tagName} in the dialog is stretched by ${Math.round(spread)} px`);
    }
  }
  return faults;
};
