/**
 * Evaluated in a page that has just become so wide: how far it or an open dialog scrolls sideways. What observes
 * sizes may not have heard of the width yet, so a fault counts when it is still there some frames later.
 */
async (asked) => {
  const FRAMES = 4;
  const over = () => {
    const width = document.documentElement.clientWidth;
    const places = [document.documentElement, ...document.querySelectorAll('dialog[open]')];
    return Math.max(0, ...places.map((place) => place.scrollWidth - Math.min(width, place.clientWidth)));
  };
  for (let frame = 0; frame < FRAMES && (innerWidth !== asked || over()); frame++)
    await new Promise(requestAnimationFrame);
  if (innerWidth !== asked) throw new Error(`the window is ${innerWidth} wide, not ${asked}`);
  return over();
};
