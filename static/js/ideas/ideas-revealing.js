/** Turning over what the team has face down, at once on every screen. */
import { say, toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { revealPanel } from './ideas-dialogs.js';

/** As long as a card turns (`--slow`), and what comes late over the net. */
const TURNING_MS = 1200;

export class Revealing {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
    /** How many lay face down when this was last drawn. */ this.faceDown = 0;
    this.isTurning = false;
  }

  /** Sees that somebody has turned them. */
  look() {
    const { drafts, phase } = this.view.session.slots;
    const total = drafts?.total ?? 0;
    if (this.faceDown > 0 && total === 0 && (phase.revealed || phase.kind !== 'ideas')) this.turn();
    this.faceDown = total;
  }

  turn() {
    this.isTurning = true;
    say(t('ideas-turned'));
    setTimeout(() => {
      this.isTurning = false;
      this.view.requestUpdate();
    }, TURNING_MS);
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
