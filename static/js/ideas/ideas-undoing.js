/** Taking one's own last change back: on the board, and in silent writing beside one's own notes, where no board is shown. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

/** @param {import('./ideas-scene.js').Scene} scene */
export function undoing({ readonly, ideas, view }) {
  if (readonly) return nothing;
  const { ownUndo, writing } = view;
  return html`
    <button class="btn btn-icon" type="button" aria-label=${t('ideas-undo')} title=${t('ideas-undo')} @click=${() => ownUndo.undo()}>${icon('undo-2')}</button>
    <button class="btn btn-icon" type="button" aria-label=${t('ideas-redo')} title=${t('ideas-redo')} @click=${() => ownUndo.redo()}>${icon('redo-2')}</button>
    ${
      ideas.removed.length > 0
        ? html`<button class="btn btn-icon" type="button" aria-label=${t('ideas-removed')} title=${t('ideas-removed')} @click=${() => writing.showRemoved()}>${icon('archive-restore')}</button>`
        : nothing
    }
  `;
}
