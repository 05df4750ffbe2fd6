// A prototype that is played: walking through it, and saying what one thinks. It works without any of this too.
import '../parts/composing-keys.js';
import { startPresenting } from '../play/present.js';
import { startSaying } from '../play/say.js';
import { startSilence } from '../play/silence.js';
import { startListening } from '../play/turn.js';
import { startWalk } from '../play/walk.js';
import { ready } from '../words/text.js';

const page = /** @type {HTMLElement} */ (document.querySelector('[data-play]'));
await ready;
if (page.querySelector('.play-screen')) {
  const walk = startWalk(page);
  const saying = startSaying(page, walk);
  startListening(page, () => saying.askAfter());
  startSilence(page, walk, () => saying.ask());
  startPresenting(page, walk);
}
