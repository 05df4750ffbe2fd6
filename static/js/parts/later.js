/** What is fetched when it is first drawn: until it is there nothing stands in its place. */
import { nothing } from 'lit';

/**
 * @template T
 * @template {{requestUpdate(): void}} View
 * @param {(view: View) => Promise<T>} load
 * @returns {(view: View, draw: (part: T) => unknown) => unknown}
 */
export function later(load) {
  /** @type {T|undefined} */ let part;
  let isAsked = false;
  return (view, draw) => {
    if (part) return draw(part);
    if (isAsked) return nothing;
    isAsked = true;
    load(view).then(
      (loaded) => {
        part = loaded;
        view.requestUpdate();
      },
      () => {
        isAsked = false; // by the next drawing
      },
    );
    return nothing;
  };
}
