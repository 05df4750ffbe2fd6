/** How a sketch looks wherever a note is shown. */
import { html, nothing, svg } from 'lit';
import { decode, INKS, outline, PAPER } from '../documents/strokes.js';
import { t } from '../words/text.js';

/** @typedef {import('../documents/strokes.js').Stroke} Stroke */

/** Outlines cost the most, and a stroke never changes. @type {WeakMap<Stroke, string>} */
const OUTLINES = new WeakMap();

/** @param {Stroke} stroke */
function outlineOf(stroke) {
  const known = OUTLINES.get(stroke);
  if (known !== undefined) return known;
  const made = outline(stroke);
  OUTLINES.set(stroke, made);
  return made;
}

/**
 * @param {Stroke} stroke
 * @param {string} [key] what an eraser finds it by
 */
export const line = (stroke, key) =>
  svg`<path class="stroke" data-ink=${INKS[/** @type {keyof typeof INKS} */ (stroke.ink)]} data-stroke=${key ?? nothing} d=${outlineOf(stroke)} />`;

/** @param {string} description */
export const sketchName = (description) =>
  description.trim() ? t('sketch-of', { description: description.trim() }) : t('sketch-undescribed');

/**
 * The sketch of a note, or the words of somebody who could not draw it.
 * @param {{drawn: readonly {stroke: Stroke}[], description: string, photo: string}} note
 */
export function sketch({ drawn, description, photo }) {
  if (drawn.length === 0)
    return description && !photo ? html`<p class="note-words">${description}</p>` : nothing;
  return picture(
    drawn.map(({ stroke }) => stroke),
    description,
  );
}

/**
 * The same from encoded strokes, as the server tells of an earlier version.
 * @param {{strokes: string[], description: string, photo: string}} note
 */
export const sketchOfTexts = ({ strokes, ...note }) =>
  sketch({ ...note, drawn: strokes.flatMap((text) => decode(text) ?? []).map((stroke) => ({ stroke })) });

/**
 * @param {Stroke[]} strokes
 * @param {string} description
 */
const picture = (
  strokes,
  description,
) => html`<svg class="sketch" viewBox="0 0 ${PAPER.width} ${PAPER.height}" role="img" aria-label=${sketchName(description)}>
  ${strokes.map((stroke) => line(stroke))}
</svg>`;
