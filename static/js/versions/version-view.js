/** How an earlier version is read: what the server's report says of it, below its headings. */
import { html, nothing } from 'lit';
import { COLOURS } from '../documents/ideas.js';
import { altOf } from '../pictures/photo-parts.js';
import { sketchOfTexts } from '../pictures/sketch-parts.js';
import { t } from '../words/text.js';

/** @import {Block, SlipShown} from '../live/slots.d.ts' */
/** @typedef {(id: string) => string} PhotoAddress */

/**
 * @param {Block[]} blocks
 * @param {PhotoAddress} photo
 */
export const versionView = (blocks, photo) =>
  blocks.length > 0
    ? blocks.map((block) => oneBlock(block, photo))
    : html`<p class="muted">${t('versions-nothing')}</p>`;

/**
 * @param {Block} block
 * @param {PhotoAddress} photo
 */
const oneBlock = ({ title, lead, paragraphs, slips, table }, photo) => html`<section>
  <h4>${title}</h4>
  ${lead ? html`<p><strong>${lead}</strong></p>` : nothing}
  ${paragraphs.map((text) => html`<p class="version-text">${text}</p>`)}
  ${slips.length > 0 ? html`<ul class="version-notes">${slips.map((slip) => oneSlip(slip, photo))}</ul>` : nothing}
  ${table.length > 0 ? rows(table) : nothing}
</section>`;

/**
 * @param {SlipShown} slip
 * @param {PhotoAddress} photo
 */
const oneSlip = (slip, photo) => html`<li class="version-note" data-colour=${slip.colour}>
  ${slip.text ? html`<p class="version-text">${slip.text}</p>` : nothing}
  ${slip.photo ? html`<img class="version-photo" src=${photo(slip.photo)} alt=${altOf(slip.description)} loading="lazy" decoding="async" />` : nothing}
  ${sketchOfTexts(slip)}
  <p class="version-colour">${colourName(slip.colour)}</p>
</li>`;

/** @param {string} colour */
const colourName = (colour) =>
  COLOURS.some((known) => known === colour) ? t(`ideas-colour-${colour}`) : nothing;

/**
 * A table would not fit the panel: each row by its columns' names.
 * @param {string[][]} table a heading row first
 */
const rows = ([heads = [], ...lines]) => html`<ul class="version-rows">
  ${lines.map(
    (cells) =>
      html`<li><dl>${cells.map((cell, at) => (cell ? html`<div><dt>${heads[at]}</dt><dd class="version-text">${cell}</dd></div>` : nothing))}</dl></li>`,
  )}
</ul>`;
