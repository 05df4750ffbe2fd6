/** The small drawings of the storyboard: the shape tells the channel. */
import { html, svg } from 'lit';

/** @type {Record<import('../documents/outline.js').Shape, () => unknown>} */
const DRAWINGS = {
  letter: () => svg`<path class="t-card" d="M18 6h46l14 14v78H18Z"/><path class="t-box" d="M64 6v14h14"/>
    <path class="t-line" d="M28 22h18M28 29h14"/><path class="t-bold" d="M28 44h30"/>
    <path class="t-line" d="M28 54h40M28 62h38M28 70h40M28 78h24"/>`,
  phone:
    () => svg`<rect class="t-card" x="22" y="4" width="52" height="96" rx="8"/><path class="t-bold" d="M30 18h24"/>
    <path class="t-line" d="M30 27h34M30 41h36M30 51h30M30 61h34"/>
    <rect class="t-fill" x="30" y="72" width="36" height="9" rx="4.5"/>
    <rect class="t-box" x="30" y="85" width="36" height="9" rx="4.5"/>`,
  talk: () => svg`<rect class="t-card" x="10" y="20" width="46" height="30" rx="9"/><path class="t-card" d="M20 50v9l9-9"/>
    <rect class="t-card" x="40" y="58" width="46" height="28" rx="9"/><path class="t-card" d="M76 86v9l-9-9"/>
    <path class="t-line" d="M19 31h28M19 39h18M49 68h28M49 76h20"/>`,
  desktop:
    () => svg`<rect class="t-card" x="4" y="16" width="88" height="72" rx="6"/><path class="t-line" d="M4 29h88"/>
    <circle class="t-dot" cx="12" cy="22.5" r="2"/><circle class="t-dot" cx="19" cy="22.5" r="2"/>
    <path class="t-bold" d="M14 41h30"/><rect class="t-box" x="14" y="49" width="44" height="9" rx="2"/>
    <rect class="t-box" x="14" y="63" width="44" height="9" rx="2"/>
    <rect class="t-fill" x="66" y="63" width="18" height="9" rx="4.5"/>`,
  place: () => svg`<path class="t-card" d="M10 52 48 20l38 32"/><path class="t-card" d="M18 48v44h60V48"/>
    <circle class="t-box" cx="36" cy="63" r="6"/><path class="t-box" d="M26 92c0-11 4-17 10-17s10 6 10 17"/>
    <circle class="t-box" cx="60" cy="60" r="6"/><path class="t-box" d="M50 92c0-13 4-20 10-20s10 7 10 20"/>`,
  paper:
    () => svg`<path class="t-card" d="M16 14 74 6l8 84-58 8Z"/><path class="t-box" d="M29 27 66 22l5 58-37 5Z"/>
    <path class="t-bold" d="M37 37l22-3"/><path class="t-line" d="M38 48l24-3M39 58l18-2"/><path class="t-box" d="M41 68l22-3 1 8-22 3Z"/>`,
  step: () => svg`<circle class="t-card" cx="30" cy="34" r="12"/><path class="t-card" d="M10 82c0-19 8-30 20-30s20 11 20 30Z"/>
    <path class="t-bold" d="M58 56h20"/><path class="t-bold" d="M71 48l8 8-8 8"/><path class="t-line" d="M10 93h76"/>`,
};

/** @param {import('../documents/outline.js').Shape} shape */
export const thumb = (shape) =>
  html`<svg class="thumb" viewBox="0 0 96 104" aria-hidden="true">${DRAWINGS[shape]()}</svg>`;
