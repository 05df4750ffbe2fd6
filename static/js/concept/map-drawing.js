/** The map of systems: four bands, a box for each row of the list, and a line that says how it hangs together. */
import { html, nothing, svg } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

/** @typedef {import('../documents/landscape.js').LandMap} LandMap */
/** @typedef {import('../documents/landscape.js').System} System */
/** @typedef {import('../documents/landscape.js').Box} Box */
/** @typedef {{map: LandMap, systems: System[], people: string[], title: string}} Drawing */

/** Where the bands' names stand. */
const NAMES = 120;
const EDGE = 16;
const LEGEND = ['api', 'extract', 'none', 'unknown'];

/** @type {Record<string, () => string>} */
export const BAND_NAMES = {
  people: () => t('map-band-people'),
  own: () => t('map-band-own'),
  shared: () => t('map-band-shared'),
  public: () => t('map-band-public'),
  other: () => t('map-band-other'),
};

/** The list says the same, so that nobody has to see it. @param {Drawing} drawn */
export const drawing = (
  drawn,
) => html`<div class="land-map" aria-hidden="true" .style=${`--map-w: ${NAMES + drawn.map.width + EDGE}; --map-h: ${drawn.map.height}`}>
  ${drawn.map.bands.map(({ id, y, height }) => html`<div class="lane" .style=${`--y: ${y}; --h: ${height}`}><h3>${BAND_NAMES[id]?.()}</h3></div>`)}
  ${lines(drawn.map)}
  ${drawn.map.boxes.map((box) => oneBox(drawn, box))}
</div>`;

/** @param {LandMap} map */
const lines = ({
  width,
  height,
  lines: all,
}) => svg`<svg class="land-lines" viewBox="0 0 ${width} ${height}" .style=${`--w: ${width}; --h: ${height}`}>
  ${all.map(
    ({ tie: kind, points, ask }) =>
      svg`<path data-tie=${kind} d=${`M${points.map((point) => point.join(' ')).join('L')}`} />${
        ask
          ? svg`<circle cx=${ask[0]} cy=${ask[1]} r="10" /><text x=${ask[0]} y=${ask[1] + 5}>?</text>`
          : nothing
      }`,
  )}
</svg>`;

/**
 * @param {Drawing} drawn
 * @param {Box} box
 */
function oneBox(drawn, box) {
  const place = `--x: ${box.x}; --y: ${box.y}; --w: ${box.width}; --h: ${box.height}`;
  if (box.id === 'new')
    return html`<div class="land-box" data-kind="new" .style=${place}><strong>${drawn.title}</strong><small>${t('map-new')}</small></div>`;
  if (box.id.startsWith('person-')) {
    const person = drawn.people[Number(box.id.slice('person-'.length))];
    return html`<div class="land-box" data-kind="who" .style=${place}>${icon('user')}<strong>${person}</strong></div>`;
  }
  const system = drawn.systems.find(({ id }) => id === box.id);
  if (!system) return nothing;
  return html`<div class="land-box" data-tie=${system.tie} ?data-new=${system.is_new} .style=${place}>
    <strong>${system.name}</strong><small>${system.is_new ? `${t('map-new')} · ` : ''}${TIE_NAMES[system.tie]?.()}</small></div>`;
}

/** What the lines mean, the best first. */
export const legend = () => html`<ul class="land-legend" aria-label=${t('map-legend')}>
  ${LEGEND.map((kind) => html`<li>${tie(kind)}${TIE_NAMES[kind]?.()}</li>`)}
</ul>`;

/** The line as a small sign beside its words. @param {string} kind */
export const tie = (kind) => html`<svg class="tie" data-tie=${kind} viewBox="0 0 30 14" aria-hidden="true">
  ${kind === 'unknown' ? svg`<path d="M2 7h6M22 7h6" /><text x="11" y="12.5">?</text>` : svg`<path d="M2 7h26" />`}
</svg>`;

/** How a line is called where there is little room. @type {Record<string, () => string>} */
const TIE_NAMES = {
  none: () => t('map-tie-none'),
  extract: () => t('map-tie-extract'),
  api: () => t('map-tie-api'),
  unknown: () => t('map-tie-unknown'),
};
