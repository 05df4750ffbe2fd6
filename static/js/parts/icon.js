/** How an icon is drawn: a symbol of the sprite that the build makes from the names it finds. */
import { html } from 'lit';

const sprite = document.documentElement.dataset['icons'] ?? '';

/**
 * @param {string} name a lucide name; write it literally, the build scans for it
 * @param {string} [size] `small`
 */
export const icon = (name, size = '') =>
  html`<svg class=${size ? `icon is-${size}` : 'icon'} aria-hidden="true"><use href="${sprite}#${name}"></use></svg>`;
