/** Evaluated in a page: how far it or an open dialog scrolls sideways, where asked with the spacing of WCAG 1.4.12 too. */
(isSpaced) => {
  const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;
  const width = document.documentElement.clientWidth;
  const places = [document.documentElement, ...document.querySelectorAll('dialog[open]')];
  const tooWide = (how) => {
    const over = places.map((place) => place.scrollWidth - Math.min(width, place.clientWidth));
    return Math.max(...over) > 0 ? [`${how} it scrolls ${Math.max(...over)} px sideways`] : [];
  };
  const plain = tooWide('as it is');
  if (!isSpaced) return plain;
  const dress = new CSSStyleSheet();
  dress.replaceSync(SPACED);
  document.adoptedStyleSheets.push(dress);
  const spaced = tooWide('with text spacing');
  document.adoptedStyleSheets.pop();
  return [...plain, ...spaced];
};
