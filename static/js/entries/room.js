/** The room's page: opens the session and hands it to the room. */

import { watchAnnouncements } from '../live/seen.js';
import { pageContent, Session } from '../live/session.js';
import { ready } from '../words/text.js';
import '../parts/composing-keys.js';
import '../parts/one-press.js';
import '../parts/fitting.js';
import '../parts/never-nowhere.js';
import '../parts/typing.js';
import '../room/sprint-room.js';
import { mount } from '../live/mount.js';

ready.then(() => {
  const session = new Session(pageContent());
  watchAnnouncements(session);
  mount('sprint-room', session);
});
