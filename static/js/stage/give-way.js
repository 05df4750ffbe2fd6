/** A picture on the wall has no scroll bar: what may give way does, until all that is said is in sight. */

/** What gives way in turn, and how far: the clock and the rest measured in `--b`, and long words. */
const TURNS = /** @type {const} */ ([
  ['--give', 0.7],
  ['--words', 0.75],
  ['--give', 0.5],
  ['--words', 0.5],
  ['--give', 0.3],
  ['--words', 0.4],
]);
const STEP = 0.05;

/**
 * First the air between lines gives way; what the picture says is never cut while anything else can.
 * @param {HTMLElement} main
 */
export function giveWay(main) {
  const parts = { '--give': 1, '--words': 1 };
  main.removeAttribute('data-tight');
  for (const name of Object.keys(parts)) main.style.removeProperty(name);
  if (!overflows(main)) return;
  main.setAttribute('data-tight', '');
  for (const [name, least] of TURNS)
    while (overflows(main) && parts[name] > least) {
      parts[name] -= STEP;
      main.style.setProperty(name, parts[name].toFixed(2));
    }
}

/** Half a pixel is rounding. @param {HTMLElement} main */
const overflows = (main) => main.scrollHeight > main.clientHeight + 1;

/** Watches the picture of an element: one that has become smaller, or says more, is fitted again. */
export class GivesWay {
  /** @type {HTMLElement|null} */ main = null;
  #sizes = new ResizeObserver(() => this.#fit());
  #said = '';

  /** Call it after drawing; the digits of a clock cost nothing. @param {HTMLElement|null} main */
  look(main) {
    if (main !== this.main) {
      this.#sizes.disconnect();
      this.main = main;
      if (main) this.#sizes.observe(main);
    }
    const said = main?.textContent?.replace(/\d+/g, '') ?? '';
    if (said !== this.#said) this.#fit();
    this.#said = said;
  }

  stop() {
    this.#sizes.disconnect();
    this.main = null;
  }

  #fit() {
    if (this.main) giveWay(this.main);
  }
}
