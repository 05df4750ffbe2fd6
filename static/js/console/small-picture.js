/** A slide of a fixed width, made as small as its frame. */

const WIDTH_PX = 1440;

export class SmallPicture {
  /** @type {Element|null} */ #frame = null;
  #sizes = new ResizeObserver(([{ target, contentRect }]) => {
    /** @type {HTMLElement} */ (target).style.setProperty('--scale', String(contentRect.width / WIDTH_PX));
  });

  /** After each drawing. @param {Element|null} frame */
  look(frame) {
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#sizes.disconnect();
    if (frame) this.#sizes.observe(frame);
  }

  stop() {
    this.look(null);
  }
}
