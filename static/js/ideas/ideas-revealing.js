/** Turning over what the team has face down. */
import { toast } from '../parts/toast.js';
import { revealPanel } from './ideas-dialogs.js';

export class Revealing {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
  }

  ask() {
    const { panels, session } = this.view;
    const reveal = panels.closing(() => this.reveal());
    panels.show(() => revealPanel(session.slots.drafts?.total ?? 0, reveal, panels.close));
  }

  async reveal() {
    try {
      await this.view.session.command('reveal', {});
    } catch (error) {
      toast(/** @type {Error} */ (error).message, { tone: 'warn' });
    }
  }
}
